"""The name of a site that declares none: the wording that the places which show one agree on best.

The weights are learned by ``tests/benchmarks/train_masthead.py`` from pages that do declare a name, which is hidden
from them; it prints the held-out figures. They ask for two places that say the same, or for one and the host.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice, pairwise

from artcli.core import structured
from artcli.core.comparing import WORD, fold, plain
from artcli.core.naming.siteclaims import MAX_TEXT, Claim, claims, host_of
from artcli.core.naming.sitenames import cuts_of
from artcli.core.page import Page, is_front_page
from artcli.core.words.mastheads import AROUND, LEGAL_FORMS, NOTICES, RESERVED
from artcli.core.words.sections import HOME
from artcli.patterns import lazy

WEIGHTS = {
    "app": 0.66, "around host": -0.68, "feed": 1.30, "front head": 1.78, "front tail": 1.46, "handle": 1.66,
    "head": -1.21, "head above headline": 0.92, "home": 1.02, "host": 1.13, "imprint": 0.97, "initials": 0.57,
    "inner": 0.40, "label": 0.46, "logo": 1.85, "longer than host": -0.34, "one place": -0.69, "organization": 1.64,
    "part of feed": 1.83, "part of home": 0.15, "part of label": 0.39, "part of logo": 0.68, "publisher": 0.21,
    "search": 2.68, "shorter than host": -0.70, "tail": 1.42, "tail below headline": 2.33, "unlike host": -0.93,
}  # fmt: skip
"""What each evidence counts, in logits."""
ENOUGH = 0.85
"""The least worth of a name that is told."""
MAX_NAME = 60
MAX_WORDS = 9
_MAX_HEADINGS = 2
_AT_HOME = frozenset(("home", "label", "logo"))
"""Voices of one place: the link to the front page, its label, the picture in it."""
_EDGES = " \t\"'“”„«»‹›「」『』|｜-–—:：·•,،、;~/>@©®™"
_WRAPPING = frozenset((*AROUND, *NOTICES, ""))
_LONGEST_WRAPPING = max(len(words.split()) for words in _WRAPPING)
_YEARS = lazy(r"\W*(?:\d{4}\W*)+|\(c\)|&copy;?", re.IGNORECASE)
_ENDS = lazy(r"[.。।!?](?:\s|$)|\s[–—-]\s|[|•·,،、;]|(?<=[^\x00-\u0e00])\s(?=[^\x00-\u0e00])")
"""Where the holder of the rights ends in a notice."""
_LEGAL = lazy(rf"[\s,]+(?:{'|'.join(map(re.escape, LEGAL_FORMS))})\.?$|(?<=[報聞报闻])社$", re.IGNORECASE)
"""What a company is called beside its paper: "Talbote GmbH", 山里新報社."""
_SECOND_LEVEL = frozenset(
    "co com org net gov edu ac or ne go gob gouv blogspot wordpress substack tumblr github gitlab netlify vercel "
    "weebly wixsite ghost".split()
)
"""Labels under which sites have names of their own: "com" of "times.com.au", "substack" of "times.substack.com"."""


@dataclass(slots=True)
class Name:
    """One wording that may be the site's name, with all that speaks for and against it."""

    text: str
    key: str
    """The folded text: wordings of the same letters and digits are one."""
    evidence: set[str] = field(default_factory=set)
    """Names of the evidence; what each is worth: `WEIGHTS`."""


class _Host:
    """A host as it spells names: folded, its registered label ('' for none) and all that is the whole of it."""

    def __init__(self, host: str) -> None:
        labels = host.split(".")
        at = -3 if len(labels) > 2 and labels[-2] in _SECOND_LEVEL else -2
        self.own = fold(labels[at]) if len(labels) >= -at else ""
        wholes = {self.own, fold(host), fold("".join(labels[:-1])), fold("".join(labels[at:]))}
        self.wholes = wholes | {whole.removeprefix("the") for whole in wholes}


def find(page: Page) -> str | None:
    """Return the name of the site as the page shows it; None where too little speaks for any."""
    if page.tree is None:
        return None
    best = max(names(page, claims(page), host_of(page)), key=worth, default=None)
    return best.text if best is not None and worth(best) >= ENOUGH else None


def worth(name: Name) -> float:
    """Return how much speaks for a wording, in logits."""
    return sum(WEIGHTS.get(one, 0.0) for one in name.evidence)


def names(page: Page, told: list[Claim], host: str) -> list[Name]:
    """Return the wordings that a page's title and what it claims offer, each once, with their evidence.

    `host` is the page's, without ``www.``, '' where nothing tells it.
    """
    found: dict[str, Name] = {}
    title = structured.of(page).title[: 2 * MAX_TEXT]
    headlines = _headlines(page)
    front = is_front_page(page.address or "")
    for voice, text in (*_parts_of_title(title, headlines, front=front), *_parts(told)):
        line = _LEGAL.sub("", _unwrapped(text))
        key = fold(line)
        if _may_name(line, key):
            found.setdefault(key, Name(line, key)).evidence.add(voice)
    texts = [(claim.voice, _spaced(claim.text)) for claim in (*told, Claim("title", title))]
    spelt = _Host(host)
    for name in found.values():
        _note_agreement(name, texts)
        if spelt.own:
            _note_host(name, spelt)
    own = {"host", *_AT_HOME}  # a headline of these is the site's name as a heading
    return [name for name in found.values() if name.key not in headlines or front or name.evidence & own]


def _may_name(line: str, key: str) -> bool:
    """Say whether a line has the form of a name: short, in letters, not the word for a front page."""
    return (
        len(key) > 1
        and len(line) <= MAX_NAME
        and len(line.split()) <= MAX_WORDS
        and "|" not in line
        and not key.isdigit()
        and line.casefold() not in HOME
    )


def _headlines(page: Page) -> set[str]:
    """Return the folded first headings, and what OpenGraph calls the page."""
    boxes = list(islice((box for box in page.boxes if box.tag == "h1"), _MAX_HEADINGS))
    boxes = boxes or list(islice((box for box in page.boxes if box.tag == "h2"), _MAX_HEADINGS))
    shown = [" ".join(run.text for run in page.runs[box.first : box.last][:4]) for box in boxes]
    return {fold(text) for text in (*shown, structured.of(page).first("og:title"))} - {""}


def _parts_of_title(title: str, headlines: set[str], *, front: bool) -> Iterator[tuple[str, str]]:
    """Yield the parts of a title by their place: its head, its tail, those between; of the front page too."""
    cuts = cuts_of(title)
    if not cuts:
        return
    first, last = cuts[0], cuts[-1]
    heads = {fold(title[: cut.start()]) for cut in (first, last)}
    before = "head above headline" if fold(title[first.end() :]) in headlines else "head"
    after = "tail" if heads.isdisjoint(headlines) else "tail below headline"
    yield ("front head" if front else before), title[: first.start()]
    yield ("front tail" if front else after), title[last.end() :]
    for one, other in pairwise(cuts):
        yield "inner", title[one.end() : other.start()]


def _parts(told: list[Claim]) -> Iterator[tuple[str, str]]:
    """Yield the claims whole, and the ends of those that have parts; of a notice of rights their holder."""
    for voice, text in told:
        if voice == "imprint":
            yield voice, _holder(text)
        elif voice not in ("handle", "banner"):
            yield voice, text
            cuts = cuts_of(text)
            if cuts:
                yield f"part of {voice}", text[: cuts[0].start()]
                yield f"part of {voice}", text[cuts[-1].end() :]
            elif text.rpartition(" ")[2].casefold() in HOME:
                yield f"part of {voice}", text.rpartition(" ")[0]


def _holder(notice: str) -> str:
    """Return who holds the rights by a notice: what follows sign and years, up to "All rights reserved"."""
    text = _unwrapped(notice)
    lower = text.replace("İ", "I").lower()  # of one length with the text
    ends = [at for words in RESERVED if (at := lower.find(words)) > 0]
    sentence = _ENDS.search(text, 1)
    return text[: min([*ends, sentence.start() if sentence else len(text)])]


def _unwrapped(text: str) -> str:
    """Return a claim without what is said around a name: "Logo", "RSS", a year, a ©."""
    words = text.replace("©", " ").strip(_EDGES).split()
    while words:
        if _YEARS.fullmatch(words[0]):
            del words[0]
        elif _YEARS.fullmatch(words[-1]):
            del words[-1]
        elif count := _wrapping(words[:_LONGEST_WRAPPING], -1):
            del words[:count]
        elif count := _wrapping(words[-_LONGEST_WRAPPING:], 1):
            del words[-count:]
        else:
            break
    return " ".join(words).strip(_EDGES)


def _wrapping(words: list[str], step: int) -> int:
    """Return how many of the words, taken off from one end (`step` -1 the last), are no part of a name."""
    while words:
        if " ".join(words).casefold().strip(_EDGES) in _WRAPPING:
            return len(words)
        words = words[:-1] if step < 0 else words[1:]
    return 0


def _spaced(text: str) -> str:
    """Return the words of a text, folded, between single spaces."""
    return f" {' '.join(WORD.findall(text.casefold()))} "


def _note_agreement(name: Name, texts: list[tuple[str, str]]) -> None:
    """Note whether only one place holds the wording, and whether the handle of the site spells it."""
    wording = _spaced(name.text)
    if wording[1] > "\u0e00":  # of a script without spaces
        wording = wording.strip()
    places = {"home" if voice in _AT_HOME else voice for voice, text in texts if wording in text}
    if len(places - {"handle"}) < 2:
        name.evidence.add("one place")
    if "imprint" in places and not name.evidence.isdisjoint((*_AT_HOME, "part of logo")):
        name.evidence.add("imprint")  # of "Verlag Talbote GmbH" the link home tells what the site is called
    at_top = "part of logo" in name.evidence or any(
        voice == "banner" and text.strip() == wording.strip() for voice, text in texts
    )
    if at_top and "imprint" in name.evidence:
        name.evidence.add("home")  # who holds the rights and is named above all is the site
    if any(voice == "handle" and text.replace(" ", "") == name.key for voice, text in texts):
        name.evidence.add("handle")


def _note_host(name: Name, host: _Host) -> None:
    """Note how a wording and the host are alike, which spells it without marks and spaces."""
    key, own = fold(plain(name.text)), host.own
    if key in host.wholes or key.removeprefix("the") in host.wholes:
        name.evidence.add("host")
    elif len(own) > 2 and key.startswith(own):
        name.evidence.add("longer than host")
    elif len(key) > 3 and own.startswith(key):
        name.evidence.add("shorter than host")
    elif len(own) > 3 and own in key:
        name.evidence.add("around host")
    elif len(own) > 1 and own == "".join(word[0] for word in WORD.findall(plain(name.text).casefold())):
        name.evidence.add("initials")
    else:
        name.evidence.add("unlike host")
