"""Comments marked with microformats2: h-cite or h-entry as u-comment."""

from __future__ import annotations

from artcli.comments.markup import Markup

MARKUPS = (
    Markup(
        system="microformats",
        item=".u-comment, .p-comment",
        id=("@id", ".u-uid@href", ".u-url@href"),
        author=(".p-author .p-name", ".p-author", ".h-card .p-name", ".h-card"),
        author_url=(".p-author .u-url@href", "a.p-author@href", ".h-card@href"),
        time=(".dt-published@datetime", ".dt-published@title", ".dt-published", "time@datetime"),
        edited=(".dt-updated@datetime",),
        body=(".e-content", ".p-content", ".p-summary"),
        permalink=("a.u-url@href",),
    ),
)
