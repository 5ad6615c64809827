"""Hacker News, its own pages."""

from __future__ import annotations

from artcli.comments.markup import Markup

MARKUPS = (
    Markup(
        system="hackernews",
        item="tr.athing.comtr",
        author=(".hnuser",),
        author_url=(".hnuser@href",),
        time=(".age@title::^(\\S+) \\d+", ".age@title"),
        body=(".commtext",),
        leave=".reply",
        nested=False,
        indent=("td.ind@indent", "td.ind img@width"),
        permalink=(".age a@href",),
        opening="outside",
        opening_at="table.fatitem",
        count=(".subline a[href^='item?id']", ".subtext a[href^='item?id']"),
        more="a.morelink",
        open="form[action='comment']",
        furniture="form[action='comment'], a.morelink",
    ),
)
