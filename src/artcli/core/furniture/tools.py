"""What a page offers to do with an article, as buttons and lines of them: print, listen, rate, go back."""

from __future__ import annotations

from artcli.core.comparing import as_cue
from artcli.core.draft import Draft
from artcli.core.furniture.idlelinks import is_idle, leads_nowhere
from artcli.core.page import Page, Run
from artcli.core.sayings import Sayings
from artcli.core.signposts import HEADINGS
from artcli.core.words.furniture import TOOLS
from artcli.core.words.plaintext import TOPIC_CUES
from artcli.patterns import lazy

_LINE = 120
"""Characters of a line of tools."""
_WORDS = 4
"""Words of one tool's name; a question that opens its answer has more."""
_BUTTON = 40
"""Letters of a button within the text; a question that opens its answer is longer."""
_TEXT = 80
"""Letters of a run, linked or not, that tells where the text is."""
_LABEL = 24
"""Characters of a line that heads the topics."""
_SIZES = frozenset(("a", "aa", "aaa", "x"))
"""What else such a line has of letters: the sizes of type ("A- A A+"), the speed of a player ("1x")."""
_LETTERS = lazy(r"[^\W\d_]+")
_TOOLS = Sayings(TOOLS)
_LONGEST_FIRST = sorted(TOOLS, key=len, reverse=True)
_PLAYER = lazy(r"\d{1,2}:\d\d\s*/\s*(?:[\w ]{0,24}?)\d{1,2}:\d\d")
"""Where a player is, of how long it goes: "0:00 / 3:21"."""


def find(page: Page, _draft: Draft, content: list[Run]) -> list[Run]:
    """Return the runs outside the text, above its first paragraph or below its last, that are tools; buttons inside."""
    first = next((run.index for run in content if run.letters >= _TEXT), len(page.runs))
    last = next((run.index for run in reversed(content) if run.letters >= _TEXT), -1)
    inside = [run for run in content if first < run.index < last]
    outside = [run for run in content if not first < run.index < last]
    return [run for run in inside if run.links and _is_button(page, run)] + [
        run for run in outside if is_tools(page, run) or _heads_topics(run.text)
    ]


def is_tools(page: Page, run: Run) -> bool:
    """Say whether a line is a player's, or little but links that lead nowhere."""
    text = run.text
    if len(text) > _LINE:
        return False
    if ("/" in text and _PLAYER.search(text)) or _names_tools(text):
        return True
    idle = 0
    for piece in run.pieces:
        if isinstance(piece, str):
            return False
        words = (piece.text_content or "").strip()
        if words and words.count(" ") < _WORDS and is_idle(page, piece):
            idle += len(words)
    return idle * 10 >= 6 * len(text)


def _names_tools(text: str) -> bool:
    """Say whether a line is nothing but tools and counters by their words: "Print | E-mail | A- A A+"."""
    rest = text.casefold()
    if not _TOOLS.stand_in(rest):
        return False
    for words in _LONGEST_FIRST:
        rest = rest.replace(words, " ")
    return _SIZES.issuperset(_LETTERS.findall(rest))


def _is_button(page: Page, run: Run) -> bool:
    """Tell whether a run within the text is nothing but links that lead nowhere."""
    return (
        run.link_chars * 10 >= len(run.text) * 7
        and run.letters <= _BUTTON
        and run.box.tag not in HEADINGS
        and all(leads_nowhere(page, link) for link in run.links)
    )


def _heads_topics(text: str) -> bool:
    return len(text) <= _LABEL and as_cue(text.rstrip(": ")) in TOPIC_CUES
