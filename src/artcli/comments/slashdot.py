"""Slashdot."""

from __future__ import annotations

from artcli.comments.markup import Markup

MARKUPS = (
    Markup(
        system="slashdot",
        item="li.comment[id^=tree_]",
        skip="",
        author=(".by a", ".by"),
        author_url=(".by a@href",),
        time=(".otherdetails",),
        body=("[id^=comment_body_]", ".commentBody"),
        leave=".commentSub, .sig",
        likes=(".score~(-?\\d+)",),
        permalink=("a[id^=comment_link_]@href",),
        deleted="li.comment.hidden",
        opening="outside",
        opening_at="article.fhitem-story, .fhitem-story, article[id^=firehose]",
        count=(".totalcommentcnt", ".commentcnt", "#commentControlBoxStatus .totalcommentcnt"),
        furniture=".commentbox, #comments .commentControlBox, .commentSub, .nbutton, #commentControlBox",
    ),
)
