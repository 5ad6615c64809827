"""Article -> the sentences that a summary may quote: no datelines, captions, headings, teasers or cut-off ends."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from artcli.model import Article, ListBlock, Paragraph, Quote
from artcli.patterns import lazy
from artcli.summary import terms, words
from artcli.summary.sentences import split

_LIST_ITEM = 8
"""Words from which an item of a list is a sentence."""
_LABEL = 18
"""Words up to which a line without a stop is a heading, where the other lines have one."""
_OPENING = 3
"""Paragraphs among which the one with the dateline is: a caption or a summary can stand before it."""
_CUT_OFF = ("...", "…", "..")
_ENDS = tuple(".!?…。！？।॥؟۔։።။។:：;")
_CLOSERS = ")）]」』”\"»’'“ "
_OPENERS = tuple('(（[「『”"«»“„‘')
"""What may stand behind a sentence's stop, and what opens it."""
_ARROWS = " \u00a0\n>»→›▸▶|"
"""What points to the rest of a text."""
_HEADING_OPENS, _HEADING_CLOSES = tuple("＜【［《〈◆■●▼"), tuple("＞】］》〉◆■●▼")
_DATELINE = lazy(
    r"(?:"
    r"\([^()\n]{2,24}\)\s*[-–—:]+\s*"  # (AP) — , (Dân trí) -
    r"|[^!?()\n]{2,40}\((?:[^()\n]{0,12}[A-ZĐ]{2}|dpa|epd|afp|sid|kna)[^()\n]{0,12}\)\s*[-–—:]+\s*"  # Berlin (dpa) -
    r"|[A-ZÀ-ÖØ-ÞĐ\u1ea0-\u1ef8][A-ZÀ-ÖØ-ÞĐ\u1ea0-\u1ef8 .,/'’]{2,40}(?:\s[-–—]|:)\s+"  # HÀ NỘI - , LE POINT -
    r"|(?:[A-ZÀ-ÖØ-ÞĐ][\w.’']*[ /]){0,2}[A-ZÀ-ÖØ-ÞĐ][\w.’']*\s[-–—]\s(?=[A-ZÀ-ÖØ-ÞĐ\"“„«])(?!.*\s[-–—]\s)"  # Jakarta -
    r"|【[^】\n]{1,24}】"
    r"|(?:新华社|中新社|中新网|新華社|中央社|本报)[^，。\n]{0,20}电\s*(?:[（(][^）)\n]{1,20}[）)])?\s*"
    r")"
)
"""Where and by whom a report was sent; what follows is the sentence."""


def sentences_of(article: Article) -> tuple[list[str], list[str]]:
    """Return the sentences of the standfirst and of the body, each a slice of the article's text.

    None of the standfirst when it is cut off or says nothing of the article.
    """
    paragraphs: list[list[str]] = []
    for block in article.blocks:
        if found := _parted(block, article.language, opening=len(paragraphs) < _OPENING):
            paragraphs.append(found)
    if not paragraphs:
        texts = article.text.split("\n\n")
        paragraphs = [split(without_dateline(texts[0]), article.language)]
        paragraphs += [split(text, article.language) for text in texts[1:]]
    body = list(dict.fromkeys(chain.from_iterable(_without_labels(paragraphs))))
    if len(body) > 3 and body[-1].endswith(_CUT_OFF):
        body.pop()  # what a wall hides begins there
    lead: list[str] = []
    stated = _without_link(article.lead or "")
    if stated and _is_whole(stated, body, article.title):
        lead = split(without_dateline(stated), article.language)
    return lead, [sentence for sentence in body if sentence not in set(lead)]


def without_dateline(sentence: str) -> str:
    """Return `sentence` from where it begins to report: ``(AP) — ``, ``HÀ NỘI - ``, ``München (dpa) - `` are cut."""
    found = _DATELINE.match(sentence)
    rest = sentence[found.end() :] if found else ""
    return rest if terms.length(rest) >= 4 else sentence


def _parted(block: object, language: str | None, *, opening: bool) -> list[str]:
    """Return the sentences of one block, without the dateline of an `opening` one; an item of a list is one."""
    if isinstance(block, Paragraph | Quote):
        return split(without_dateline(block.text) if opening else block.text, language)
    if isinstance(block, ListBlock):
        return [item.text for item in block.items if terms.length(item.text) >= _LIST_ITEM]
    return []


def _without_labels(paragraphs: Sequence[list[str]]) -> list[list[str]]:
    """Return the paragraphs without captions, teasers and, where the others end with a stop, lines that do not."""
    size = sum(len(line) for lines in paragraphs for line in lines)
    stopped = sum(len(line) for lines in paragraphs for line in lines if _is_stopped(line))
    strict = stopped > 0.7 * size
    return [
        [
            line
            for line in lines
            if any(map(str.isalpha, line)) and not _is_teaser(line) and not (strict and _is_label(line))
        ]
        for lines in paragraphs
    ]


def _is_label(line: str) -> bool:
    return not _is_stopped(line) and terms.length(line) <= _LABEL


def _is_stopped(line: str) -> bool:
    """Whether a line ends as sentences do: with a stop, or as a quotation or bracket from its first sign on."""
    bare = line.rstrip(_CLOSERS)
    return bare.endswith(_ENDS) or (bare != line and line.startswith(_OPENERS))


def _is_teaser(line: str) -> bool:
    """Whether a line is a caption, a credit, a heading in brackets, or sends the reader to another page."""
    if line.startswith(_HEADING_OPENS) and line.endswith(_HEADING_CLOSES):
        return True
    beginning = line[:40].lower().lstrip(" .•>»→-–([")
    return beginning.startswith(("©", *words.CREDITS, *words.READ_ALSO))


def _without_link(lead: str) -> str:
    """Return a standfirst without the words that link to the rest (``Read more``); '' where they cut it off."""
    bare = lead.rstrip(_ARROWS).rstrip(".…")
    cue = next((cue for cue in words.CONTINUED if bare.lower().endswith(cue)), None)
    if cue is None:
        return lead
    rest = bare[: len(bare) - len(cue)]
    if rest and rest[-1].isalnum() and rest[-1].isascii():
        return lead  # a word that only ends so
    rest = rest.rstrip(_ARROWS)
    return rest if rest.rstrip(_CLOSERS).endswith(_ENDS) else ""


def _is_whole(lead: str, body: Sequence[str], title: str | None) -> bool:
    """Whether the standfirst is not cut off, and shares its words with the article as boilerplate does not."""
    if lead.rstrip(' "”»]').endswith(_CUT_OFF) or lead[:40].lower().startswith(words.OFFERS):
        return False
    own = set(terms.stems(lead))
    theirs = set(terms.stems(" ".join([title or "", *body])))
    return not body or len(own & theirs) >= 0.4 * len(own)
