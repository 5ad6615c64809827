"""Slashdot: comments folded to one line are read too, those below the reader's threshold are placeholders."""

from __future__ import annotations

from artcli.comments.markup import Markup

MARKUPS = (
    Markup(
        system="slashdot",
        item="li.comment.full[id^=tree_], li.comment.oneline[id^=tree_]",
        nested=False,
        wrapper="li.comment[id^=tree_]",
        author=(".by a", ".by"),
        author_url=(".by a@href",),
        time=(".otherdetails",),
        body=("[id^=comment_body_]", ".commentBody"),
        leave=".commentSub, .sig",
        likes=(".score::(-?\\d+)",),
        permalink=("a[id^=comment_link_]@href",),
        outside=Markup(
            system="slashdot",
            item="article.fhitem-story, .fhitem-story, article[id^=firehose]",
            author=(".story-byline a", ".story-byline::Posted\\s+by\\s+(\\S+)"),
            time=("time@datetime", "time"),
            body=("[id^=text-]", ".body"),
            title=(".story-title a",),
        ),
        count=(".totalcommentcnt", ".commentcnt", "#commentControlBoxStatus .totalcommentcnt"),
        furniture=".commentbox, #comments .commentControlBox, .commentSub, .nbutton, #commentControlBox",
    ),
)
