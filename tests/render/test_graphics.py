"""Pictures as escape sequences: what a terminal unpacks is the picture, within its box."""

import base64
import io
import re
import struct
import sys

import pytest
from PIL import Image, ImageDraw

from artcli.errors import NothingToExtract, UsageError
from artcli.render.graphics import MAX_PIXELS, Box, drawn, png_size

BOX = Box(20, 10, (10, 20))


def picture(kind="PNG", size=(100, 60)):
    image = Image.new("RGB", size, "navy")
    ImageDraw.Draw(image).rectangle((size[0] // 2, 0, size[0], size[1]), fill="orange")
    written = io.BytesIO()
    image.save(written, kind)
    return written.getvalue()


def of_kitty(sequences):
    """The keys of the first sequence, and the PNG that all of them carry."""
    pieces = re.findall(rb"\x1b_G([^;]*);([^\x1b]*)\x1b\\", sequences)
    assert all(len(piece) <= 4096 for _, piece in pieces)
    keys = dict(pair.split("=") for pair in pieces[0][0].decode().split(","))
    assert [head.decode()[-3:] for head, _ in pieces] == ["m=1"] * (len(pieces) - 1) + ["m=0"]
    return keys, base64.b64decode(b"".join(piece for _, piece in pieces))


def test_a_png_that_fits_goes_to_kitty_as_it_is():
    png = picture()
    keys, sent = of_kitty(drawn(png, "kitty", BOX))
    assert sent == png
    assert (keys["a"], keys["f"], keys["q"], keys["c"], keys["r"]) == ("T", "100", "2", "10", "3")


@pytest.mark.parametrize("kind", ["JPEG", "WEBP", "GIF", "PNG"])
def test_a_picture_larger_than_its_box_is_scaled_with_its_proportions(kind):
    keys, sent = of_kitty(drawn(picture(kind, (1000, 500)), "kitty", BOX))
    assert png_size(sent) == (200, 100)
    assert (keys["c"], keys["r"]) == ("20", "5")


def test_iterm2_gets_one_sequence_of_a_whole_file():
    found = re.fullmatch(rb"\x1b\]1337;File=([^:]*):([^\x07]*)\x07\n", drawn(picture(), "iterm2", BOX))
    assert b"inline=1" in found[1]
    assert b"width=10;height=3" in found[1]
    assert base64.b64decode(found[2]) == picture()


def of_sixel(sequence):
    """The picture that sixels paint, as a terminal would."""
    head, body = re.fullmatch(r'\x1bPq"1;1;(\d+;\d+)((?:.|\n)*)\x1b\\\n', sequence.decode()).groups()
    image = Image.new("RGB", tuple(map(int, head.split(";"))))
    palette, x, top, colour = {}, 0, 0, 0
    for token in re.finditer(r"#(\d+);2;(\d+);(\d+);(\d+)|#(\d+)|!(\d+)(.)|([$-])|([?-~])", body):
        if token[1]:
            palette[int(token[1])] = tuple(round(int(part) * 2.55) for part in token.group(2, 3, 4))
        elif token[5]:
            colour = int(token[5])
        elif token[8]:
            x, top = 0, top + (6 if token[8] == "-" else 0)
        else:
            run = int(token[6] or 1)
            for bit in range(6):
                if (ord(token[7] or token[9]) - 63) >> bit & 1:
                    image.paste(palette[colour], (x, top + bit, x + run, top + bit + 1))
            x += run
    return image


def test_sixels_paint_the_picture():
    painted = of_sixel(drawn(picture(size=(97, 61)), "sixel", BOX))
    assert painted.size == (97, 61)
    for place, wanted in (((3, 3), (0, 0, 128)), ((90, 58), (255, 165, 0)), ((0, 60), (0, 0, 128))):
        assert all(abs(a - b) <= 8 for a, b in zip(painted.getpixel(place), wanted, strict=True))


def test_a_picture_that_is_none_is_not_drawn():
    for data in (b"", b"<svg/>", b"\x89PNG\r\n\x1a\n" + bytes(40), picture()[:60], picture("JPEG")[:90]):
        with pytest.raises(NothingToExtract):
            drawn(data, "sixel", BOX)


def test_a_bomb_is_not_unpacked():
    huge = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", 50_000, MAX_PIXELS // 50_000 + 1) + bytes(20)
    for protocol in ("kitty", "iterm2", "sixel"):
        with pytest.raises(NothingToExtract, match="too large"):
            drawn(huge, protocol, BOX)


def test_nothing_of_a_file_is_sent_but_as_base64():
    evil = picture() + b"\x1b]0;title\x07"
    assert b"title" not in drawn(evil, "kitty", BOX) + drawn(evil, "iterm2", BOX)


def test_without_pillow_a_png_is_left_to_the_terminal_and_others_say_what_is_missing(monkeypatch):
    large, photo = picture(size=(1000, 500)), picture("JPEG")
    monkeypatch.setitem(sys.modules, "PIL", None)
    keys, _ = of_kitty(drawn(large, "kitty", BOX))
    assert (keys["c"], keys["r"]) == ("20", "5")
    assert drawn(photo, "iterm2", BOX)
    for data, protocol in ((photo, "kitty"), (large, "sixel")):
        with pytest.raises(UsageError, match="needs Pillow"):
            drawn(data, protocol, BOX)
