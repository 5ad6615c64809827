"""Rendering stays quick and linear: the limits are some times what is measured, so that a busy machine passes."""

import time

from samples import ARTICLES, NOW

from artcli.cli.policy import Policy
from artcli.cli.terminal import Terminal
from artcli.model import Article, Comment, Paragraph, Table, Thread
from artcli.render.options import Layout
from artcli.render.text import article_lines
from artcli.render.thread import thread_lines

LAYOUT = Layout(width=88, colour=True, hyperlinks=True, now=NOW)
TERMINAL = Terminal(Policy(colour=True, hyperlinks=True, width=88))
SENTENCE = ARTICLES["vi"].blocks[0].text


def seconds(lines):
    started = time.process_time()
    assert sum(1 for _ in TERMINAL.encoded(lines)) > 100
    return time.process_time() - started


def test_an_article_of_three_thousand_words():
    article = Article(blocks=tuple(Paragraph(text=f"{SENTENCE} " * 5) for _ in range(20)))
    assert sum(len(block.text.split()) for block in article.blocks) > 3000
    assert seconds(article_lines(article, LAYOUT)) < 0.1  # 3 ms measured


def test_a_thread_of_five_thousand_comments():
    items = tuple(
        Comment(id=str(n), depth=n % 8, author="Minh", published="2026-07-01", text=SENTENCE * 2)
        for n in range(5000)
    )
    assert seconds(thread_lines(Thread(items=items), LAYOUT)) < 1.5  # 0.4 s measured


def test_a_table_of_ten_thousand_rows():
    rows = tuple((f"name {n}", str(n), SENTENCE) for n in range(10_000))
    assert (
        seconds(article_lines(Article(blocks=(Table(header=("a", "b", "c"), rows=rows),)), LAYOUT)) < 3
    )  # 0.4 s
