"""What is printed, to the letter, at four widths and in a pipe; ARTCLI_UPDATE_GOLDEN=1 pytest writes the files anew."""

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest
from samples import ARTICLES, EVERY_BLOCK, NOW, SUMMARY

import artcli
from artcli import wire
from artcli.cli.policy import Policy
from artcli.cli.terminal import Terminal
from artcli.render.cells import columns
from artcli.render.html import article_html
from artcli.render.lines import plain, plain_text
from artcli.render.markdown import article_markdown
from artcli.render.options import Layout, Parts
from artcli.render.text import article_lines, joined
from artcli.render.thread import thread_lines

GOLDEN = Path(__file__).parent / "golden"
UPDATE = bool(os.environ.get("ARTCLI_UPDATE_GOLDEN"))
PAGES = Path(__file__).parent / "pages"
"""Pages of invented wording, or whole articles as `artcli parse` gave them of such."""
WIDTHS = (40, 60, 88, 120, 0)


def compare(name, found):
    path = GOLDEN / name
    if UPDATE:
        path.parent.mkdir(exist_ok=True)
        path.write_text(found, "utf-8")
    assert found == path.read_text("utf-8"), f"{name}: ARTCLI_UPDATE_GOLDEN=1 takes what is printed now"


def page(article, layout):
    return list(
        joined([article_lines(article, layout, Parts(related=True)), thread_lines(article.comments, layout)])
    )


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", ARTICLES)
def test_article_with_thread_as_printed(language, width):
    lines = page(ARTICLES[language], Layout(width=width, now=NOW, language=language))
    assert not width or max(columns(plain(line)) for line in lines) <= width
    compare(f"{language}-{width}.txt", plain_text(lines))


@pytest.mark.parametrize("links", ["none", "inline", "footnote"])
@pytest.mark.parametrize("width", WIDTHS)
def test_every_block_as_printed(width, links):
    lines = article_lines(EVERY_BLOCK, Layout(width=width, now=NOW, links=links), summary=SUMMARY)
    compare(f"blocks-{links}-{width}.txt", plain_text(lines))


@pytest.mark.parametrize("width", [width for width in WIDTHS if width])
@pytest.mark.parametrize("name", [*ARTICLES, "blocks"])
def test_colours_as_printed(name, width):
    article = {**ARTICLES, "blocks": EVERY_BLOCK}[name]
    language = name if name in ARTICLES else "en"
    layout = Layout(width=width, now=NOW, colour=True, hyperlinks=True, language=language)
    terminal = Terminal(Policy(colour=True, hyperlinks=True, width=width))
    compare(f"{name}-{width}-colour.txt", b"".join(terminal.encoded(page(article, layout))).decode())


def article_of(name):
    """An article kept as JSON, or parsed from a page."""
    if name == "discussion":
        url = "https://news.ycombinator.com/item?id=41000001"
        return artcli.parse((PAGES / f"{name}.html").read_bytes(), url=url)
    (found,) = wire.decode_objects((PAGES / f"{name}.json").read_bytes())
    return wire.article_of(found)


@pytest.mark.parametrize("name", ["vietnamese", "code", "discussion"])
def test_whole_screens_as_printed(name):
    lines = page(article_of(name), Layout(width=80, now=datetime(2026, 11, 25, 23, tzinfo=UTC)))
    assert max(columns(plain(line)) for line in lines) <= 80
    compare(f"screen-{name}.txt", plain_text(lines))


@pytest.mark.parametrize("name", [*ARTICLES, "blocks"])
def test_documents_as_written(name):
    article = {**ARTICLES, "blocks": EVERY_BLOCK}[name]
    compare(f"{name}.md", article_markdown(article, related=True, comments=True))
    compare(f"{name}.html", article_html(article, related=True, comments=True))
