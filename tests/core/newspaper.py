"""A press for pages of small Vietnamese newspapers: one article set in many habits of such papers, as HTML.

Each habit (how the clock, the date, the standfirst, a caption, a signature, an empty comment box, a list of related
articles look) has several forms; `Setting.drawn` picks one of each. What a parser must find is known from the article
and the forms, so a test needs no page of anybody's.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from html import escape


@dataclass(frozen=True)
class Story:
    """The article itself, and the articles beside it."""

    title: str
    lead: str
    paragraphs: tuple[str, ...]
    caption: str
    related: tuple[tuple[str, str], ...]
    """Titles and teasers."""


STORIES = (
    Story(
        title="Nậm Cắn giữ nghề dệt thổ cẩm",
        lead="Hơn mười năm nay, phụ nữ bản Nậm Cắn (xã Huổi Tạ) cùng nhau khôi phục nghề dệt, vừa có thêm thu nhập, "
        "vừa giữ được hoa văn của ông bà để lại.",
        paragraphs=(
            ("Chị Lò Thị Phượng, Tổ trưởng Tổ dệt bản Nậm Cắn, cho biết: Lúc đầu cả bản chỉ còn bốn người biết lên "
            "khung, phần lớn đã ngoài bảy mươi tuổi. Tổ mời các bà đứng lớp, mỗi tuần hai buổi tối, ai rảnh thì đến "
            "học, không phải đóng khoản nào."),
            ("Cây bông được trồng lại trên ba thửa nương cũ, thuốc nhuộm lấy từ củ nâu, lá chàm và vỏ cây rừng. Để ra "
            "được một tấm khăn, người dệt mất từ bốn đến sáu ngày, tùy độ khó của hoa văn và thời tiết khi phơi sợi."),
            ("Năm 2019, sản phẩm của tổ lần đầu được đưa đi giới thiệu tại phiên chợ cuối tuần ở huyện. Đơn hàng tăng "
            "dần, đến nay mỗi tháng tổ bán được chừng một trăm hai mươi sản phẩm, chủ yếu là khăn, túi và vỏ gối."),
            ("Theo bà Quàng Thị Inh, người cao tuổi nhất tổ, điều đáng mừng không phải là tiền bán khăn mà là lớp trẻ "
            "đã chịu ngồi vào khung cửi. “Cháu tôi mười hai tuổi đã dệt được hoa văn con sóc, ngày trước tôi phải mười "
            "lăm tuổi mới làm nổi”, bà kể."),
            ("Hội Liên hiệp Phụ nữ xã đã giúp tổ vay vốn mua thêm tám khung dệt, đồng thời mở hai lớp dạy tính giá thành "
            "và chụp ảnh sản phẩm. Một số chị còn biết đăng bán trên mạng, nhờ vậy có khách ở tận miền Nam."),
            ("Thời gian tới, xã dự định gắn nghề dệt với du lịch cộng đồng, sửa lại nhà sinh hoạt của bản làm nơi trưng "
            "bày và đón khách, phấn đấu mỗi năm có thêm mười hộ tham gia."),
        ),
        caption="Chị em Tổ dệt bản Nậm Cắn hoàn thiện đơn hàng cuối năm.",
        related=(
            ("Chợ phiên Huổi Tạ đông khách trở lại", "Sau thời gian dài tạm dừng, chợ phiên Huổi Tạ đã mở lại với hơn một trăm gian hàng nông sản, thu hút đông đảo bà con trong vùng..."),
            ("Thêm một điểm trường có điện mặt trời", "Điểm trường Pá Sáng vừa được lắp hệ thống điện mặt trời, thầy và trò không còn phải học bằng đèn dầu vào những buổi chiều mùa đông..."),
            ("Mùa mận sớm trên đỉnh Phu Ca", "Năm nay mận Phu Ca chín sớm gần nửa tháng, giá bán tại vườn cao hơn năm trước, nhiều hộ thu về vài chục triệu đồng..."),
        ),
    ),
    Story(
        title="Huyện Tà Lài ra quân làm thủy lợi đầu xuân",
        lead="Sáng nay, huyện Tà Lài đồng loạt ra quân làm thủy lợi, nạo vét kênh mương để kịp lấy nước gieo cấy vụ chiêm xuân.",
        paragraphs=(
            ("Ngay từ sáng sớm, hơn năm trăm đoàn viên thanh niên, cán bộ và người dân các xã vùng thấp đã có mặt trên "
            "tuyến kênh N4, tuyến cấp nước chính cho gần ba trăm héc-ta lúa của huyện."),
            ("Phát biểu tại lễ ra quân, ông Trần Hữu Lộc, Phó Chủ tịch Ủy ban Nhân dân huyện, đề nghị các xã hoàn thành "
            "nạo vét trước ngày 20 tháng Giêng, đồng thời tu sửa các cống lấy nước bị hư hỏng sau đợt mưa lũ năm trước."),
            ("Theo kế hoạch, toàn huyện sẽ đào đắp hơn mười hai nghìn mét khối đất, kiên cố hóa 2,5 km kênh nội đồng "
            "với tổng kinh phí 4,1 tỷ đồng, trong đó nhân dân đóng góp hơn ba nghìn ngày công."),
            ("Bà Đinh Thị Thảo ở thôn Đồng Tâm cho biết gia đình bà có sáu sào ruộng ở cuối kênh, mọi năm phải thức đêm "
            "chờ nước. Năm nay kênh được khơi thông sớm, bà yên tâm làm đất và ngâm giống đúng lịch."),
            ("Xí nghiệp Thủy lợi huyện đã bố trí bốn trạm bơm dã chiến sẵn sàng hoạt động khi mực nước hồ xuống thấp, "
            "đồng thời phân công cán bộ trực tại các cống đầu mối trong suốt thời gian đổ ải."),
        ),
        caption="Đoàn viên thanh niên nạo vét tuyến kênh N4.",
        related=(
            ("Tà Lài chủ động phòng rét cho đàn trâu, bò", "Trước dự báo rét đậm kéo dài, ngành nông nghiệp huyện Tà Lài đã cử cán bộ xuống từng thôn hướng dẫn người dân che chắn chuồng trại..."),
            ("Trao nhà đại đoàn kết cho hộ nghèo xã An Lộc", "Ngôi nhà rộng sáu mươi mét vuông được xây dựng từ nguồn quỹ vì người nghèo và sự góp sức của bà con trong thôn..."),
            ("Khai mạc giải bóng chuyền mừng Đảng, mừng xuân", "Mười hai đội đến từ các xã, thị trấn tranh tài trong ba ngày tại sân vận động huyện, trận chung kết diễn ra vào chiều mai..."),
        ),
    ),
)  # fmt: skip

CLOCKS = {
    "none": "",
    "seed": "Chủ nhật, 26/05/2024, 16:22 [GMT+7]",
    "gmt": "Thứ Hai, 12/08/2024 10:05 GMT+7",
    "bare": "Thứ bảy, ngày 11/5/2024",
    "today": "Hôm nay: Thứ Tư, ngày 14 tháng 5 năm 2025",
    "seconds": "Thứ Ba, 09/07/2024 08:33:07",
}
"""What the page's header shows of the time it was looked at."""

STATES_ZONE = ("seed", "gmt")

DATES = {
    "gmt": ("Thứ Sáu, 02/07/2021 13:58 GMT+7", "2021-07-02T13:58:00+07:00"),
    "quote": ("Thứ sáu, 02/07/2021 - 13:58'", "2021-07-02T13:58:00"),
    "bracket": ("Thứ Sáu, 2/7/2021, 13:58 [GMT+7]", "2021-07-02T13:58:00+07:00"),
    "pipe": ("02/07/2021 | 13:58", "2021-07-02T13:58:00"),
    "time first": ("13:58 - 02/07/2021", "2021-07-02T13:58:00"),
    "time first, weekday": ("13:58, Thứ Sáu, 02/07/2021 (GMT+7)", "2021-07-02T13:58:00+07:00"),
    "updated": ("Cập nhật lúc 13:58, Thứ Sáu, 02/07/2021", "2021-07-02T13:58:00"),
    "updated, colon": ("Cập nhật: 02/07/2021 13:58", "2021-07-02T13:58:00"),
    "posted": ("Ngày đăng: 02/07/2021 13:58", "2021-07-02T13:58:00"),
    "words": ("Ngày 2 tháng 7 năm 2021, 13:58", "2021-07-02T13:58:00"),
    "month capital": ("Thứ sáu, 02 Tháng 7 2021 13:58", "2021-07-02T13:58:00"),
    "dashes": ("02-07-2021 13:58", "2021-07-02T13:58:00"),
    "dots, h": ("Thứ 6, 02.07.2021 | 13h58", "2021-07-02T13:58:00"),
    "day": ("Thứ Sáu, 02/07/2021", "2021-07-02"),
    "seconds": ("Thứ sáu, 02/07/2021 | 13:58:00", "2021-07-02T13:58:00"),
    "views": ("02/07/2021 13:58 | Lượt xem: 1284", "2021-07-02T13:58:00"),
}
"""The line of the date -> what it says."""

SIGNATURES: dict[str, tuple[str, tuple[str, ...]]] = {
    "name": ("Lò Dinh", ("Lò Dinh",)),
    "capitals": ("LÒ DINH", ("LÒ DINH",)),
    "three words": ("Nguyễn Thu Hằng", ("Nguyễn Thu Hằng",)),
    "text, picture": ("Bài, ảnh: NGUYỄN VĂN A", ("NGUYỄN VĂN A",)),
    "text and picture": ("Bài và ảnh: Lò Dinh", ("Lò Dinh",)),
    "news, picture": ("Tin, ảnh: Lò Dinh", ("Lò Dinh",)),
    "two": ("Lò Dinh - Hà Minh", ("Lò Dinh", "Hà Minh")),
    "two, comma": ("Lò Dinh, Hà Minh", ("Lò Dinh", "Hà Minh")),
    "gathered": ("Lò Dinh (T/h)", ("Lò Dinh",)),
    "gathered, long": ("Lò Dinh (tổng hợp)", ("Lò Dinh",)),
    "correspondent": ("Lò Dinh (CTV)", ("Lò Dinh",)),
    "after agency": ("Lò Dinh (theo TTXVN)", ("Lò Dinh",)),
    "agency": ("Theo TTXVN", ("TTXVN",)),
    "paper": ("(Theo baochinhphu.vn)", ("baochinhphu.vn",)),
    "source": ("Nguồn: TTXVN", ("TTXVN",)),
    "author": ("Tác giả: Lò Dinh", ("Lò Dinh",)),
    "made by": ("Thực hiện: Lò Dinh", ("Lò Dinh",)),
    "of an office": ("Hồng Vân (Trung tâm Y tế huyện)", ("Hồng Vân",)),
    "none": ("", ()),
}
"""The line below the text -> who wrote it."""

CREDITS = {
    "photo": (" Ảnh: Hoàng Diệp", "Hoàng Diệp"),
    "photo in brackets": (" (Ảnh: Hoàng Diệp)", "Hoàng Diệp"),
    "agency": (" Ảnh: TTXVN", "TTXVN"),
    "correspondent": (" Ảnh: CTV", "CTV"),
    "none": ("", None),
}

LEAD_MARKS = {"none": "", "paper": "(BPL) - ", "paper, dash": "BPL - ", "paper, name": "(Báo Pha Lếch) – "}

EMPTY_THREADS = {
    "none": (),
    "seed": ("Bình luận", "Hiện tại chưa có bình luận", "Viết bình luận"),
    "readers": ("Ý kiến bạn đọc (0)", "Chưa có bình luận"),
    "readers, form": ("Ý kiến bạn đọc", "Chưa có ý kiến nào. Hãy là người đầu tiên!", "Gửi bình luận"),
    "form": ("Gửi ý kiến của bạn", "Họ tên", "Email", "Nội dung", "Mã xác nhận"),
    "count": ("0 bình luận",),
    "yours": ("Ý kiến của bạn", "Gửi", "Chưa có bình luận"),
}

RELATED_HEADINGS = {
    "none": None,
    "related": "Tin liên quan",
    "same section": "Tin cùng chuyên mục",
    "other": "Các tin khác",
    "more": "Xem thêm",
    "posts": "Bài viết liên quan",
    "older": "Tin cũ hơn",
    "capitals": "TIN LIÊN QUAN",
    "colon": "Tin bài liên quan:",
}

MENU = (
    "Trang chủ",
    "Thời sự",
    "Chính trị",
    "Kinh tế",
    "Văn hóa - Xã hội",
    "Thể thao",
    "Pháp luật",
    "Quốc phòng - An ninh",
)
IMPRINT = (
    "Cơ quan chủ quản: Ủy ban Nhân dân huyện Pha Lếch",
    "Tổng Biên tập: Trịnh Quốc Bảo",
    "Giấy phép số 123/GP-BTTTT do Bộ Thông tin và Truyền thông cấp ngày 12/3/2020",
    "Điện thoại: 0213 000 111 - Email: toasoan@baophalech.example",
    "© Bản quyền thuộc về Báo Pha Lếch",
)  # fmt: skip
MOST_READ = (
    "Giá lợn hơi tiếp tục tăng nhẹ",
    "Dự báo thời tiết mười ngày tới",
    "Khởi công cầu treo bản Hua Nà",
)
URL = "https://baophalech.example/kinh-te/bai-viet-8820.html"


@dataclass(frozen=True)
class Setting:
    """One page's habits: a name out of each table, and the layout."""

    story: int = 0
    layout: str = "semantic"
    clock: str = "seed"
    date: str = "gmt"
    date_above: bool = False
    lead: str = "class"
    lead_mark: str = "none"
    caption: str = "table"
    credit: str = "photo"
    signature: str = "name"
    thread: str = "seed"
    related: str = "related"
    teasers: bool = True
    related_dates: bool = False
    crumbs: bool = True
    most_read: bool = True
    imprint: bool = True
    tags: bool = False

    @classmethod
    def drawn(cls, seed: int) -> Setting:
        """Return the setting that `seed` draws."""
        pick = random.Random(seed)
        related = pick.choice(list(RELATED_HEADINGS))
        return cls(
            story=pick.randrange(len(STORIES)),
            layout=pick.choice(list(LAYOUTS)),
            clock=pick.choice(list(CLOCKS)),
            date=pick.choice(list(DATES)),
            date_above=pick.random() < 0.15,
            lead=pick.choice(["class", "bold", "heading", "plain", "strong line"]),
            lead_mark=pick.choice(list(LEAD_MARKS)),
            caption=pick.choice(list(CAPTIONS)),
            credit=pick.choice(list(CREDITS)),
            signature=pick.choice(list(SIGNATURES)),
            thread=pick.choice(list(EMPTY_THREADS)),
            related=related,
            teasers=related == "none" or pick.random() < 0.6,
            related_dates=pick.random() < 0.25,
            crumbs=pick.random() < 0.6,
            most_read=pick.random() < 0.6,
            imprint=pick.random() < 0.85,
            tags=pick.random() < 0.3,
        )

    @property
    def shown_lead(self) -> str:
        return LEAD_MARKS[self.lead_mark] + STORIES[self.story].lead

    @property
    def published(self) -> str:
        iso = DATES[self.date][1]
        return iso + "+07:00" if self.clock in STATES_ZONE and len(iso) == 19 else iso

    @property
    def authors(self) -> list[str]:
        return list(SIGNATURES[self.signature][1])

    @property
    def credit_line(self) -> str | None:
        return CREDITS[self.credit][1]

    def html(self) -> str:
        """Return the page."""
        return LAYOUTS[self.layout](self, STORIES[self.story])


def _links(names: tuple[str, ...], separator: str) -> str:
    return separator.join(f'<a href="/muc-{at}">{escape(name)}</a>' for at, name in enumerate(names))


CAPTIONS: dict[str, Callable[[str], str]] = {
    "figure": lambda text: f'<figure><img src="/anh/1.jpg" width="600" height="400"><figcaption>{text}</figcaption></figure>',
    "table": lambda text: f'<table align="center" width="500"><tr><td><img src="/anh/1.jpg" width="500" height="320"></td></tr><tr><td align="center"><i>{text}</i></td></tr></table>',
    "table, plain": lambda text: f'<table class="picture"><tbody><tr><td><img src="/anh/1.jpg"></td></tr><tr><td>{text}</td></tr></tbody></table>',
    "centred": lambda text: f'<p style="text-align:center"><img src="/anh/1.jpg" width="600" height="400"></p><p style="text-align:center"><em>{text}</em></p>',
    "class": lambda text: f'<div class="img-box"><img src="/anh/1.jpg"><p class="caption">{text}</p></div>',
    "line": lambda text: f'<p align="center"><img src="/anh/1.jpg"><br><i>{text}</i></p>',
}  # fmt: skip


def _picture(setting: Setting, story: Story) -> str:
    return CAPTIONS[setting.caption](escape(story.caption + CREDITS[setting.credit][0]))


def _related(setting: Setting, story: Story, tag: str) -> str:
    heading = RELATED_HEADINGS[setting.related]
    parts = [f"<{tag}>{heading}</{tag}>"] if heading else []
    for at, (title, teaser) in enumerate(story.related):
        link = f'<a href="/tin/bai-{at}-77{at}.html">{escape(title)}</a>'
        link += f" <span>({10 + at}/06/2021)</span>" if setting.related_dates else ""
        parts.append(
            f"<li>{link}</li>"
            if not setting.teasers
            else f"<div><h4>{link}</h4><p>{escape(teaser)}</p></div>"
        )
    return (
        "\n".join(parts)
        if setting.teasers
        else parts[0] + "<ul>" + "".join(parts[1:]) + "</ul>"
        if heading
        else "\n".join(parts)
    )


def _semantic(setting: Setting, story: Story) -> str:
    """Set the page in HTML 5 with the class names of a Vietnamese CMS and OpenGraph tags."""
    date = f'<div class="meta"><span class="time">{DATES[setting.date][0]}</span></div>'
    lead = {
        "class": f'<div class="sapo">{escape(setting.shown_lead)}</div>',
        "bold": f"<p><strong>{escape(setting.shown_lead)}</strong></p>",
        "heading": f"<h2>{escape(setting.shown_lead)}</h2>",
        "plain": f'<p class="article-summary">{escape(setting.shown_lead)}</p>',
        "strong line": f"<p><b>{escape(setting.shown_lead)}</b></p>",
    }[setting.lead]
    body = "".join(f"<p>{escape(text)}</p>\n" for text in story.paragraphs[:3]) + _picture(setting, story)
    body += "".join(f"<p>{escape(text)}</p>\n" for text in story.paragraphs[3:])
    signature = SIGNATURES[setting.signature][0]
    sign = (
        f'<p class="author" style="text-align: right"><strong>{signature}</strong></p>' if signature else ""
    )
    thread = EMPTY_THREADS[setting.thread]
    box = (
        f'<div class="binh-luan"><h3>{thread[0]}</h3>{"".join(f"<p>{line}</p>" for line in thread[1:])}<form><textarea name="nd"></textarea><input type="submit" value="Gửi"></form></div>'
        if thread
        else ""
    )
    crumbs = f'<div class="breadcrumb">{_links(MENU[:1] + MENU[3:4], " » ")}</div>' if setting.crumbs else ""
    tags = f'<div class="tags">Từ khóa: {_links(("thổ cẩm", "nghề dệt"), ", ")}</div>' if setting.tags else ""
    return f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{story.title} - Báo Pha Lếch</title>
<meta property="og:title" content="{story.title}"><meta property="og:site_name" content="Báo Pha Lếch"></head><body>
<header><div class="logo"><a href="/">Báo Pha Lếch</a></div><div class="clock">{CLOCKS[setting.clock]}</div><nav><ul>{"".join(f"<li>{_links((name,), '')}</li>" for name in MENU)}</ul></nav></header>
<main>{crumbs}<div class="detail">{date if setting.date_above else ""}<h1>{story.title}</h1>{"" if setting.date_above else date}
{lead}<div class="content">{body}</div>{sign}{tags}</div>{box}<div class="related">{_related(setting, story, "h3")}</div></main>
{_aside(setting)}{_footer(setting)}</body></html>"""


def _aside(setting: Setting) -> str:
    return (
        f"<aside><h3>Tin đọc nhiều</h3><ul>{''.join(f'<li>{_links((name,), str())}</li>' for name in MOST_READ)}</ul></aside>"
        if setting.most_read
        else ""
    )


def _footer(setting: Setting) -> str:
    return f"<footer>{''.join(f'<p>{line}</p>' for line in IMPRINT)}</footer>" if setting.imprint else ""


def _soup(setting: Setting, story: Story) -> str:
    """Set the page in boxes without names, the headline a styled box, no tags for machines."""
    date = f"<div><span>{DATES[setting.date][0]}</span></div>"
    lead = {
        "class": f"<div><b>{escape(setting.shown_lead)}</b></div>",
        "bold": f"<p><strong>{escape(setting.shown_lead)}</strong></p>",
        "heading": f"<h2>{escape(setting.shown_lead)}</h2>",
        "plain": f'<p style="font-weight:bold">{escape(setting.shown_lead)}</p>',
        "strong line": f"<div><strong>{escape(setting.shown_lead)}</strong></div>",
    }[setting.lead]
    body = "".join(f'<p style="text-align: justify;">{escape(text)}</p>\n' for text in story.paragraphs[:2])
    body += _picture(setting, story)
    body += "".join(f'<p style="text-align: justify;">{escape(text)}</p>\n' for text in story.paragraphs[2:])
    signature = SIGNATURES[setting.signature][0]
    sign = f'<p style="text-align: right;"><strong>{signature}</strong></p>' if signature else ""
    thread = EMPTY_THREADS[setting.thread]
    box = (
        "<div>"
        + "".join(f"<div>{line}</div>" for line in thread)
        + "<form><textarea></textarea></form></div>"
        if thread
        else ""
    )
    crumbs = f"<div>{_links(MENU[:1] + MENU[3:4], ' / ')}</div>" if setting.crumbs else ""
    tags = f"<div>Từ khóa: {_links(('thổ cẩm', 'nghề dệt'), ', ')}</div>" if setting.tags else ""
    return f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>{story.title}</title></head><body>
<div><div><img src="/logo.png"></div><div>{CLOCKS[setting.clock]}</div></div><div>{_links(MENU, " | ")}</div>
<div><div>{crumbs}{date if setting.date_above else ""}<h1>{story.title}</h1>{"" if setting.date_above else date}{lead}
<div>{body}{sign}</div>{tags}{box}<div>{_related(setting, story, "div")}</div></div>{_aside(setting)}</div>
<div>{"<br>".join(IMPRINT) if setting.imprint else ""}</div></body></html>"""


def _tables(setting: Setting, story: Story) -> str:
    """Set the page in tables and ``<br>``, as papers did before 2010."""
    date = f'<font size="1">{DATES[setting.date][0]}</font><br>'
    lead = f"<b>{escape(setting.shown_lead)}</b><br><br>"
    if setting.lead in ("bold", "heading"):
        lead = f'<p align="justify"><b>{escape(setting.shown_lead)}</b></p>'
    body = (
        "".join(f"{escape(text)}<br><br>\n" for text in story.paragraphs[:2])
        + _picture(setting, story)
        + "<br>"
    )
    body += "".join(f"{escape(text)}<br><br>\n" for text in story.paragraphs[2:])
    signature = SIGNATURES[setting.signature][0]
    sign = f'<div align="right"><b>{signature}</b></div><br>' if signature else ""
    thread = "<br><br>".join(EMPTY_THREADS[setting.thread]) + "<br>"
    thread += (
        '<form action="/gui" method="post"><textarea name="nd"></textarea></form>' if len(thread) > 8 else ""
    )
    rows = "".join(
        f'<tr><td><a href="/tin/bai-{at}-77{at}.html">{escape(title)}</a>'
        + (f" ({10 + at}/06/2021)" if setting.related_dates else "")
        + (f"<br>{escape(teaser)}" if setting.teasers else "")
        + "</td></tr>"
        for at, (title, teaser) in enumerate(story.related)
    )
    heading = RELATED_HEADINGS[setting.related]
    crumbs = f"<div>{_links(MENU[:1] + MENU[3:4], ' &gt; ')}</div>" if setting.crumbs else ""
    return f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>Báo Pha Lếch</title></head>
<body bgcolor="#ffffff"><table width="980" align="center"><tr><td colspan="2">{CLOCKS[setting.clock]}</td></tr>
<tr><td colspan="2">{_links(MENU, " | ")}</td></tr><tr><td width="680" valign="top">{crumbs}{date if setting.date_above else ""}
<b><font size="5">{story.title}</font></b><br><br>{"" if setting.date_above else date}{lead}{body}{sign}{thread}
<table width="100%">{f"<tr><td><b>{heading}</b></td></tr>" if heading else ""}{rows}</table></td>
<td width="300" valign="top">{"<b>Tin đọc nhiều</b><br>" + "<br>".join(f'<a href="/x{n}">{name}</a>' for n, name in enumerate(MOST_READ)) if setting.most_read else ""}</td></tr>
<tr><td colspan="2">{"<br>".join(IMPRINT) if setting.imprint else ""}</td></tr></table></body></html>"""


LAYOUTS: dict[str, Callable[[Setting, Story], str]] = {
    "semantic": _semantic,
    "soup": _soup,
    "tables": _tables,
}


def text_of(setting: Setting) -> str:
    """Return the page as a reader saves it: paragraphs between blank lines, title and teaser under each other."""
    story = STORIES[setting.story]
    date = DATES[setting.date][0]
    parts = [CLOCKS[setting.clock]]
    parts += [" / ".join((MENU[0], MENU[3]))] if setting.crumbs else []
    parts += [date] if setting.date_above else []
    parts += [story.title]
    parts += (
        [setting.shown_lead]
        if setting.date_above
        else [
            f"{date}\n{setting.shown_lead}" if setting.lead != "plain" else f"{date}\n\n{setting.shown_lead}"
        ]
    )
    parts += [*story.paragraphs[:3], story.caption + CREDITS[setting.credit][0], *story.paragraphs[3:]]
    parts += [SIGNATURES[setting.signature][0]]
    parts += ["Từ khóa: thổ cẩm, nghề dệt"] if setting.tags else []
    parts += EMPTY_THREADS[setting.thread]
    heading = RELATED_HEADINGS[setting.related]
    parts += [heading] if heading else []
    day = [f" ({10 + at}/06/2021)" if setting.related_dates else "" for at in range(3)]
    parts += [
        "\n".join(
            f"{title}{day[at]}" + (f"\n{teaser}" if setting.teasers else "")
            for at, (title, teaser) in enumerate(story.related)
        )
    ]
    parts += ["Tin đọc nhiều", "\n".join(MOST_READ)] if setting.most_read else []
    parts += IMPRINT if setting.imprint else ()
    return "\n\n".join(part for part in parts if part) + "\n"
