"""The blocks step: the content runs and the media between them as blocks, and the text they make."""

from __future__ import annotations

from itertools import accumulate
from urllib.parse import urlsplit

from artcli.core.body import preformatted, reading, tables
from artcli.core.body.nesting import Nesting
from artcli.core.body.places import Place, Places
from artcli.core.body.spans import one_line, paragraphs_of, set_run, without_anchor
from artcli.core.draft import Draft, Role
from artcli.core.media.credits import caption_of
from artcli.core.media.embeds import embed_of
from artcli.core.media.images import alt_text, is_furniture, picture_url
from artcli.core.page import Box, Medium, Page, Run
from artcli.model import Block, Embed, Figure, Heading, Paragraph, Rule

_KEPT = (Role.CONTENT, Role.CAPTION)
_LOOSE_CAPTIONS = ("listing", "page")
"""Kinds whose text holds captions too: what a visitor came for."""


def build(page: Page, draft: Draft) -> Draft:
    """Set the CONTENT and CAPTION runs and the media between them as blocks; text, words and minutes follow.

    `text` is the lead, when it stands on the page, and the blocks' texts, a blank line between.
    Linear in the page.
    """
    kept = [index for index, role in draft.roles.items() if role in _KEPT]
    kept.sort()
    blocks = _Setting(page, draft, kept).blocks() if kept else ()
    if draft.about is not None:
        blocks = (Embed(url=draft.about, provider=urlsplit(draft.about).hostname), *blocks)
    return with_blocks(draft, blocks)


def with_blocks(draft: Draft, blocks: tuple[Block, ...]) -> Draft:
    """Return the draft with `blocks` and what follows from them: text, words, minutes."""
    parts = [block.text for block in blocks if block.text]
    if draft.lead and any(role is Role.LEAD for role in draft.roles.values()):
        parts.insert(0, draft.lead)
    text = "\n\n".join(parts)
    words = reading.word_count(text)
    return draft.but(blocks=blocks, text=text, word_count=words, reading_minutes=reading.minutes(words))


class _Setting:
    """One page being set: a pass over the kept runs with the media before each."""

    def __init__(self, page: Page, draft: Draft, kept: list[int]) -> None:
        self.page = page
        self.draft = draft
        self.kept = kept
        self.places = Places(page, self._prefix())
        self.nesting = Nesting()
        self.captioned = {run: medium for medium, runs in draft.pictures.items() for run in runs}
        self.set_media: set[int] = set()
        self.set_boxes: set[int] = set()
        self.addresses: set[str] = set()
        self.rule_waits = False
        self.text_set = False

    def _prefix(self) -> list[int]:
        """Characters of kept text before each run: ``prefix[b] - prefix[a]`` is what runs a to b hold."""
        lengths = [0] * (len(self.page.runs) + 1)
        for index in self.kept:
            lengths[index + 1] = len(self.page.runs[index].text)
        return list(accumulate(lengths))

    def blocks(self) -> tuple[Block, ...]:
        """Return the blocks in page order."""
        media = self._media()
        waiting = 0
        for index in self.kept:
            while waiting < len(media) and self.page.media[media[waiting]].at <= index:
                self._set_medium(media[waiting])
                waiting += 1
            run = self.page.runs[index]
            if self.draft.roles[index] is Role.CAPTION:
                self._set_caption(run)
            else:
                self._set_content(run)
        for number in media[waiting:]:
            self._set_medium(number)
        return tuple(self.nesting.finish())

    def _media(self) -> list[int]:
        """The media that stand in the content: from the headline before it to the line after it."""
        first, last = self.kept[0], self.kept[-1]
        titles = [index for index, role in self.draft.roles.items() if role is Role.TITLE and index < first]
        start = max(titles[-1] + 1 if titles else first, first - 12) if titles else first
        numbers = self.draft.media if self.draft.media is not None else range(len(self.page.media))
        return [number for number in numbers if start <= self.page.media[number].at <= last + 1]

    # Text

    def _set_content(self, run: Run) -> None:
        place = self.places.of(run.box)
        if place.leaf is not None:
            self._set_leaf(place, place.leaf)
            return
        text = set_run(self.page, run)
        if not text.text:
            return
        if place.level:
            text = without_anchor(one_line(text))
            if not text.text or (not self.nesting.started and _same(text.text, self.draft.title)):
                return  # the headline again, above the body
            self._add(Heading(text=text.text, spans=text.spans, level=place.level), place)
            return
        for part in paragraphs_of(text):
            self._add(Paragraph(text=part.text, spans=part.spans), place)

    def _set_leaf(self, place: Place, leaf: Box) -> None:
        """Set a whole table or ``<pre>`` at the first of its runs."""
        if id(leaf) in self.set_boxes:
            return
        self.set_boxes.add(id(leaf))
        block: Block | None
        if leaf.tag == "table":
            grid = self.places.grid(leaf)
            block = tables.read(grid, self._cell) if grid is not None else None
        else:
            block = preformatted.code_of(leaf.node, self.page.unseen) if leaf.node is not None else None
        if block is not None:
            self._add(block, place)

    def _cell(self, cell: Box) -> str:
        """The text of one cell of a data table, on one line."""
        texts = [
            one_line(set_run(self.page, self.page.runs[index])).text
            for index in range(cell.first, cell.last)
            if self.draft.roles.get(index) not in (Role.COMMENT, Role.BYLINE, Role.DATE)
        ]
        return " ".join(text for text in texts if text).replace("\t", " ")

    def _add(self, block: Block, place: Place) -> None:
        if self.rule_waits and block.text:
            self.rule_waits = False
            self.nesting.add((), Rule())
        self.text_set = self.text_set or bool(block.text)
        self.nesting.add(place.containers, block)

    # Pictures

    def _set_caption(self, run: Run) -> None:
        """Set the figure a caption belongs to, unless its picture has set it already."""
        number = self.captioned.get(run.index)
        if number is not None:
            self._set_medium(number)
            return
        if id(run.box) in self.set_boxes:
            return
        self.set_boxes.add(id(run.box))
        mates = [
            index
            for index in range(run.box.first, run.box.last)
            if self.draft.roles.get(index) is Role.CAPTION and index not in self.captioned
        ]
        self._add_figure(None, None, mates or [run.index], run.box)

    def _set_medium(self, number: int) -> None:
        if number in self.set_media:
            return
        self.set_media.add(number)
        medium = self.page.media[number]
        caption = list(self.draft.pictures.get(number, ()))
        if medium.tag == "math":
            return
        if medium.tag == "hr":
            self.rule_waits = self.text_set
            return
        if not caption and not self._belongs(medium):
            return
        if medium.tag == "img":
            self._set_picture(medium, caption)
            return
        embed = embed_of(self.page, medium)
        if embed is not None and embed.url not in self.addresses:
            self.addresses.add(embed.url or "")
            self._add(embed, self.places.of(medium.box))
        if caption:
            self._add_figure(None, None, caption, medium.box)

    def _set_picture(self, medium: Medium, caption: list[int]) -> None:
        url = picture_url(self.page, medium.node)
        if url is None or (not caption and is_furniture(medium.node, url)):
            if caption:
                self._add_figure(None, alt_text(medium.node), caption, medium.box)
            return
        key = url.partition("?")[0]
        if key in self.addresses and not caption:
            return
        self.addresses.add(key)
        self._add_figure(url, alt_text(medium.node), caption, medium.box)

    def _add_figure(self, url: str | None, alt: str | None, caption: list[int], box: Box) -> None:
        runs = [self.page.runs[index] for index in caption]
        credited = caption_of(runs)
        said = " ".join(part for part in credited if part) if self.draft.kind in _LOOSE_CAPTIONS else ""
        figure = Figure(text=said, url=url, alt=alt, caption=credited.caption, credit=credited.credit)
        self._add(figure, self.places.of(box))

    def _belongs(self, medium: Medium) -> bool:
        """Whether a picture without a caption stands in kept text: what holds it holds such text too."""
        box: Box | None = medium.box
        for _ in range(12):
            if box is None or box.tag in ("nav", "aside", "footer", "form", "button"):
                return False
            if box.tag == "table" and id(box) in self.set_boxes:
                return False
            if box.last > box.first:
                return self.places.chars(box) * 3 > box.chars
            box = box.parent
        return False


def _same(text: str, title: str | None) -> bool:
    return title is not None and text.casefold() == title.casefold()
