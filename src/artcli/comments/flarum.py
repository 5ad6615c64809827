"""Flarum, in the view for readers without JavaScript."""

from __future__ import annotations

from artcli.comments.markup import Markup

MARKUPS = (
    Markup(
        system="flarum",
        item="#flarum-content article, noscript article",
        id=("@data-id", "@id"),
        author=(".PostUser-name", ".PostUser"),
        author_url=(".PostUser-name a@href",),
        time=("time@datetime", ".PostMeta time"),
        body=(".Post-body",),
        nested=False,
        opening="first",
        more="a[rel=next], .nextPage",
        furniture=".PostUser",
    ),
)
