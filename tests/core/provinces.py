"""A press for pages of Vietnamese provincial papers: eight old ways to build a page, with the habits of such papers.

Webforms, Joomla, NukeViet, portlets, tables and divs with inline styles; a clock of the page view at the top, counters,
"Bản in", "Cỡ chữ", "Nghe bài viết", an empty comment box. `Issue.drawn` picks a layout and one of each habit; what must be
read is known from the story and the habits, so a test needs no page of anybody's.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from html import escape

URL = "https://baothachlam.example/xa-hoi/202203/tin-bai-31877.html"
PAPER = "Báo Thạch Lâm"
SECTION = "Xã hội"
TITLE = "Người giữ lửa lò rèn cuối cùng ở Khau Pục"
LEAD = (
    "Giữa phố núi Khau Pục (huyện Thạch Lâm), tiếng búa của ông Nông Văn Chài vẫn vang lên đều đặn mỗi sáng, như cách ông giữ "
    "lại cái nghề mà cả làng một thời cùng làm."
)
PARAGRAPHS = (
    (
        "Lò rèn nằm nép dưới chân cầu treo, rộng chừng mười hai mét vuông, mái lợp bằng ngói máng đã ngả màu. Từ năm giờ sáng, ông "
        "Chài nhóm than, quai ống bễ gỗ do chính cha ông để lại từ năm 1962."
    ),
    (
        "“Một con dao tốt phải qua lửa bảy lần, nguội bảy lần. Làm vội thì thép giòn, chặt cành nứa cũng mẻ”, ông Chài vừa nói vừa lật "
        "thanh nhíp ô tô đỏ rực trên đe."
    ),
    (
        "Theo Ủy ban nhân dân thị trấn, trước năm 1990 cả phố có 34 hộ làm nghề rèn, mỗi phiên chợ bán ra hàng trăm con dao, lưỡi cày. "
        "Đến nay chỉ còn lò của gia đình ông Chài đỏ lửa thường xuyên."
    ),
    (
        "Anh Hoàng Văn Páo, con rể ông, bỏ việc ở khu công nghiệp về học nghề đã ba năm. Anh lập trang bán hàng trên mạng, nhờ vậy dao "
        "Khau Pục theo xe khách xuống tận các tỉnh miền Trung, có tháng đặt hơn hai trăm con."
    ),
    (
        "Huyện đang lập hồ sơ đề nghị công nhận nghề rèn Khau Pục là nghề truyền thống, đồng thời hỗ trợ gia đình ông 45 triệu đồng mua "
        "máy dập và mở lớp truyền nghề cho mười lăm thanh niên trong vùng."
    ),
    (
        "Chiều muộn, khói than quện vào sương, ông Chài nhúng mẻ dao cuối vào thùng nước. Tiếng xèo vang lên, mùi thép mới lan ra cả một "
        "góc phố."
    ),
)
CAPTIONS = ("Ông Nông Văn Chài bên lò rèn của gia đình.", "Dao Khau Pục được khách hàng ưa chuộng.")
RELATED = (
    ("Chợ phiên Nà Rẫy rộn ràng ngày giáp Tết", "Từ tờ mờ sáng, bà con các bản vùng cao đã gùi lá dong, măng khô, gà trống thiến xuống chợ, gặp nhau chuyện trò rôm rả."),
    ("Học sinh Bản Cuôn có thư viện mới", "Hơn hai nghìn đầu sách do các nhà hảo tâm trao tặng đã được xếp lên giá gỗ trong căn phòng vừa sửa lại của nhà trường."),
    ("Khôi phục giống lúa nếp thơm Phja Đén", "Sau bốn vụ chọn lọc, giống nếp thơm tưởng đã mất nay trở lại trên gần sáu chục héc-ta ruộng bậc thang của xã."),
)  # fmt: skip
OTHERS = ("Giá xăng tăng nhẹ từ chiều nay", "Lịch cắt điện tuần tới", "Tuyển dụng hai viên chức")

CLOCKS = (
    "Thứ Năm, 26/11/2026 08:15:22",
    "Hôm nay, thứ năm ngày 26 tháng 11 năm 2026",
    "Thứ 5, 26/11/2026, 08:15 GMT+7",
    "26/11/2026 8:15:22 SA",
)
DATES = {
    "weekday": ("Thứ Bảy, 12/03/2022, 09:05", "2022-03-12T09:05:00"),
    "morning": ("12/03/2022 9:05:00 SA", "2022-03-12T09:05:00"),
    "posted": ("Ngày đăng: 12/3/2022 | 09:05", "2022-03-12T09:05:00"),
    "updated": ("Cập nhật ngày: 12/03/2022 09:05:41", "2022-03-12T09:05:41"),
    "brackets": ("[ 12/03/2022 09:05 ]", "2022-03-12T09:05:00"),
    "on": ("Đăng lúc 09:05 ngày 12-03-2022", "2022-03-12T09:05:00"),
    "day": ("Thứ bảy, ngày 12/3/2022", "2022-03-12"),
    "views": ("12/03/2022 09:05 - Lượt xem: 1.283", "2022-03-12T09:05:00"),
}
SIGNATURES: dict[str, tuple[str, tuple[str, ...]]] = {
    "plain": ("Bế Thị Duyên", ("Bế Thị Duyên",)),
    "capitals": ("BẾ DUYÊN", ("BẾ DUYÊN",)),
    "text and pictures": ("Bài, ảnh: Bế Duyên", ("Bế Duyên",)),
    "two": ("Bế Duyên - Lương Thành", ("Bế Duyên", "Lương Thành")),
    "made by": ("Thực hiện: Bế Duyên", ("Bế Duyên",)),
    "agency": ("Theo TTXVN", ("TTXVN",)),
    "place": ("Bế Duyên (Đài TT-TH Thạch Lâm)", ("Bế Duyên",)),
    "pen name": ("Mã Sương", ("Mã Sương",)),
}
CREDITS = {
    "photo": (" Ảnh: Lương Thành", "Lương Thành"),
    "helper": (" (Ảnh: CTV)", "CTV"),
    "none": ("", None),
}
TOOLS = (
    "Bản in | Gửi email | Cỡ chữ: A- A A+",
    "Nghe bài viết 0:00 / 4:12 1x",
    "Lượt xem: 1.283 | Bản in | Quay lại",
    "Xem với cỡ chữ A- A A+",
)
THREADS = {
    "readers": ("Ý kiến bạn đọc", "Chưa có ý kiến nào"),
    "send": ("Gửi bình luận", "Họ và tên", "Địa chỉ email", "Nội dung"),
    "count": ("Bình luận (0)", "Hãy là người đầu tiên bình luận"),
    "send, readers": ("Ý kiến bạn đọc (0)", "Gửi ý kiến của bạn", "Tên bạn", "Mã bảo vệ"),
}
HEADS = (
    "Tin cùng chuyên mục",
    "Tin liên quan",
    "Các tin khác",
    "TIN CÙNG LOẠI",
    "Bài viết cùng chủ đề",
    "Tin đã đưa",
)
MENU = (
    "Trang chủ",
    "Thời sự",
    "Chính trị",
    "Kinh tế",
    SECTION,
    "Văn hóa",
    "Thể thao",
    "Pháp luật",
    "Đọc báo in",
)
IMPRINT = (
    "BÁO THẠCH LÂM ĐIỆN TỬ - Cơ quan của Đảng bộ tỉnh Thạch Lâm",
    "Tổng Biên tập: Triệu Đức Thanh. Giấy phép số 88/GP-BTTTT cấp ngày 21/02/2019",
    "Tòa soạn: Số 9, đường Bờ Sông, phường Nà Pài - ĐT: 0206.300.0000",
    f"© Bản quyền thuộc về {PAPER}. Ghi rõ nguồn khi phát hành lại thông tin từ website này.",
)


@dataclass(frozen=True)
class Issue:
    """One page: its layout, and a choice out of each table."""

    layout: str
    date: str = "weekday"
    signature: str = "plain"
    credit: str = "photo"
    thread: str = "readers"
    clock: int = 0
    tools: int = 0
    head: int = 0
    marked_lead: bool = False
    teasers: bool = False

    @classmethod
    def drawn(cls, layout: str, seed: int) -> Issue:
        """Return the issue of a layout that `seed` draws."""
        pick = random.Random(f"{layout} {seed}")
        return cls(
            layout,
            pick.choice(list(DATES)),
            pick.choice(list(SIGNATURES)),
            pick.choice(list(CREDITS)),
            pick.choice(list(THREADS)),
            pick.randrange(len(CLOCKS)),
            pick.randrange(len(TOOLS)),
            pick.randrange(len(HEADS)),
            pick.random() < 0.3,
            pick.random() < 0.5,
        )

    @property
    def shown_lead(self) -> str:
        return f"(BTL) - {LEAD}" if self.marked_lead else LEAD

    @property
    def published(self) -> str:
        iso = DATES[self.date][1]
        return f"{iso}+07:00" if self.clock == 2 and len(iso) > 10 else iso

    @property
    def authors(self) -> list[str]:
        return list(SIGNATURES[self.signature][1])

    @property
    def captions(self) -> list[tuple[str, str | None]]:
        return [(caption, CREDITS[self.credit][1]) for caption in CAPTIONS]

    def html(self) -> str:
        """Return the page."""
        return LAYOUTS[self.layout](Parts(self))


class Parts:
    """The parts of a page as a layout sets them: escaped lines."""

    def __init__(self, issue: Issue) -> None:
        self.clock = CLOCKS[issue.clock]
        self.date = DATES[issue.date][0]
        self.lead = escape(issue.shown_lead)
        self.body = [escape(text) for text in PARAGRAPHS]
        self.captions = [escape(caption + CREDITS[issue.credit][0]) for caption in CAPTIONS]
        self.sign = SIGNATURES[issue.signature][0]
        self.tools = TOOLS[issue.tools]
        self.thread = THREADS[issue.thread]
        self.head = HEADS[issue.head]
        self.teasers = issue.teasers

    def between(self, paragraph: str, picture: str) -> str:
        """Return the body: a picture after the first and the fourth paragraph, in two forms with one gap each."""
        rows = [paragraph.format(text) for text in self.body]
        rows.insert(4, picture.format(src="/anh/2.jpg", caption=self.captions[1]))
        rows.insert(1, picture.format(src="/anh/1.jpg", caption=self.captions[0]))
        return "\n".join(rows)

    def related(self, row: str, teaser: str = " {}") -> str:
        return "\n".join(
            row.format(
                link=f'<a href="/xa-hoi/202203/tin-{at}-3180{at}.html">{escape(title)}</a>',
                title=escape(title),
                url=f"/xa-hoi/202203/tin-{at}-3180{at}.html",
                day=f"{11 - at:02}/03/2022",
                teaser=teaser.format(escape(said)) if self.teasers else "",
            )
            for at, (title, said) in enumerate(RELATED)
        )

    def menu(self, row: str = '<a href="{}">{}</a>', gap: str = " | ") -> str:
        return gap.join(row.format("/" if not at else f"/muc-{at}/", name) for at, name in enumerate(MENU))

    def most_read(self, row: str = '<li><a href="/x{}">{}</a></li>') -> str:
        return "".join(row.format(at, name) for at, name in enumerate(OTHERS))

    def form(self) -> str:
        return "<textarea name=nd></textarea><input type=submit value='Gửi'>"


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


LAYOUTS: dict[str, Callable[[Parts], str]] = {
    "webforms": _webforms,
    "styled": _styled,
    "bold lead": _bold_lead,
    "picture tables": _picture_tables,
    "portlet": _portlet,
    "joomla": _joomla,
    "nukeviet": _nukeviet,
    "one cell": _one_cell,
}
