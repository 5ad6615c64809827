"""Pages of small Vietnamese newspapers, as HTML and as text, are read whatever the paper's habits."""

from __future__ import annotations

import pytest
from newspaper import EMPTY_THREADS, STORIES, URL, Setting, text_of

import artcli
from artcli.model import Figure

SEEDS = range(40)


def paragraphs(text: str) -> list[str]:
    return [" ".join(part.split()) for part in text.split("\n\n")]


def read(setting: Setting, form: str) -> artcli.Article:
    if form == "html":
        return artcli.parse(setting.html(), url=URL)
    text = text_of(setting)
    return artcli.parse(text if form == "text" else text.replace("\n\n", "\n"), url=URL)


def shows_its_lead(setting: Setting, form: str) -> bool:
    """Whether anything tells the standfirst from the first paragraph: in text its mark, or the line of the date."""
    joined = form == "text" and setting.lead != "plain" and not setting.date_above
    return form == "html" or joined or setting.lead_mark != "none"


@pytest.mark.parametrize("form", ["html", "text", "dense"])
@pytest.mark.parametrize("seed", SEEDS)
def test_a_provincial_page_is_read_in_full(seed, form):
    setting = Setting.drawn(seed)
    story = STORIES[setting.story]
    article = read(setting, form)
    assert article.title == story.title
    assert article.published == setting.published
    assert [author.name for author in article.authors] == setting.authors
    if shows_its_lead(setting, form):
        assert article.lead == setting.shown_lead
    if form == "html" or setting.credit_line:  # in text, a caption without a credit is a short paragraph
        figures = [block for block in article.blocks if isinstance(block, Figure) and block.caption]
        assert [(one.caption, one.credit) for one in figures] == [(story.caption, setting.credit_line)]
        assert paragraphs(article.text) == [setting.shown_lead, *story.paragraphs]
    assert [link.title for link in article.related] == [title for title, _ in story.related]
    if setting.teasers:
        assert [link.teaser for link in article.related] == [teaser for _, teaser in story.related]


@pytest.mark.parametrize("seed", SEEDS)
def test_an_empty_comment_box_of_a_provincial_page_counts_nothing(seed):
    setting = Setting.drawn(seed)
    article = read(setting, "text")
    said = EMPTY_THREADS[setting.thread]
    assert article.comments.items == ()
    assert article.comments.count == (0 if said and setting.thread != "form" else None)
