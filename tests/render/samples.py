"""Articles of invented wording in six languages, with every kind of block, for the golden files."""

from datetime import UTC, datetime

from artcli.model import (
    Article,
    Author,
    Code,
    Comment,
    Embed,
    Figure,
    Heading,
    ListBlock,
    ListItem,
    Paragraph,
    Quote,
    RelatedLink,
    Rule,
    Span,
    Summary,
    Table,
    Thread,
)

NOW = datetime(2026, 7, 2, 12, tzinfo=UTC)


def linked(text, words, url="https://example.com/a"):
    start = text.index(words)
    return Paragraph(text=text, spans=(Span(start=start, end=start + len(words), type="link", url=url),))


def article(language, title, lead, author, *more):
    section, paragraph, words, quote, items, caption, reply = more
    return Article(
        url=f"https://example.com/{language}",
        language=language,
        title=title,
        lead=lead,
        authors=(Author(name=author),),
        site_name="Example",
        section=section,
        published="2021-07-02T13:58:00+07:00",
        reading_minutes=4,
        word_count=800,
        blocks=(
            linked(paragraph, words),
            Heading(text=title, level=2),
            ListBlock(
                ordered=True,
                items=(
                    ListItem(text=items[0]),
                    ListItem(text=items[1], blocks=(ListBlock(items=(ListItem(text=items[2]),)),)),
                ),
            ),
            Quote(text=quote),
            Figure(url="https://example.com/p.jpg", caption=caption, credit=author),
            Table(
                header=(section[0], "2025"), rows=((items[0], "1 200"), (items[1], "85"), (paragraph, "7"))
            ),
        ),
        related=(
            RelatedLink(title=items[1], url="https://example.com/r", teaser=lead, published="2026-06-30"),
            RelatedLink(title=items[2]),
        ),
        comments=Thread(
            state="open",
            count=2,
            items=(
                Comment(
                    id="11",
                    author=author,
                    published="2026-07-02T09:00:00+00:00",
                    likes=42,
                    text=quote,
                    by_article_author=True,
                ),
                Comment(
                    id="12",
                    parent_id="11",
                    depth=1,
                    author="Minh",
                    published="2026-07-02T11:30:00+00:00",
                    text=reply,
                ),
            ),
        ),
    )


ARTICLES = {
    "vi": article(
        "vi",
        "Chợ phiên vùng cao mở lại sau mùa mưa",
        "Bà con các bản xuống chợ từ tờ mờ sáng, mang theo măng khô, mật ong và vải dệt tay.",
        "Giàng Thị Súa",
        ("Đời sống", "Vùng cao"),
        "Con đường mới giúp người dân bản Nậm Pố đi chợ chỉ mất bốn mươi phút thay vì nửa ngày như trước đây, khi xe máy còn phải dắt qua suối.",
        "bản Nậm Pố",
        "Có đường rồi thì con cái đi học cũng gần hơn.\n\nTôi chỉ mong cầu không trôi nữa.",
        ("Măng khô và nấm hương", "Mật ong rừng đóng chai tại nhà", "Vải lanh nhuộm chàm"),
        "Phiên chợ đầu tiên sau lũ",
        "Chúc mừng bà con, hẹn gặp ở chợ tuần sau!",
    ),
    "en": article(
        "en",
        "A harbour town learns to love its fog",
        "For years the horn was a nuisance; now people set their clocks by it.",
        "Ida Marlow",
        ("Local", "Coast"),
        "The keeper of the old signal station walks up the hill each evening, lights the stove, and waits for the grey wall to come in from the sea.",
        "old signal station",
        "You hear it once and you know which way is home.\n\nThat is all a town needs.",
        ("Wool and oil", "A stove that takes both peat and driftwood", "Tea"),
        "The station in March",
        "My father kept that light for thirty years.",
    ),
    "de": article(
        "de",
        "Warum die Donaudampfschifffahrtsgesellschaft wieder Kapitäne sucht",
        "Nach Jahren des Stillstands fahren die Schaufelräder, doch es fehlt an Personal.",
        "Jörg Überwasser",
        ("Wirtschaft", "Schifffahrt"),
        "Die Donaudampfschifffahrtsgesellschaftskapitänsmütze liegt noch im Schrank, sagt der pensionierte Schiffsführer und lächelt, während er die Treppe hinuntersteigt.",
        "Schiffsführer",
        "Man lernt den Fluss nie aus.\n\nJeder Winter verschiebt die Kiesbänke.",
        ("Patent und Sprechfunkzeugnis", "Fünf Jahre Fahrzeit auf Binnengewässern", "Geduld"),
        "Der Anleger bei Hochwasser",
        "Schöner Bericht, danke dafür.",
    ),
    "ja": article(
        "ja",
        "山間の小さな駅に人が戻ってきた理由",
        "廃止が決まっていた路線で、高校生たちが始めた「待合室図書館」が話題になっている。",
        "佐藤 みどり",
        ("地域", "鉄道"),
        "列車は一日に四本しか来ない。それでも待合室には朝から人が集まり、棚の本を手に取って、次の列車までの時間をゆっくりと過ごしている（冬はストーブが焚かれる）。",
        "待合室",
        "本を返しに、また来たくなるんです。\n\n駅がなくなると困ります。",
        ("絵本と地図", "寄贈された鉄道雑誌のバックナンバー", "手紙"),
        "雪の日の待合室",
        "先週行きました。とても良かったです！",
    ),
    "zh": article(
        "zh",
        "老城里的修表匠和他的三千只钟",
        "年轻人排队来听他讲齿轮的故事，他却只想把最后一只钟修好。",
        "陈晓岚",
        ("社会", "人物"),
        "他每天清晨六点打开木门，先给墙上的钟上弦，再泡一壶茶；到了中午，巷子里就会响起此起彼伏的钟声，游客们纷纷举起手机。",
        "给墙上的钟上弦",
        "钟停了，人心里就空了一块。\n\n修好它，就像接上一段话。",
        ("齿轮与发条", "民国时期的座钟零件，现在很难找到", "茶"),
        "修表铺的下午",
        "小时候常去，谢谢记录。",
    ),
    "ar": article(
        "ar",
        "مكتبة متنقلة تعبر الصحراء",
        "شاحنة قديمة تحمل ألفي كتاب وتتوقف في كل قرية يوماً واحداً.",
        "سلمى الحداد",
        ("ثقافة", "كتب"),
        "تصل الشاحنة مع الفجر، فيخرج الأطفال لاستقبالها، ويجلس الكبار في ظلها ليقرأوا الصحف التي وصلت متأخرة أسبوعاً كاملاً.",
        "يخرج الأطفال",
        "الكتاب الذي يسافر لا يشيخ.\n\nهكذا كان يقول جدي.",
        ("قصص وخرائط", "مجلات قديمة تبرع بها أهل المدينة", "دفاتر"),
        "الشاحنة عند الغروب",
        "شكراً على هذا المقال الجميل.",
    ),
}

EVERY_BLOCK = Article(
    url="https://example.com/blocks",
    title="Every kind of block",
    blocks=(
        Paragraph(
            text="Bold, italic, code and a link; two lines\nof one paragraph 👩‍🚀 🇻🇳 กำลังใจ.",
            spans=(
                Span(start=0, end=4, type="bold"),
                Span(start=6, end=12, type="italic"),
                Span(start=14, end=18, type="code"),
                Span(start=25, end=29, type="link", url="https://example.com/l"),
            ),
        ),
        *(Heading(text=f"Heading of level {level}", level=level) for level in range(1, 7)),
        ListBlock(
            items=(
                ListItem(
                    text="first level, long enough to be wrapped where the screen is narrow",
                    blocks=(
                        ListBlock(
                            items=(
                                ListItem(
                                    text="second level",
                                    blocks=(ListBlock(items=(ListItem(text="third level"),)),),
                                ),
                            )
                        ),
                        Code(text="inside()"),
                    ),
                ),
            )
        ),
        ListBlock(ordered=True, items=tuple(ListItem(text=f"item {number}") for number in range(1, 11))),
        Quote(
            text="A quotation that is long enough to be wrapped, so that its bar stands before every line of it.\n\nSecond paragraph."
        ),
        Code(
            text="def greet(name: str) -> str:\n\t# a comment\n\treturn f'hello {name}' * 2",
            language="python",
        ),
        Code(text="no language  kept   as it stands"),
        Table(
            header=("Name", "Count", "Remark"),
            rows=(
                ("alpha", "1", "A remark that takes more room than a narrow screen has for it"),
                ("日本語", "1 000", "wide"),
            ),
        ),
        Table(rows=tuple(tuple(f"r{row} column {column}" for column in range(8)) for row in range(2))),
        Figure(url="https://example.com/f.png", alt="alternative text"),
        Figure(url="https://example.com/decoration.png"),
        Embed(url="https://video.example.com/watch?v=1", provider="Video"),
        Rule(),
        Paragraph(text="https://example.com/" + "a-very-long-address-without-any-place-to-break/" * 4),
    ),
)
SUMMARY = Summary(
    sentences=(
        "The first sentence of the summary.",
        "The second one, somewhat longer, so that a narrow screen has to wrap it.",
    ),
    keywords=("fog", "harbour"),
)
