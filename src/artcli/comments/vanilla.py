"""Vanilla forums: the opening discussion and its comments, one page."""

from __future__ import annotations

from artcli.comments.markup import Markup

MARKUPS = (
    Markup(
        system="vanilla",
        item="li.ItemComment[id^=Comment_], div.ItemComment[id^=Comment_]",
        author=(".Author a.Username", ".Author", ".CommentAuthor"),
        author_url=(".Author a.Username@href",),
        time=(".DateCreated time@datetime", "time@datetime"),
        edited=(".DateUpdated time@datetime",),
        body=(".Item-Body .Message", ".Message", ".userContent"),
        leave=".Signature, .Reactions, .UserSignature",
        nested=False,
        permalink=("a.Permalink@href",),
        outside=Markup(
            system="vanilla",
            item=".ItemDiscussion, .Discussion.Item",
            author=(".Author a.Username", ".Author .Username", ".Author a[title]@title", ".Author"),
            author_url=(".Author a@href",),
            time=(".DateCreated time@datetime", "time@datetime"),
            body=(".Item-Body .Message", ".Message", ".Item-Body"),
        ),
        closed=".Tag-Closed, .DismissMessage.Closed",
        open=".CommentForm, .GuestBox, .CommentFormWrap",
        more=".Pager .Next, a.Pager-next, .PageNavigation .Next",
        furniture=".GuestBox, .CommentForm, .PageControls, .Pager, .CommentHeading, .CommentFormWrap, "
        ".FootMenu",
    ),
)
