"""`show --images` looked at: a real xterm draws sixels on a screen of memory, whose pixels are then counted."""

import io
import os
import shutil
import signal
import struct
import subprocess
import sys
import time

import pytest
from PIL import Image, ImageChops

from artcli.model import Article, Figure, Paragraph
from loopback import Server

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not (shutil.which("Xvfb") and shutil.which("xterm")),
        reason="needs Xvfb and xterm: apt-get install xvfb xterm",
    ),
]
SIZE = (240, 120)
ORANGE, NAVY = (255, 153, 0), (0, 0, 102)  # whole per cents of each colour, so that sixels keep them


class Screen:
    """An X server without a display: its frame buffer is a file that says what is on the screen."""

    def __init__(self, folder):
        self._frame = folder / "Xvfb_screen0"
        ours, theirs = os.pipe()
        words = ["-displayfd", str(theirs), "-screen", "0", "900x700x24", "-nolisten", "tcp"]
        self._server = subprocess.Popen(
            ["Xvfb", *words, "-fbdir", str(folder)], pass_fds=[theirs], stderr=subprocess.DEVNULL
        )
        os.close(theirs)
        with os.fdopen(ours) as said:
            self.display = f":{said.readline().strip()}"

    def pixels(self):
        """Return the screen as a picture; the file is an X window dump (XWDFile.h)."""
        dump = self._frame.read_bytes()
        head = struct.unpack(">25I", dump[:100])
        width, height, line = head[4], head[5], head[12]
        start = head[0] + 12 * head[19]
        return Image.frombytes(
            "RGB", (width, height), dump[start : start + line * height], "raw", "BGRX", line
        )

    def close(self):
        self._server.send_signal(signal.SIGTERM)
        self._server.wait(10)


@pytest.fixture
def screen(tmp_path):
    opened = Screen(tmp_path)
    yield opened
    opened.close()


def where(picture, colour):
    """Where a colour stands, as (left, top, right, bottom), and how many pixels have it."""
    bands = [
        band.point(lambda value, wanted=wanted: 255 * (value == wanted))
        for band, wanted in zip(picture.split(), colour, strict=True)
    ]
    found = ImageChops.darker(ImageChops.darker(bands[0], bands[1]), bands[2])
    return found.getbbox(), found.histogram()[255]


def settled(screen, colour):
    """The screen as soon as it shows `colour` and changes no more."""
    deadline = time.monotonic() + 60
    before = screen.pixels()
    while time.monotonic() < deadline:
        time.sleep(0.3)
        now = screen.pixels()
        if where(now, colour)[1] and now == before:
            return now
        before = now
    raise AssertionError("no picture came")


def test_a_picture_is_on_the_screen_pixel_by_pixel(screen, home, tmp_path):
    drawn = Image.new("RGB", SIZE, ORANGE)
    drawn.paste(NAVY, (SIZE[0] // 2, 0, *SIZE))
    png = io.BytesIO()
    drawn.save(png, "PNG")
    (tmp_path / "config.toml").write_text('image_protocol = "sixel"\n', "utf-8")
    with Server({"/p.png": (200, {"content-type": "image/png"}, png.getvalue())}) as server:
        blocks = (Paragraph(text="Above."), Figure(url=f"{server.url}/p.png"), Paragraph(text="Below."))
        (tmp_path / "a.json").write_text(Article(url=f"{server.url}/a", blocks=blocks).to_json(), "utf-8")
        shown = f"{sys.executable} -m artcli show --images {tmp_path}/a.json; exec sleep 100"
        terminal = subprocess.Popen(
            ["xterm", "-ti", "vt340", "-xrm", "*numColorRegisters: 256", "-e", "sh", "-c", shown],
            env={**home.environment(), "DISPLAY": screen.display, "ARTCLI_CONFIG": f"{tmp_path}/config.toml"},
            cwd=tmp_path,
            stderr=subprocess.DEVNULL,
        )
        try:
            picture = settled(screen, ORANGE)
        finally:
            terminal.terminate()
            terminal.wait(10)
    (left, top, right, bottom), count = where(picture, ORANGE)
    half = (SIZE[0] // 2, SIZE[1])
    assert (right - left, bottom - top) == half
    assert count == half[0] * half[1]
    assert where(picture, NAVY) == ((right, top, right + half[0], bottom), count)
