"""The README's picture: `python tests/picture.py` draws a thread as a colour terminal shows it.

What is drawn is the tool's own output, set as SVG by Rich: an invented page, read two days after its date.
"""

import io
import re
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

import artcli
from artcli.cli.policy import Policy
from artcli.cli.terminal import Terminal
from artcli.render.options import Layout, Parts
from artcli.render.text import article_lines, joined
from artcli.render.thread import thread_lines

HERE = Path(__file__).parent
PAGE = HERE / "fixtures" / "seed--wordpress-thread.html"
PICTURE = HERE / "render" / "golden" / "thread.svg"
TITLE = "artcli show --no-body --comments page.html"
WIDTH = 88
NOW = datetime(2022, 8, 17, 8, tzinfo=UTC)


def printed() -> bytes:
    """Return what a colour terminal of `WIDTH` columns gets."""
    article = artcli.parse(PAGE.read_bytes(), url="https://example.com/page.html")
    layout = Layout(width=WIDTH, colour=True, hyperlinks=True, now=NOW, language="en")
    terminal = Terminal(Policy(colour=True, hyperlinks=True, width=WIDTH))
    head = article_lines(article, layout, Parts(body=False))
    lines = joined([head, thread_lines(article.comments, layout)])
    return b"".join(terminal.encoded(lines))


def picture() -> str:
    """Return the SVG, with a note of the Rich that set it, asking no other server for fonts."""
    from rich.console import Console
    from rich.text import Text

    console = Console(
        file=io.StringIO(), record=True, width=WIDTH, force_terminal=True, color_system="standard"
    )
    console.print(Text.from_ansi(printed().decode()), soft_wrap=True)
    svg = console.export_svg(title=TITLE, unique_id="artcli")
    svg = re.sub(r"\s*@font-face \{[^}]*\}", "", svg)
    return re.sub(r"<!-- .*? -->", f"<!-- rich {version('rich')} -->", svg, count=1)


if __name__ == "__main__":
    PICTURE.write_text(picture(), "utf-8")
