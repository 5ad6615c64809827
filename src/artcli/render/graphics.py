"""Pictures as the escape sequences of terminals that can show them: kitty's, iTerm2's, sixel.

Pure: bytes of a picture file in, bytes for the terminal out, never larger than the box they are given. Kitty
takes PNG and iTerm2 what it knows as they are; to scale, to turn one format into another and to reduce colours
for sixel, Pillow is asked, which the extra ``artcli[images]`` brings.
"""

from __future__ import annotations

import math
import struct
from base64 import standard_b64encode
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from artcli.errors import NothingToExtract, UsageError
from artcli.patterns import lazy
from artcli.render.options import Protocol

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

MAX_PIXELS = 40_000_000
"""Of a picture as it comes; one of more is not unpacked."""
_FORMATS = ("PNG", "JPEG", "GIF", "WEBP")
_KNOWN_TO_ITERM2 = (b"\xff\xd8\xff", b"GIF8")
_PNG = b"\x89PNG\r\n\x1a\n"
_CHUNK = 4096
"""Characters of base64 in one of kitty's sequences (its protocol, "Remote client")."""
_SIXEL_COLOURS = 64
_RUN = lazy("((.)\\2{3,254})")


class Box(NamedTuple):
    """The room for a picture: columns and rows of the screen, and the pixels of one cell."""

    columns: int
    rows: int
    cell: tuple[int, int] = (10, 20)

    @property
    def pixels(self) -> tuple[int, int]:
        """Width and height in pixels."""
        return self.columns * self.cell[0], self.rows * self.cell[1]


def drawn(data: bytes, protocol: Protocol, box: Box) -> bytes:
    """Return what shows the picture `data` within `box`, the cursor on a new line after it.

    Raises NothingToExtract for what is no picture or too large, UsageError where Pillow is missing.
    """
    size = png_size(data)
    if size is not None and size[0] * size[1] > MAX_PIXELS:
        raise NothingToExtract(f"a picture of {size[0]} x {size[1]} is too large")
    if protocol == "sixel":
        return _sixel(_scaled(data, box))
    if size is None or not _fits(size, box):
        try:
            image = _scaled(data, box)
            data, size = _as_png(image), image.size
        except UsageError:  # without Pillow the terminal scales: any PNG, and iTerm2 what else it knows
            if size is None and not (protocol == "iterm2" and data.startswith(_KNOWN_TO_ITERM2)):
                raise
    cells = _cells(size or box.pixels, box)
    return _kitty(data, cells) if protocol == "kitty" else _iterm2(data, cells)


def png_size(data: bytes) -> tuple[int, int] | None:
    """Return width and height of a PNG in pixels, None for anything else."""
    if len(data) < 33 or data[:8] != _PNG or data[12:16] != b"IHDR":
        return None
    width, height = struct.unpack(">II", data[16:24])
    return (width, height) if width and height else None


def _fits(size: tuple[int, int], box: Box) -> bool:
    return size[0] <= box.pixels[0] and size[1] <= box.pixels[1]


def _cells(size: tuple[int, int], box: Box) -> tuple[int, int]:
    """Return the columns and rows of a picture of `size` pixels within `box`, its proportions kept."""
    scale = min(1.0, box.pixels[0] / size[0], box.pixels[1] / size[1])
    columns, rows = (math.ceil(size[side] * scale / box.cell[side] - 1e-6) for side in (0, 1))
    return max(1, columns), max(1, rows)


def _kitty(png: bytes, cells: tuple[int, int]) -> bytes:
    encoded = standard_b64encode(png)
    pieces = [encoded[at : at + _CHUNK] for at in range(0, len(encoded), _CHUNK)]
    head = f"a=T,f=100,q=2,c={cells[0]},r={cells[1]},"  # transmit and show, PNG, answer nothing
    sequences = [
        f"\x1b_G{head if number == 0 else ''}m={int(number < len(pieces) - 1)};".encode() + piece + b"\x1b\\"
        for number, piece in enumerate(pieces)
    ]
    return b"".join(sequences) + b"\n"


def _iterm2(data: bytes, cells: tuple[int, int]) -> bytes:
    head = f"\x1b]1337;File=inline=1;size={len(data)};width={cells[0]};height={cells[1]}:"
    return head.encode() + standard_b64encode(data) + b"\x07\n"


def _scaled(data: bytes, box: Box) -> Picture:
    """Return the first frame of a picture, no larger than `box`, its proportions kept."""
    try:
        from PIL import Image, ImageOps
    except ImportError as error:
        raise UsageError(
            "this picture needs Pillow to be shown", hint="pip install 'artcli[images]'"
        ) from error
    from io import BytesIO
    from warnings import catch_warnings, simplefilter

    try:
        with catch_warnings():
            simplefilter("ignore")  # Pillow warns of large pictures; ours is the limit
            image: Picture = Image.open(BytesIO(data), formats=_FORMATS)
            if image.width * image.height > MAX_PIXELS:
                raise NothingToExtract(f"a picture of {image.width} x {image.height} is too large")
            image.draft("RGB", box.pixels)  # a JPEG is unpacked at the size that is needed
            image = ImageOps.exif_transpose(image).convert("RGBA")
            image.thumbnail(box.pixels)
    except (OSError, ValueError, SyntaxError, struct.error, Image.DecompressionBombError) as error:
        raise NothingToExtract("this is no picture that can be shown") from error
    return image


def _as_png(image: Picture) -> bytes:
    from io import BytesIO

    written = BytesIO()
    image.save(written, "PNG")
    return written.getvalue()


def _sixel(image: Picture) -> bytes:
    """Return `image` in sixels (DEC STD 070): bands of six rows, each colour of a band one line of letters."""
    from PIL import Image

    ground = Image.new("RGB", image.size, "white")
    ground.paste(image, mask=image.getchannel("A"))
    flat = ground.quantize(_SIXEL_COLOURS)
    width, height = flat.size
    palette = flat.getpalette() or []
    parts = [f'\x1bPq"1;1;{width};{height}']
    for colour in range(len(palette) // 3):
        red, green, blue = (round(part * 100 / 255) for part in palette[colour * 3 : colour * 3 + 3])
        parts.append(f"#{colour};2;{red};{green};{blue}")
    pixels = flat.tobytes()
    parts += ["-".join(_bands(pixels, width, height)), "\x1b\\\n"]
    return "".join(parts).encode()


def _bands(pixels: bytes, width: int, height: int) -> Iterator[str]:
    """Yield the sixels of each band. A sixel is six pixels below one another, the top one its lowest bit."""
    for top in range(0, height, 6):
        rows = [pixels[y * width : (y + 1) * width] for y in range(top, min(top + 6, height))]
        lines = []
        for colour in sorted(set(b"".join(rows))):
            bits = 0
            for bit, row in enumerate(rows):
                only = bytes(1 << bit if letter == colour else 0 for letter in range(256))
                bits |= int.from_bytes(row.translate(only))
            sixels = bytes(letter + 63 for letter in bits.to_bytes(width)).decode()
            lines.append(f"#{colour}" + _RUN.sub(lambda run: f"!{len(run[1])}{run[2]}", sixels))
        yield "$".join(lines)
