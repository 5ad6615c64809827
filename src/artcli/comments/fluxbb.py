"""FluxBB and PunBB forums."""

from __future__ import annotations

from artcli.comments.markup import Markup

MARKUPS = (
    Markup(
        system="fluxbb",
        item="div.blockpost[id^=p], div.post[id^=p].posthead",
        author=(".postleft dt", ".post-byline strong", ".postleft strong"),
        author_url=(".postleft dt a@href",),
        time=("h2 a", ".post-link"),
        body=(".postmsg", ".entry-content"),
        leave=".postsignature, .postedit, .sig-content",
        nested=False,
        permalink=("h2 a@href",),
        opening="first",
        closed=".postlink .closed, .pagepost .closed",
        more=".pagelink a[rel=next]",
        furniture=".pagepost, .postleft, .postfoot, .postsignature, .postlinksb, .linkst, #quickpost",
    ),
)
