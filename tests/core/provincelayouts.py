"""Fourteen old ways to build a page of a provincial paper: webforms, Joomla, NukeViet, portlets, tables, fonts, divs."""

from __future__ import annotations

from collections.abc import Callable

from provinces import IMPRINT, PAPER, SECTION, TITLE, Issue, Parts


def page(issue: Issue) -> str:
    """Return the page of an issue, in HTML."""
    return LAYOUTS[issue.layout](Parts(issue))


def _webforms(parts: Parts) -> str:
    """ASP.NET webforms: one form round everything, spans with the ids of controls, nested tables."""
    body = parts.between(
        '<p style="text-align: justify;"><span style="font-size: 14px;">{}</span></p>',
        '<table align="center" class="image" width="480"><tbody><tr><td><img src="{src}" width="480" /></td></tr>'
        '<tr><td class="image_desc" style="text-align:center"><em>{caption}</em></td></tr></tbody></table>',
    )
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"><html xmlns="http://www.w3.org/1999/xhtml"><head>
<title>{TITLE} - {PAPER}</title><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /></head><body>
<form name="aspnetForm" method="post" action="chitiet.aspx?id=31877" id="aspnetForm"><input type="hidden" name="__VIEWSTATE" value="/wEPDw" />
<table width="980" align="center" cellpadding="0"><tr><td colspan="2"><a href="/"><img src="/img/banner.jpg" alt="{PAPER}" /></a></td></tr>
<tr><td class="menu">{parts.menu()}</td><td align="right"><span id="ctl00_lblNgayGio">{parts.clock}</span></td></tr>
<tr><td valign="top"><span id="ctl00_main_lblChuyenMuc" class="chuyenmuc"><a href="/muc-4/">{SECTION}</a></span>
<table width="100%"><tr><td><span id="ctl00_main_lblTieuDe" class="tieude">{TITLE}</span></td></tr>
<tr><td><span id="ctl00_main_lblNgayDang">{parts.date}</span></td></tr>
<tr><td><span id="ctl00_main_lblTrichDan" class="trichdan">{parts.lead}</span></td></tr>
<tr><td><span id="ctl00_main_lblNoiDung">{body}</span></td></tr>
<tr><td align="right"><span id="ctl00_main_lblTacGia" style="font-weight:bold">{parts.sign}</span></td></tr>
<tr><td>{parts.tools}</td></tr></table>
<span id="ctl00_main_lblYKien">{parts.thread[0]}</span><div>{"<br />".join(parts.thread[1:])}</div>{parts.form()}
<span class="tieudemuc">{parts.head}</span><table id="ctl00_main_dlTinKhac">{parts.related('<tr><td>&bull; {link} <span class="ngay">({day})</span>{teaser}</td></tr>', "<br /><span>{}</span>")}</table>
</td><td width="300" valign="top"><b>Tin đọc nhiều</b><ul>{parts.most_read()}</ul></td></tr>
<tr><td colspan="2" align="center">{"<br />".join(IMPRINT)}</td></tr></table></form></body></html>"""


def _styled(parts: Parts) -> str:
    """Divs that say everything in inline styles."""
    body = parts.between(
        '<div style="margin-bottom:10px;line-height:1.5;text-align:justify">{}</div>',
        '<div style="text-align:center"><img src="{src}" style="width:560px"><div style="font-style:italic;font-size:12px;color:#666">{caption}</div></div>',
    )
    return f"""<html><head><meta charset="utf-8"><title>{TITLE} | {PAPER}</title></head><body style="margin:0">
<div style="background:#b00;color:#fff;height:90px"><a href="/" style="font-size:40px;color:#ff0">{PAPER}</a><div style="float:right">{parts.clock}</div></div>
<div style="background:#eee">{parts.menu('<a style="padding:5px" href="{}">{}</a>', "")}</div>
<div style="width:660px;float:left"><div style="font-size:12px"><a href="/">Trang chủ</a> &raquo; <a href="/muc-4/">{SECTION}</a></div>
<div style="font-size:24px;font-weight:bold;color:#0a3d7c">{TITLE}</div>
<div style="font-size:11px;color:#888">{parts.date}</div><div style="font-size:11px">{parts.tools}</div>
<div style="font-weight:bold;margin:8px 0">{parts.lead}</div>{body}
<div style="text-align:right"><strong>{parts.sign}</strong></div>
<div style="border-top:1px solid #ccc"><div style="font-weight:bold;text-transform:uppercase">{parts.head}</div>
{parts.related('<div style="padding:4px 0"><a style="font-weight:bold" href="{url}">{title}</a>{teaser}</div>', '<div style="color:#555">{}</div>')}</div>
<div style="background:#f7f7f7"><div style="font-weight:bold">{parts.thread[0]}</div>{"".join(f"<div>{line}</div>" for line in parts.thread[1:])}<form>{parts.form()}</form></div></div>
<div style="width:300px;float:right"><div style="font-weight:bold">Đọc nhiều nhất</div>{parts.most_read('<div><a href="/x{}">{}</a></div>')}</div>
<div style="clear:both;text-align:center;font-size:12px">{"<br>".join(IMPRINT)}</div></body></html>"""


def _bold_lead(parts: Parts) -> str:
    """The standfirst in bold inside the first paragraph, the author in a strong line of its own at the right."""
    first, *others = parts.body
    body = [f"<p><b>{parts.lead}</b><br><br>{first}</p>"]
    body += [f"<p>{text}</p>" for text in others]
    for at, source in ((4, 1), (1, 0)):
        body.insert(
            at,
            f'<p class="pImage" align="center"><img src="/anh/{source}.jpg" alt=""></p><p class="pChuThich" align="center"><i>{parts.captions[source]}</i></p>',
        )
    return f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{TITLE}</title>
<link rel="alternate" type="application/rss+xml" title="{PAPER}" href="/rss.xml"></head><body>
<div id="top"><div class="clock">{parts.clock}</div><a id="logo" href="/"><img src="/logo.png" alt="{PAPER}"></a></div><ul id="menu">{parts.menu('<li><a href="{}">{}</a></li>', "")}</ul>
<div id="wrap"><div id="left"><div class="cate"><a href="/muc-4/">{SECTION}</a></div><h2 class="news-title">{TITLE}</h2><div class="info"><span>{parts.date}</span></div>
<div class="news-content">{"".join(body)}<p style="text-align:right"><strong>{parts.sign}</strong></p></div>
<div class="util">{parts.tools}</div><div class="fb-like"></div>
<div class="box"><div class="box-head">{parts.head}</div><ul>{parts.related("<li>{link}{teaser}</li>", "<p>{}</p>")}</ul></div>
<div class="box"><div class="box-head">{parts.thread[0]}</div>{"".join(f"<p>{line}</p>" for line in parts.thread[1:])}<form>{parts.form()}</form></div></div>
<div id="right"><div class="box-head">Tin xem nhiều</div><ul>{parts.most_read()}</ul></div></div>
<div id="footer">{"".join(f"<p>{line}</p>" for line in IMPRINT)}</div></body></html>"""


def _picture_tables(parts: Parts) -> str:
    """Tables for columns and for each picture, whose second row is the caption; the text in one cell."""
    body = parts.between(
        '<p align="justify"><font face="Arial" size="2">{}</font></p>',
        '<table border="0" cellpadding="3" width="260" align="left" bgcolor="#efefef"><tr><td><img border="0" src="{src}" width="250" height="180"></td></tr>'
        '<tr><td align="center"><font size="1" color="#000080">{caption}</font></td></tr></table>',
    )
    return f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>{PAPER} - {TITLE}</title></head>
<body><table width="770" align="center"><tr bgcolor="#cc0000"><td><a href="/default.aspx"><img src="/bn.gif" alt="{PAPER}" border="0"></a></td></tr>
<tr><td><table width="100%"><tr><td>{parts.menu(gap=" - ")}</td><td align="right"><font size="1">{parts.clock}</font></td></tr></table></td></tr></table>
<table width="770" align="center"><tr><td width="150" valign="top"><b>Tin mới</b><br>{parts.most_read('- <a href="/x{}">{}</a><br>')}</td>
<td valign="top"><font size="2"><a href="/muc-4/">{SECTION}</a></font><br><font size="4" color="#990000"><b>{TITLE}</b></font><br>
<font size="1"><i>{parts.date}</i></font><p align="justify"><font face="Arial" size="2"><b>{parts.lead}</b></font></p>{body}
<p align="right"><b><font face="Arial" size="2">{parts.sign}</font></b></p><hr size="1"><p>{parts.tools}</p>
<table width="100%" bgcolor="#f0f0f0"><tr><td><b>{parts.head}</b></td></tr>{parts.related('<tr><td><img src="/dot.gif"> {link} <font size="1">({day})</font>{teaser}</td></tr>', '<br><font size="2">{}</font>')}</table>
<table width="100%"><tr><td><b>{parts.thread[0]}</b></td></tr>{"".join(f"<tr><td>{line}</td></tr>" for line in parts.thread[1:])}<tr><td>{parts.form()}</td></tr></table></td></tr></table>
<table width="770" align="center"><tr><td align="center"><font size="1">{"<br>".join(IMPRINT)}</font></td></tr></table></body></html>"""


def _portlet(parts: Parts) -> str:
    """A portal of portlets: the headline an h3 in one, a player, rating stars, lists in others."""
    body = parts.between(
        '<p class="MsoNormal" style="text-align:justify;text-indent:1cm">{}<o:p></o:p></p>',
        '<div class="ck-image" align="center"><img src="{src}"><p class="MsoNormal" align="center"><em>{caption}</em></p></div>',
    )
    return f"""<!DOCTYPE html><html lang="vi-VN"><head><meta charset="utf-8"><title>Chi tiết tin - {PAPER}</title></head><body class="portal">
<div class="portlet-boundary banner"><div class="time-now">{parts.clock}</div><a href="/web/guest/home" title="{PAPER}"><img src="/b.png" alt=""></a></div>
<div class="navbar"><ul>{parts.menu('<li><a href="{}"><span>{}</span></a></li>', "")}</ul></div>
<div class="column-1"><div class="portlet-body"><div class="detail-cate"><a href="/muc-4/">{SECTION}</a></div><div class="news-detail"><h3 class="title-detail">{TITLE}</h3>
<div class="date-post"><i class="icon"></i> {parts.date}</div><div class="tool-detail">{parts.tools}</div>
<div class="short-content">{parts.lead}</div><div class="journal-content-article">{body}<p class="MsoNormal" align="right" style="text-align:right"><b>{parts.sign}<o:p></o:p></b></p></div>
<div class="taglib-ratings">Đánh giá: <span>0</span> (0 lượt)</div></div></div>
<div class="portlet-body comment"><div class="portlet-title">{parts.thread[0]}</div>{"".join(f"<label>{line}</label>" for line in parts.thread[1:])}{parts.form()}</div>
<div class="portlet-body"><div class="portlet-title"><span>{parts.head}</span></div><div class="list-news">{parts.related('<div class="item"><a href="{url}"><img src="/t.jpg" alt=""></a><div class="name">{link}</div>{teaser}</div>', '<div class="sum">{}</div>')}</div></div></div>
<div class="column-2"><div class="portlet-title">Thông tin tuyên truyền</div><ul>{parts.most_read()}</ul></div><div class="footer-portal">{"".join(f"<div>{line}</div>" for line in IMPRINT)}</div></body></html>"""


def _joomla(parts: Parts) -> str:
    """Joomla 1.5: contentpaneopen tables, icons as links, older and newer items in lists."""
    body = parts.between(
        "<p>{}</p>",
        '<div class="img_caption" style="width: 500px;"><img class="caption" src="{src}" border="0" title="{caption}" /><p>{caption}</p></div>',
    )
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"><html xml:lang="vi-vn" lang="vi-vn"><head>
<meta http-equiv="content-type" content="text/html; charset=utf-8" /><meta name="generator" content="Joomla! 1.5 - Open Source Content Management" /><title>{TITLE}</title></head><body>
<div id="header"><h1><a href="/index.php" title="{PAPER}">{PAPER}</a></h1><div class="date">{parts.clock}</div></div><div id="nav"><ul class="menu">{parts.menu('<li class="item"><a href="{}"><span>{}</span></a></li>', "")}</ul></div>
<div id="pathway"><span class="breadcrumbs pathway"><a href="/" class="pathway">Trang chủ</a> <img src="/arrow.png" alt="" /> <a href="/muc-4" class="pathway">{SECTION}</a> <img src="/arrow.png" alt="" /> {TITLE}</span></div>
<div id="content"><table class="contentpaneopen"><tr><td class="contentheading" width="100%">{TITLE}</td><td align="right" class="buttonheading"><a href="/x?format=pdf" title="PDF"><img src="/pdf.png" alt="PDF" /></a></td><td align="right" class="buttonheading"><a href="/x?print=1" title="In"><img src="/p.png" alt="In" /></a></td></tr></table>
<table class="contentpaneopen"><tr><td valign="top" class="createdate">{parts.date}</td></tr><tr><td valign="top"><p><strong>{parts.lead}</strong></p>{body}
<p style="text-align: right;"><strong>{parts.sign}</strong></p><p>&nbsp;</p></td></tr></table>
<div class="tools">{parts.tools}</div><strong>{parts.head}:</strong><ul>{parts.related("<li>{link} - {day}{teaser}</li>", "<br />{}")}</ul>
<span class="article_separator">&nbsp;</span><div id="comments"><h4>{parts.thread[0]}</h4>{"".join(f"<div>{line}</div>" for line in parts.thread[1:])}<form>{parts.form()}</form></div></div>
<div id="right"><div class="moduletable"><h3>Tin nổi bật</h3><ul class="mostread">{parts.most_read()}</ul></div></div><div id="footer">{"<br />".join(IMPRINT)}</div></body></html>"""


def _nukeviet(parts: Parts) -> str:
    """NukeViet: panels of Bootstrap 3, hometext, bodytext, ratings, newer and older news."""
    body = parts.between(
        '<div style="text-align:justify;">{}</div>',
        '<div style="text-align:center"><figure class="image" style="display:inline-block"><img alt="a" height="337" src="{src}" width="460" /><figcaption>{caption}</figcaption></figure></div>',
    )
    return f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{TITLE} - {SECTION} - {PAPER}</title></head><body>
<header><div class="container"><div class="personalArea">{parts.clock}</div><div class="logo col-xs-24"><a title="{PAPER}" href="/"><img src="/logo.png" alt="{PAPER}"></a></div></div></header>
<nav class="second-nav"><ul class="nav">{parts.menu('<li><a href="{}">{}</a></li>', "")}</ul><ol class="breadcrumbs"><li><a href="/"><span>Trang nhất</span></a></li><li><a href="/muc-4/"><span>{SECTION}</span></a></li></ol></nav>
<div class="row"><div class="col-md-18"><div class="news_column panel panel-default"><div class="panel-body"><h1 class="title margin-bottom-lg">{TITLE}</h1>
<div class="row margin-bottom-lg"><div class="col-md-12"><span class="h5">{parts.date}</span></div><div class="col-md-12"><ul class="list-inline text-right"><li><a href="#"><em class="fa fa-envelope"></em></a></li><li><a href="#" title="In ra"><em class="fa fa-print"></em></a></li></ul></div></div>
<div class="clearfix"><div class="hometext m-bottom">{parts.lead}</div></div><div id="news-bodyhtml" class="bodytext margin-bottom-lg">{body}</div>
<div class="margin-bottom-lg"><p class="h5 text-right"><strong>Tác giả: </strong>{parts.sign.rpartition(": ")[2]}</p></div></div></div>
<div class="news_column panel panel-default"><div class="panel-body"><form id="form3B"><div class="h5 clearfix"><p id="stringrating">Tổng số điểm của bài viết là: 0 trong 0 đánh giá</p><span>Click để đánh giá bài viết</span></div></form></div></div>
<div class="news_column panel panel-default"><div class="panel-body"><div class="comment-title">{parts.thread[0]}</div>{"".join(f"<div>{line}</div>" for line in parts.thread[1:])}<form>{parts.form()}</form></div></div>
<div class="news_column panel panel-default"><div class="panel-body other-news"><p class="h3"><strong>{parts.head}</strong></p><ul class="related list-inline">{parts.related('<li><em class="fa fa-angle-right">&nbsp;</em><a href="{url}" title="{title}">{title}</a> <em>({day})</em>{teaser}</li>', "<p>{}</p>")}</ul></div></div></div>
<div class="col-md-6"><div class="panel"><div class="panel-heading">Xem nhiều</div><ul>{parts.most_read()}</ul></div></div></div><footer id="footer"><div class="container">{"".join(f"<p>{line}</p>" for line in IMPRINT)}</div></footer></body></html>"""


def _one_cell(parts: Parts) -> str:
    """Everything centred; the whole article in one cell, its paragraphs parted by two <br> and indented by spaces."""
    rows = [f"&nbsp;&nbsp;&nbsp; {text}" for text in parts.body]
    for at, source in ((4, 1), (1, 0)):
        rows.insert(
            at,
            f'<div align="center"><img src="/anh/{source}.jpg" width="400"><br><em>{parts.captions[source]}</em></div>',
        )
    return f"""<HTML><HEAD><META http-equiv=Content-Type content="text/html; charset=utf-8"><TITLE>{TITLE} :: {PAPER}</TITLE></HEAD><BODY><CENTER>
<TABLE width=900><TR><TD align=center><A href="/"><IMG src="/top.jpg" alt="{PAPER}"></A></TD></TR><TR><TD>{parts.clock}</TD></TR><TR><TD>{parts.menu(gap=" :: ")}</TD></TR>
<TR><TD align=left><FONT color=red>{SECTION}</FONT><BR><SPAN style="FONT-SIZE: 20px; COLOR: navy"><B>{TITLE}</B></SPAN><BR><SPAN style="FONT-SIZE: 11px">{parts.date}</SPAN><BR><BR><STRONG>{parts.lead}</STRONG><BR><BR>
{"<BR><BR>".join(rows)}<BR><BR><DIV align=right><STRONG>{parts.sign}</STRONG></DIV><BR>{parts.tools}</TD></TR>
<TR><TD align=left><STRONG>{parts.head}</STRONG><BR>{parts.related("<IMG src='/i.gif'> {link} ({day})<BR>{teaser}", "{}<BR>")}</TD></TR>
<TR><TD align=left><STRONG>{parts.thread[0]}</STRONG><BR>{"<BR>".join(parts.thread[1:])}<BR><FORM>{parts.form()}</FORM></TD></TR>
<TR><TD align=center>{"<BR>".join(IMPRINT)}</TD></TR></TABLE></CENTER></BODY></HTML>"""


def _opencms(parts: Parts) -> str:
    """A portal of capitalised classes: path, functions, a definition list of other news."""
    body = parts.between(
        "<p>{}</p>",
        '<table class="tplCaption" align="center"><tbody><tr><td><img src="{src}"></td></tr><tr><td><p>{caption}</p></td></tr></tbody></table>',
    )
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{TITLE} - {PAPER} điện tử</title></head><body><div class="Wrapper"><div class="Top"><span class="Now">{parts.clock}</span><span class="Hotline">Hotline: 0900 000 111</span></div>
<div class="Banner"><a href="/index.htm"><img src="/b.jpg" alt="{PAPER}" title="{PAPER}"></a></div><div class="Nav">{parts.menu('<a href="{}" class="Item">{}</a>', "")}</div>
<div class="Center"><div class="Path"><a href="/">Trang chủ</a> / <a href="/muc-4/">{SECTION}</a></div><div id="print"><div class="TitleDetail">{TITLE}</div><div class="DateDetail">{parts.date}</div><div class="LeadDetail">{parts.lead}</div><div id="divContent">{body}</div><div class="AuthorDetail">{parts.sign}</div></div>
<div class="Function">{parts.tools}</div><div class="Box"><div class="BoxTitle">{parts.head}</div><dl>{parts.related("<dt>{link} <i>({day})</i></dt>{teaser}", "<dd>{}</dd>")}</dl></div>
<div class="Box"><div class="BoxTitle">{parts.thread[0]}</div>{"".join(f"<div class=Row>{x}</div>" for x in parts.thread[1:])}{parts.form()}</div></div><div class="Right"><div class="BoxTitle">Tiêu điểm</div><ul>{parts.most_read()}</ul></div><div class="Bottom">{"".join(f"<div>{x}</div>" for x in IMPRINT)}</div></div></body></html>"""


def _fonts(parts: Parts) -> str:
    """FrontPage: all in one column of paragraphs with fonts, nothing named."""
    body = parts.between(
        '<p align="justify" style="margin-top:6pt"><font face="Times New Roman" size="3">&nbsp;&nbsp;&nbsp; {}</font></p>',
        '<p align="center"><img border="1" src="{src}" width="400"></p><p align="center"><font face="Times New Roman" size="2" color="#0000FF">{caption}</font></p>',
    )
    return f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><meta name="GENERATOR" content="Microsoft FrontPage 5.0"><title>{PAPER}</title></head><body background="bg.gif">
<p align="center"><a href="index.htm"><img src="bn.gif" alt="{PAPER}"></a></p><p align="center"><font size="2">{parts.menu()}</font></p><p align="right"><font size="1">{parts.clock}</font></p><hr>
<p align="left"><font size="2" color="#FF0000"><a href="/muc-4/">{SECTION}</a></font></p><p align="center"><b><font face="Times New Roman" size="5" color="#000080">{TITLE}</font></b></p><p align="center"><font size="2">{parts.date}</font></p>
<p align="justify"><b><i><font face="Times New Roman" size="3">{parts.lead}</font></i></b></p>{body}<p align="right"><b><font face="Times New Roman" size="3">{parts.sign}</font></b></p><p>&nbsp;</p><hr><p><font size="2">{parts.tools}</font></p>
<p><b><font size="3">{parts.head}</font></b></p>{parts.related('<p><font size="2">* {link} ({day})</font></p>{teaser}', '<p><font size="2">{}</font></p>')}
<p><b>{parts.thread[0]}</b></p>{"".join(f"<p>{x}</p>" for x in parts.thread[1:])}<form>{parts.form()}</form><hr><p align="center"><font size="2">{"<br>".join(IMPRINT)}</font></p></body></html>"""


def _metalist(parts: Parts) -> str:
    """HTML 5 with a list of facts below the headline: day, section, tools."""
    body = parts.between(
        "<p>{}</p>",
        '<div class="wp-caption aligncenter" style="width:510px"><img src="{src}" alt=""><p class="wp-caption-text">{caption}</p></div>',
    )
    return f"""<!DOCTYPE html><html lang="vi"><head><meta charset="UTF-8"><title>{TITLE} | {SECTION} | {PAPER}</title></head><body><header class="site-header"><p class="site-title"><a href="/" rel="home">{PAPER}</a></p><p class="site-clock">{parts.clock}</p></header><nav><ul>{parts.menu('<li><a href="{}">{}</a></li>', "")}</ul></nav>
<main><div class="entry"><h1>{TITLE}</h1><ul class="post-info"><li>{parts.date}</li><li><a href="/muc-4/">{SECTION}</a></li><li>{parts.tools}</li></ul><h2 class="entry-sub">{parts.lead}</h2><div class="entry-content">{body}<p style="text-align:right"><em><strong>{parts.sign}</strong></em></p></div></div>
<div class="related-wrap"><h3>{parts.head}</h3>{parts.related("<article><h4>{link}</h4>{teaser}</article>", "<p>{}</p>")}</div><div id="respond"><h3>{parts.thread[0]}</h3>{"".join(f"<p>{x}</p>" for x in parts.thread[1:])}<form>{parts.form()}</form></div></main><aside><h3>Bài đọc nhiều</h3><ul>{parts.most_read()}</ul></aside><footer>{"".join(f"<p>{x}</p>" for x in IMPRINT)}</footer></body></html>"""


def _photocms(parts: Parts) -> str:
    """A big house's CMS lent to a small paper: sapo in an h2, captions in a box of its photo tool."""
    body = parts.between(
        '<p style="text-align: justify;"><span style="font-size:16px;"><span style="font-family:Arial">{}</span></span></p>',
        '<div class="VCSortableInPreviewMode" type="Photo"><div><img src="{src}" width="" height=""></div><div class="PhotoCMS_Caption"><p>{caption}</p></div></div>',
    )
    return f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{TITLE}</title><meta name="copyright" content="{PAPER}"></head><body><div class="header"><div class="wid1000"><div class="time">{parts.clock}</div><h2 class="logo"><a href="/" title="{PAPER}"></a></h2></div><ul class="menu">{parts.menu('<li><a href="{}">{}</a></li>', "")}</ul></div>
<div class="detail"><div class="cate-name"><a href="/muc-4/">{SECTION}</a></div><h1 class="title-news">{TITLE}</h1><div class="clearfix"><span class="time-news">{parts.date}</span><span class="mg">{parts.tools}</span></div><h2 class="sapo-news">{parts.lead}</h2><div class="contentdetail">{body}</div><div class="author-news">{parts.sign}</div>
<div class="boxcomment"><p class="tit">{parts.thread[0]}</p>{"".join(f"<p>{x}</p>" for x in parts.thread[1:])}<form>{parts.form()}</form></div><div class="samecate"><p class="tit">{parts.head}</p><ul>{parts.related('<li class="clearfix"><a class="ava" href="{url}"><img src="/t.jpg"></a><h4>{link}</h4>{teaser}</li>', '<p class="sp">{}</p>')}</ul></div></div><div class="sidebar"><p class="tit">Đọc nhiều</p><ul>{parts.most_read()}</ul></div><div class="footer">{"".join(f"<p>{x}</p>" for x in IMPRINT)}</div></body></html>"""


def _labels(parts: Parts) -> str:
    """Webforms in divs: a label each for headline, day, summary and contents, the last parted by two breaks."""
    rows = [f"{t}" for t in parts.body]
    for at, s in ((4, 1), (1, 0)):
        rows.insert(
            at,
            f'<div style="width:400px;margin:auto"><img src="/anh/{s}.jpg" style="width:400px" /><div style="text-align:center;font-size:11px;background:#ddd">{parts.captions[s]}</div></div>',
        )
    return f"""<html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>:: {PAPER} :: {TITLE}</title></head><body><form id="form1" action="NewsDetail.aspx"><div id="header"><div class="slogan"><a href="Default.aspx">{PAPER}</a></div><div><span id="lblDateTime">{parts.clock}</span></div><div class="menutop">{parts.menu('<span><a href="{}">{}</a></span>', " ")}</div></div>
<div id="main"><div class="title-cat"><span id="ctl00_Main_lblCat">{SECTION}</span></div><div><span id="ctl00_Main_lblTitle" style="font-size:16pt;font-weight:bold">{TITLE}</span></div><div><span id="ctl00_Main_lblDate">{parts.date}</span></div><div><span id="ctl00_Main_lblSummary" style="font-weight:bold">{parts.lead}</span></div><div><span id="ctl00_Main_lblContents">{"<br /><br />".join(rows)}</span></div><div style="float:right"><b><span id="ctl00_Main_lblAuthor">{parts.sign}</span></b></div><div style="clear:both"></div><div>{parts.tools}</div>
<div><b>{parts.head}</b></div>{parts.related('<div class="row">+ {link} <span>({day})</span>{teaser}</div>', "<div>{}</div>")}<div><b>{parts.thread[0]}</b></div>{"".join(f"<div>{x}</div>" for x in parts.thread[1:])}<div>{parts.form()}</div></div><div id="rightcol"><b>Tin nhiều người đọc</b>{parts.most_read('<div>+ <a href="/x{}">{}</a></div>')}</div><div id="footer">{"<br />".join(IMPRINT)}</div></form></body></html>"""


def _sharepoint(parts: Parts) -> str:
    """SharePoint: rich HTML fields, web parts with h2 titles, zero-width spaces."""
    body = parts.between(
        '<p class="ms-rteElement-P">\u200b<span class="ms-rteFontSize-3">{}</span></p>',
        '<div class="ms-rteElement-ImageCaption" style="text-align:center"><img src="{src}" alt="" style="margin:5px" /><br /><span class="ms-rteThemeFontFace-1" style="font-style:italic">{caption}</span></div>',
    )
    return f"""<!DOCTYPE html><html dir="ltr" lang="vi-VN"><head><meta name="GENERATOR" content="Microsoft SharePoint" /><title>{TITLE}</title></head><body><form id="aspnetForm"><div id="s4-workspace"><div class="top-head"><a class="ms-siteicon-a" title="{PAPER}" href="/"><img class="ms-siteicon-img" src="/logo.png" alt="{PAPER}" /></a><div class="today">{parts.clock}</div></div><div class="ms-core-listMenu-horizontalBox"><ul class="static">{parts.menu('<li class="static"><a class="static menu-item" href="{}"><span class="menu-item-text">{}</span></a></li>', "")}</ul></div>
<div id="MSOZoneCell_1"><div class="article article-right"><div class="page-cate"><a href="/muc-4/">{SECTION}</a></div><div class="page-title"><span>{TITLE}</span></div><div class="page-date">{parts.date}</div><div class="page-short"><div id="ctl00_PlaceHolderMain_ctl02__ControlWrapper_RichHtmlField" class="ms-rtestate-field"><p>{parts.lead}</p></div></div><div class="article-content"><div id="ctl00_PlaceHolderMain_ctl03__ControlWrapper_RichHtmlField" class="ms-rtestate-field">{body}<p style="text-align:right"><strong>{parts.sign}</strong></p></div></div></div></div><div class="ulti">{parts.tools}</div>
<div class="ms-webpart-zone"><h2 class="ms-webpart-titleText"><span>{parts.head}</span></h2><ul class="dfwp-list">{parts.related('<li class="dfwp-item"><div class="item link-item">{link} <span class="d">({day})</span>{teaser}</div></li>', '<div class="description">{}</div>')}</ul></div><div class="ms-webpart-zone"><h2 class="ms-webpart-titleText"><span>{parts.thread[0]}</span></h2>{"".join(f"<div>{x}</div>" for x in parts.thread[1:])}{parts.form()}</div><div class="right"><h2 class="ms-webpart-titleText"><span>Tin xem nhiều nhất</span></h2><ul class="dfwp-list">{parts.most_read()}</ul></div><div id="ft">{"<br />".join(IMPRINT)}</div></div></form></body></html>"""


LAYOUTS: dict[str, Callable[[Parts], str]] = {
    "webforms": _webforms,
    "styled": _styled,
    "bold lead": _bold_lead,
    "picture tables": _picture_tables,
    "portlet": _portlet,
    "joomla": _joomla,
    "nukeviet": _nukeviet,
    "one cell": _one_cell,
    "opencms": _opencms,
    "fonts": _fonts,
    "metalist": _metalist,
    "photocms": _photocms,
    "labels": _labels,
    "sharepoint": _sharepoint,
}
