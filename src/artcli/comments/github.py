"""GitHub: issues, pull requests and gists."""

from __future__ import annotations

from artcli.comments.markup import Markup

_AUTHOR = ("a.author", "[data-testid=avatar-link]", "[class*=AuthorLink]", "[class*=AuthorName]")

MARKUPS = (
    Markup(
        system="github",
        item="[id^='gistcomment-'].timeline-comment, div[id^='gistcomment-']",
        author=_AUTHOR,
        author_url=("a.author@href",),
        time=("relative-time@datetime", "time-ago@datetime"),
        body=(".comment-body", ".markdown-body"),
        nested=False,
        permalink=("a.js-timestamp@href",),
        more=".js-ajax-pagination, .ajax-pagination-form, form[action*='comments'] .ajax-pagination-btn",
        open=".js-new-comment-form, .signed-out-comment, a[href*='comment-gist']",
        furniture=".js-new-comment-form, .signed-out-comment, .ajax-pagination-form",
    ),
    Markup(
        system="github",
        item=".react-issue-body, .react-issue-comment, [data-testid=issue-body]",
        id=("a[href*='issuecomment-']@href", "@data-wrapper-timeline-id", "@id"),
        author=_AUTHOR,
        author_url=("[class*=AuthorLink]@href", "a.author@href"),
        time=("relative-time@datetime",),
        body=(".markdown-body",),
        nested=False,
        permalink=("a[href*='issuecomment-']@href",),
        opening="first",
        more="[data-testid='issue-timeline-load-more'], [class*=LoadMore]",
        closed="[data-testid=locked-conversation]",
        furniture="[data-testid=comment-composer]",
    ),
    Markup(
        system="github",
        item=".timeline-comment[id], .timeline-comment.comment",
        author=_AUTHOR,
        author_url=("a.author@href",),
        time=("relative-time@datetime",),
        body=(".comment-body", ".markdown-body"),
        nested=False,
        permalink=("a.js-timestamp@href",),
        opening="first",
        closed=".locked-conversation, .octicon-lock.js-locked",
        more=".ajax-pagination-form, .js-ajax-pagination",
        furniture=".js-new-comment-form, .signed-out-comment",
    ),
)
