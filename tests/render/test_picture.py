"""The README's picture shows what the tool prints today; `python tests/picture.py` draws it anew."""

import html
import re
from importlib.metadata import version

from rich.text import Text

from picture import PICTURE, WIDTH, picture, printed


def words(svg):
    """What stands in an SVG, in order, without how it is set."""
    return re.findall(
        r"\S+", " ".join(html.unescape(text) for text in re.findall(r"<text[^>]*>([^<]*)<", svg))
    )


def test_the_picture_is_what_is_printed_now():
    kept, now = PICTURE.read_text("utf-8"), picture()
    assert words(kept) == words(now), "python tests/picture.py draws it anew"
    if f"<!-- rich {version('rich')} -->" in kept:  # another Rich may set the same words otherwise
        assert kept == now, "python tests/picture.py draws it anew"


def test_the_picture_holds_the_whole_thread():
    shown = Text.from_ansi(printed().decode()).plain
    assert max(map(len, shown.split("\n"))) <= WIDTH
    assert "  ▎ Hà Thu" in shown
    assert set(shown.split()) <= set(words(PICTURE.read_text("utf-8")))


def test_the_picture_asks_nobody_else_for_anything():
    kept = PICTURE.read_text("utf-8")
    assert re.findall(r"(?:src|href|url)[=(]\W*(?:https?:)?//[^\s)\"]+", kept) == []
    assert "script" not in kept
