"""phpBB 3 forums, in the style of today and in subsilver2."""

from __future__ import annotations

from artcli.comments.markup import Markup

MARKUPS = (
    Markup(
        system="phpbb",
        item="div.post[id^=p]",
        author=(
            "p.author .username",
            "p.author .username-coloured",
            ".postprofile .username",
            "p.author strong",
            ".postprofile .username-coloured",
            ".postprofile dt",
        ),
        author_url=("p.author a.username@href", "p.author a.username-coloured@href"),
        time=("p.author time@datetime", "p.author"),
        body=(".content",),
        leave=".signature, .notice, .attachbox",
        nested=False,
        permalink=("h3 a@href", "p.author a@href"),
        opening="first",
        count=(".pagination::(\\d[\\d.,]*) ",),
        count_has_opening=True,
        closed=".fa-lock, .icon-lock, .locked-icon, [title*='topic is locked']",
        open=".reply-icon, a[href*='mode=reply']",
        more=".pagination .next, .pagination .arrow.next",
        furniture=".pagination, .action-bar, .signature, .notice, .topic-actions, .postprofile",
    ),
    Markup(
        system="phpbb",
        item="table.tablebg:has(b.postauthor)",
        id=("a[name^=p]@name",),
        author=("b.postauthor",),
        time=("td.gensmall div + div", "td.gensmall"),
        body=("div.postbody",),
        leave=".signature",
        nested=False,
        permalink=("td.gensmall a[href*='#p']@href",),
        opening="first",
        open="a[href*='mode=reply']",
        furniture=".postdetails, .profile, .gensmall",
    ),
)
