"""A press for pages of Vietnamese portals: a table or boxes, a headline that is no heading, tools, a list of old news.

Each habit has several forms; a test takes one out of each table and knows what must be read. The articles are those of
`newspaper`.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from newspaper import STORIES, Story

URL = "https://huyenphalech.example/kinh-te/bai-viet-8820.html"
DAY = ("Cập nhật: 07:45 | 15/08/2022 (GMT+7)", "2022-08-15T07:45:00+07:00")

SECTIONS = {
    "trail": '<div><a href="/">Trang nhất</a> » <a href="/kinh-te">Kinh tế</a></div>',
    "address": '<div><a href="/kinh-te">Kinh tế</a></div>',
    "named": '<div class="chuyen-muc">Kinh tế</div>',
}
"""What stands above the headline to say "Kinh tế"."""

SIGNATURES: dict[str, tuple[str, tuple[str, ...]]] = {
    "initials": ("L.D – H.M", ("L.D", "H.M")),
    "genre": ("Bút ký của LÒ DINH", ("LÒ DINH",)),
    "genre, colon": ("Tản văn: Lò Dinh", ("Lò Dinh",)),
    "syllable of a label": ("Nguyễn Thị Liên", ("Nguyễn Thị Liên",)),
    "two agencies": ("Theo TTXVN/VOV", ("TTXVN", "VOV")),
    "paper": ("(Theo Công an nhân dân)", ("Công an nhân dân",)),
    "poster": ("Người đăng: Lò Dinh", ("Lò Dinh",)),
    "office": ("Phòng Quản lý du lịch", ("Phòng Quản lý du lịch",)),
    "nobody": ("P.V (ghi)", ()),
    "gathered": ("(Tổng hợp)", ()),
}
"""The line below the text -> who wrote it."""

LISTS = {
    "lines": lambda rows: "- " + "<br>- ".join(f"{link} ({day})" for link, day in rows),
    "bullets": lambda rows: "".join(f"<div>• {link} ({day} 07:30)</div>" for link, day in rows),
    "day first": lambda rows: (
        "<ul>" + "".join(f"<li><span>{day}</span> {link}</li>" for link, day in rows) + "</ul>"
    ),
}
"""How headlines of other articles are set."""

TOOLS = {
    "links": '<a href="#">In trang</a> | <a href="javascript:back()">Quay lại</a>',
    "no address": "<a>Lưu tin</a><a>In tin</a><a>Về trang trước</a>",
    "player": "Nghe bài viết <span>0:00 / 3:21</span>",
}


@dataclass(frozen=True)
class Portal:
    """One page's habits: a name out of each table."""

    section: str = "trail"
    signature: str = "initials"
    listed: str = "lines"
    tools: str = "links"

    @property
    def story(self) -> Story:
        return STORIES[0]

    def html(self) -> str:
        """Return the page."""
        story = self.story
        rows = [
            (f'<a href="/tin/{at}.html">{escape(title)}</a>', f"{10 + at}/06/2021")
            for at, (title, _) in enumerate(story.related)
        ]
        text = "".join(f'<p class="MsoNormal">{escape(one)}<o:p></o:p></p>' for one in story.paragraphs)
        return f"""<html><head><meta charset="utf-8"><title>{story.title} - Cổng thông tin huyện</title>
<meta name="keywords" content="cổng thông tin, huyện nhà"></head><body><form id="aspnetForm" action="/">
<div class="portlet-title">Thông tin điều hành</div><div>Thứ Năm, ngày 26/11/2026 08:15</div>
{SECTIONS[self.section]}<div><span id="ctl00_lblTieuDe" class="TieuDeTin">{story.title}</span><br>
<span class="NgayDang">{DAY[0]}</span></div>
<div class="tom-tat"><b>{escape(story.lead)}</b></div>
<div>{text}<table><tr><td>Ngày</td><td>Nơi</td></tr><tr><td>05/8/2024</td><td>Thôn 3</td></tr>
<tr><td>07/8/2024</td><td>Thôn 5</td></tr></table>
<p align="right"><b>{SIGNATURES[self.signature][0]}</b></p></div><div>{TOOLS[self.tools]}</div>
<div><b>Các tin đã đưa</b></div><div>{LISTS[self.listed](rows)}</div>
<div>Chịu trách nhiệm chính: Ông Lô Văn Tuấn<br>Đang truy cập: 27</div></form></body></html>"""
