"""NodeBB forums: posts with their times and parents as attributes."""

from __future__ import annotations

from artcli.comments.markup import Markup

MARKUPS = (
    Markup(
        system="nodebb",
        item="[component='post'][data-pid]",
        id=("@data-pid",),
        parent=("[component='post/parent']@data-parent-pid", "@data-parent-pid"),
        author=("@data-username", "[itemprop=author]@data-username", "a[data-username]"),
        author_url=("[component='user/picture']@href", "a[href*='/user/']@href"),
        time=("@data-timestamp", ".timeago@title", "time@datetime", "[itemprop=datePublished]@content"),
        edited=("[itemprop=dateModified]@content",),
        body=("[component='post/content']",),
        leave="[component='post/signature'], .post-signature",
        nested=False,
        likes=("[component='post/vote-count']@data-votes", "[component='post/vote-count']"),
        opening="first",
        closed="[component='topic/locked']:not(.hidden), .fa-lock:not(.hidden)",
        furniture="[component='post/signature'], .pagination-block, "
        "[component='topic/quickreply/container'], "
        "[component='post/header'], [component='post/footer']",
    ),
)
