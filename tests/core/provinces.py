"""A press for pages of Vietnamese provincial papers: a story, the habits of such papers, and the parts of a page.

A clock of the page view at the top, counters, "Bản in", "Cỡ chữ", "Nghe bài viết", an empty comment box. `Issue.drawn`
picks one of each habit for one of `provincelayouts`; what must be read is known from the story and the habits, so a test
needs no page of anybody's.
"""

from __future__ import annotations

import random
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
