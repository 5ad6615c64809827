"""The book is one that every reading device takes: epubcheck has nothing against it."""

import io
import shutil
import subprocess
import zipfile
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import article, thread

from artcli import model
from artcli.model import Article, Comment, Span, Thread
from artcli.render.epub import Picture, epub
from artcli.render.epub_chapter import address, inline
from onepixel import png

WHEN = "2026-11-23T12:00:00Z"
# Debian's command is a jar, which only binfmt_misc could start by itself.
EPUBCHECK = ("java", "-jar", shutil.which("epubcheck") or "epubcheck")
needs_epubcheck = pytest.mark.skipif(
    shutil.which("epubcheck") is None or shutil.which("java") is None,
    reason="epubcheck is not here: apt-get install epubcheck",
)


def nested_list(depth):
    found = model.ListBlock(text="đáy", items=(model.ListItem(text="đáy"),))
    for level in range(depth):
        found = model.ListBlock(
            text=found.text, ordered=level % 2 == 0, items=(model.ListItem(text=f"{level}", blocks=(found,)),)
        )
    return found


RICH = article(
    1,
    title='Cầu <mới> & "cũ"',
    lead="Một câu dẫn.",
    published="2024-01-05",
    blocks=(
        model.Paragraph(
            text="Đậm nghiêng liên kết\nxuống dòng\n\nđoạn",
            spans=(
                Span(start=0, end=9, type="bold"),
                Span(start=4, end=14, type="italic"),
                Span(start=10, end=30, type="link", url="https://bao.example/?a=1&b=[2]%zz#x#y"),
            ),
        ),
        model.Heading(text="Một mục", level=1),
        nested_list(40),
        model.ListBlock(),
        model.Quote(text="Lời một\n\nlời hai"),
        model.Code(text="if a < b:\n  pass", language="python"),
        model.Table(header=("A", "B"), rows=(("1", "2"), ("3",), ())),
        model.Table(),
        model.Figure(
            url="https://bao.example/a.png", alt='một "ảnh"', caption="Chú thích", credit="Ảnh: Thử"
        ),
        model.Figure(url="https://bao.example/none.png", caption="Không có ảnh"),
        model.Embed(url="https://video.example/1", provider="Video"),
        model.Embed(),
        model.Rule(),
        model.Paragraph(text="\x1b[31m\ud800 điều khiển ]]> <script>"),
    ),
    comments=Thread(
        items=(
            Comment(id="1", author="A & B", text="Hay\n\nlắm <b>", likes=3),
            Comment(id="2", parent_id="1", depth=99, author=None, text="", deleted=True),
        )
    ),
)
PLAIN = Article(
    url="https://ar.example/2",
    title="كتاب",
    language="ar",
    text="كتاب",
    blocks=(model.Paragraph(text="كتاب"),),
)
BARE = Article(text="x", language="pt_BR", blocks=(model.Paragraph(text="x"),))


def chapters(book):
    with zipfile.ZipFile(io.BytesIO(book)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


@pytest.mark.slow
@needs_epubcheck
def test_epubcheck_has_nothing_against_the_book(tmp_path):
    pictures = {
        "https://bao.example/a.png": Picture("image/png", png()),
        "https://bao.example/b.tiff": Picture("image/tiff", b"II*"),
    }
    file = tmp_path / "book.epub"
    file.write_bytes(
        epub([RICH, PLAIN, BARE], title="Cuối <tuần> & hơn", modified=WHEN, comments=True, pictures=pictures)
    )
    done = subprocess.run([*EPUBCHECK, str(file)], capture_output=True, text=True, check=False)
    said = done.stdout + done.stderr
    assert done.returncode == 0, said
    assert "ERROR" not in said
    assert "WARNING" not in said, said


def test_the_same_articles_give_the_same_bytes():
    assert epub([RICH, PLAIN], title="T", modified=WHEN) == epub([RICH, PLAIN], title="T", modified=WHEN)


def test_mimetype_comes_first_and_is_stored():
    book = epub([PLAIN], title="T", modified=WHEN)
    with zipfile.ZipFile(io.BytesIO(book)) as opened:
        first = opened.infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
    assert book[30:58] == b"mimetypeapplication/epub+zip"


def test_threads_are_an_appendix_only_when_asked():
    plain, full = (
        chapters(epub([RICH], title="T", modified=WHEN, comments=asked)) for asked in (False, True)
    )
    assert "book/thread-0001.xhtml" not in plain
    assert "lắm &lt;b&gt;" in full["book/thread-0001.xhtml"].decode()
    assert full["book/nav.xhtml"].count(b"<li>") == 2


def test_pictures_come_only_when_given():
    without = chapters(epub([RICH], title="T", modified=WHEN))["book/chapter-0001.xhtml"]
    assert b"<img" not in without
    assert "Chú thích Ảnh: Thử".encode() in without


def test_lists_nested_without_end_do_not_break_the_writer():
    book = epub([article(blocks=(nested_list(5000),), comments=thread("x"))], title="T", modified=WHEN)
    ET.fromstring(chapters(book)["book/chapter-0001.xhtml"])


@given(
    st.text(max_size=40),
    st.lists(
        st.builds(
            Span,
            start=st.integers(-2, 45),
            end=st.integers(-2, 45),
            type=st.sampled_from(("link", "bold", "italic", "code")),
            url=st.none() | st.sampled_from(("https://a.example/", "javascript:x", "https://a.example/%[]#")),
        ),
        max_size=6,
    ),
)
def test_any_spans_come_out_well_formed_with_all_of_the_text(text, spans):
    made = ET.fromstring(f"<div><p>{inline(text, spans)}</p></div>")
    from artcli.sanitize import clean

    kept = clean(text) if not spans else None
    if kept is not None:
        assert "".join(made.itertext()) == kept.replace("\n", "")


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://a.example/x%zz", "https://a.example/x%25zz"),
        ("https://a.example/?q[]=1#a#b", "https://a.example/?q%5B%5D=1#a%23b"),
        ("https://[::1]/x", "https://[::1]/x"),
        ("javascript:alert(1)", None),
        ("mailto:a@b.example", "mailto:a@b.example"),
        (None, None),
    ],
)
def test_addresses_are_made_strict(url, safe):
    assert address(url) == safe
