"""LWN.net: comments as boxes, a reply inside the box of what it answers."""

from __future__ import annotations

from artcli.comments.markup import Markup

MARKUPS = (
    Markup(
        system="lwn",
        item="details.CommentBox, div.CommentBox",
        id=("summary a[name]@name", "a[name^=Comm]@name", "@id"),
        author=(
            ".CommentPoster a",
            ".CommentPoster b",
            ".CommentPoster::by (?:[^(]*subscriber, )?\\S* ?([^(]+)",
        ),
        author_url=(".CommentPoster a@href",),
        time=(".CommentPoster::Posted (.{8,40}?) by", ".CommentPoster"),
        body=(".FormattedComment", ".CommentBody"),
        leave=".CommentReplyButton",
        furniture=".CommentReplyButton",
    ),
)
