"""Hacker News, its own pages."""

from __future__ import annotations

from artcli.comments.markup import Markup

_TIME = (".age@title::\\s(\\d{9,10})\\Z", ".age@title")

MARKUPS = (
    Markup(
        system="hackernews",
        item="tr.athing.comtr",
        author=(".hnuser",),
        author_url=(".hnuser@href",),
        time=_TIME,
        zone="+00:00",
        body=(".commtext",),
        leave=".reply",
        nested=False,
        site="Hacker News",
        indent=("td.ind@indent", "td.ind img@width"),
        permalink=(".age a@href",),
        outside=Markup(
            system="hackernews",
            item="table.fatitem",
            author=(".hnuser",),
            author_url=(".hnuser@href",),
            time=_TIME,
            zone="+00:00",
            body=(".toptext", ".commtext", "."),
            leave="td.title, td.votelinks, td.subtext, .comhead, .reply, form",
            title=(".titleline > a", "td.title > a"),
            link=(".titleline > a@href::\\A(https?:.*)", "td.title > a@href::\\A(https?:.*)"),
        ),
        count=(
            ".subline > a[href^='item?id']::(\\d+)\\s+comment",
            ".subtext > a[href^='item?id']::(\\d+)\\s+comment",
        ),
        nobody=(
            ".subline > a[href^='item?id']::\\A(discuss)\\Z",
            ".subtext > a[href^='item?id']::\\A(discuss)\\Z",
        ),
        more="a.morelink",
        open="form[action='comment']",
        furniture="form[action='comment'], a.morelink",
    ),
)
