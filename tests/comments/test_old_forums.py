"""Forums of older software that still run: XenForo 1, phpBB's subsilver2, the section skin of vBulletin 3."""

from datetime import datetime

import artcli

POSTS = (
    ("Ada Finch", "Which oil do you use for the bench?", "2024-05-03T18:28:00"),
    ("bo_the_builder", "Linseed, twice a year.", "2024-05-03T19:02:00"),
    ("Cyrus", "Wax over it, or it gets sticky.", "2024-05-04T07:15:00"),
)


def xenforo(at, name, words, time):
    shown = {"03": "May 3, 2024", "04": "May 4, 2024"}[time[8:10]]
    hour = int(time[11:13])
    clock = f"{hour % 12 or 12}:{time[14:16]} {'PM' if hour > 11 else 'AM'}"
    quote = (
        '<div class="bbCodeBlock bbCodeQuote" data-author="Ada Finch"><aside><div class="attribution type">Ada Finch said: ↑</div>'
        "<blockquote class=quoteContainer><div class=quote>Which oil</div><div class=quoteExpand>Click to expand...</div></blockquote></aside></div>"
        if at == 2
        else ""
    )
    return f"""<li id="post-{at}" class="message " data-author="{name}"><div class=messageUserInfo><div class=messageUserBlock>
    <h3 class=userText><a href="members/{at}/" class=username>{name}</a><em class=userTitle>Level: Oak</em></h3></div></div>
    <div class="messageInfo primaryContent"><div class=messageContent><article><blockquote class="messageText ugc baseHtml">{quote}{words}
    <div class=messageTextEndMarker>&nbsp;</div></blockquote></article></div><div class=signature>Measure twice</div>
    <div class=messageMeta><div class=privateControls><a href="threads/oil.7/#post-{at}" title=Permalink class=datePermalink>
    <span class=DateTime title="{shown} at {clock}">{shown}</span></a></div></div>
    <div class="likesSummary secondaryContent"><span class=LikeText><a href=members/9/>Dee</a> likes this.</span></div></div></li>"""


def vbulletin(at, name, words, time):
    shown = f"{time[5:7]}-{time[8:10]}-{time[:4]}, {time[11:16]}"
    return f"""<section id="post{at}" class="tborder user-post" itemscope itemtype="http://schema.org/Comment"><div class=thead>
    <a id="postcount{at}" href="/{at}-post.html"><strong>post #{at}</strong></a> <span itemprop=dateCreated>{shown}</span></div>
    <div><a class=bigusername href="/u{at}.html">{name}</a><div class=smallfont>Junior Member</div><div class=smallfont>Join Date: Jan 2005</div></div>
    <div id="td_post_{at}"><div id="post_message_{at}" itemprop=text>{words}</div></div></section>"""


def subsilver(at, name, words, time):
    shown = datetime.fromisoformat(time).strftime("%a %b %d, %Y %I:%M %p").lower()
    quote = (
        "<div class=quotetitle>Ada Finch wrote:</div><div class=quotecontent>Which oil</div>"
        if at == 2
        else ""
    )
    return f"""<table class=tablebg width="100%"><tr class=row1><td><a name="p{at}"></a><b class=postauthor>{name}</b></td><td><table><tr>
    <td class=gensmall><div style="float: left;"><b>Post subject:</b> Re: Oil for 4 benches</div><div style="float: right;">
    <a href="./viewtopic.php?p={at}#p{at}"><img alt=Post></a><b>Posted:</b> {shown}</div></td></tr></table></td></tr><tr class=row1>
    <td class=profile><span class=postdetails><b>Joined:</b> Wed Jun 11, 2014 12:56 am<br><b>Posts:</b> 4</span></td>
    <td><table><tr><td><div class=postbody>{quote}{words}</div></td></tr></table></td></tr></table>"""


def read(post, before, after=""):
    posts = "".join(post(at, *one) for at, one in enumerate(POSTS, 1))
    page = f"<html lang=en><body><h1>Oil for an oak bench</h1>{before}{posts}{after}</body></html>"
    return artcli.parse(page, url="https://wood.example/threads/oil.7/")


def test_xenforo_1_is_read_with_permalinks_times_and_without_quotes_and_likes():
    article = read(
        xenforo, "<ol class=messageList id=messageList>",
        "</ol><dl class=threadAlerts><dd class=lockedAlert>Not open for further replies.</dd></dl>",
    )  # fmt: skip
    assert (article.kind, article.authors[0].name, article.text) == ("discussion", "Ada Finch", POSTS[0][1])
    assert [(item.author, item.text, item.published) for item in article.comments.items] == list(POSTS[1:])
    assert article.comments.items[0].url == "https://wood.example/threads/oil.7/threads/oil.7/#post-2"
    assert (article.comments.state, article.comments.sources[0].system) == ("closed", "xenforo")


def test_the_sections_of_a_vbulletin_3_skin_have_their_authors():
    article = read(vbulletin, "<div id=posts>", "</div>")
    assert [(item.author, item.text, item.published) for item in article.comments.items] == list(POSTS[1:])
    assert article.comments.sources[0].system == "vbulletin"


def test_the_tables_of_subsilver2_are_posts_of_phpbb():
    article = read(subsilver, "<div id=pagecontent>", "</div>")
    assert (article.authors[0].name, article.text) == ("Ada Finch", POSTS[0][1])
    assert [(item.author, item.text, item.published) for item in article.comments.items] == list(POSTS[1:])
    assert article.comments.sources[0].system == "phpbb"
