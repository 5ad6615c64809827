"""The table of comment systems: a name, a module, and the marks that make it worth importing.

The order is the order of trust: a forum's own markup says more than the schema.org beside it.
"""

from __future__ import annotations

from artcli.comments.system import System

INLINE: tuple[System, ...] = (
    System("wpdiscuz", "wpdiscuz", names=("wpd-comment", "wc-comment")),
    System("stackexchange", "stackexchange", names=("js-answer", "js-comment")),
    System("reddit", "reddit", names=("thing_t1_",), source=("<shreddit-",)),
    System("hackernews", "hackernews", names=("athing",)),
    System("lobsters", "lobsters", names=("comments_subtree",)),
    System("lemmy", "lemmy", names=("comment-node",)),
    System("github", "github", names=("gistcomment-", "timeline-comment", "react-issue")),
    System("slashdot", "slashdot", names=("tree_",)),
    System("discourse", "discourse", names=("crawler-post", "topic-post")),
    System("xenforo", "xenforo", names=("message--post", "messageuserblock")),
    System("invision", "invision", names=("elcomment_",)),
    System("smf", "smf", names=("post_wrapper",)),
    System("mybb", "mybb", names=("post_author",)),
    System("fluxbb", "fluxbb", names=("blockpost", "post-byline")),
    System("phpbb", "phpbb", names=("postprofile", "postbody", "postauthor")),
    System("vbulletin", "vbulletin", names=("postcontainer", "b-post", "post_message_")),
    System("vanilla", "vanilla", names=("itemcomment",)),
    System("nodebb", "nodebb", names=("posts-container", "topic-owner-post", "post-container", "timeline")),
    System("flarum", "flarum", names=("postuser",)),
    System("lwn", "lwn", names=("commentbox",)),
    System("zeit", "zeit", names=("js-comment", "comment__container", "comment--")),
    System("blogger", "blogger", names=("comment-thread", "comment-replies")),
    System(
        "wordpress",
        "wordpress",
        names=(
            "depth-1",
            "commentlist",
            "comment-list",
            "comment-content",
            "commentform",
            "wp-block-comment",
            "li-comment-",
            "comment-respond",
        ),
    ),
    System("drupal", "drupal", names=("comment-wrapper", "comment-by", "comment__", "indented")),
    System(
        "schema.org",
        "microdata",
        source=("schema.org/Comment", "schema.org/Answer", "/UserComments", "schema.org/comment"),
    ),
    System("microformats", "microformats", names=("u-comment", "p-comment")),
)
"""Systems whose threads stand in the page."""

REMOTE: tuple[System, ...] = (
    System("wordpress", "wordpress_rest", source=("https://api.w.org/",)),
    System("disqus", "disqus", names=("disqus_thread",), source=("disqus.com/embed.js",)),
    System("discourse", "discourse_json", names=("discourse-comments",), source=("generator=Discourse",)),
    System("hackernews", "hackernews_api", hosts=("news.ycombinator.com",)),
    System("vnexpress", "vnexpress", names=("box_comment_vne",)),
    System("tuoitre", "tuoitre", hosts=("tuoitre.vn",)),
    System("cnnd", "cnnd", hosts=("thanhnien.vn",), names=("hdnewsid",)),
    System("vietnamnet", "vietnamnet", hosts=("vietnamnet.vn",)),
    System("isso", "isso", names=("isso-thread",)),
    System("remark42", "remark42", names=("remark42",)),
    System("dantri", "dantri", hosts=("dantri.com.vn",)),
    System("blogger", "blogger_feed", source=("generator=blogger", "generator=Blogger")),
    System(
        "stackexchange",
        "stackexchange_api",
        hosts=(
            "stackoverflow.com",
            "stackexchange.com",
            "superuser.com",
            "serverfault.com",
            "askubuntu.com",
            "mathoverflow.net",
        ),
    ),
    System("reddit", "reddit_json", hosts=("reddit.com",)),
    System("github", "github_api", hosts=("github.com",)),
    System("utterances", "github_api", source=("utteranc.es/client.js",)),
    System("giscus", "giscus", source=("giscus.app/client.js",)),
    System("lemmy", "lemmy_api", names=("lemmy-site", "comment-node")),
    System("mastodon", "mastodon", names=("app-holder",)),
    System("bluesky", "bluesky", hosts=("bsky.app",)),
    System("guardian", "guardian", hosts=("theguardian.com",)),
    System("substack", "substack", source=("substackcdn.com",)),
    System("openweb", "openweb", source=("launcher.spot.im",)),
    System("commento", "commento", source=("/commento.js",)),
    System("feed", "comment_feed", source=("rel=replies", "rel=alternate"), spare=True),
)
"""Services that `follow` can ask."""

CLOSED: tuple[System, ...] = (
    System(
        "facebook",
        names=("fb-comments",),
        source=("<fb:comments",),
        place=r'fb-comments[^>]{0,300}?data-href="([^"]{1,500})"',
    ),
    System("viafoura", names=("viafoura",), source=("viafoura", "<vf-conversations")),
    System("vuukle", names=("vuukle-comments",), source=("vuukle.com/platform",)),
    System("coral", names=("coral_thread",)),
    System("hyvor", names=("hyvor-talk",), source=("<hyvor-talk-comments", "talk.hyvor.com/embed")),
    System("insticator", names=("insticator-commenting",)),
    System("youtube", source=("<ytd-comments",)),
)
"""Services that are named but not read."""
