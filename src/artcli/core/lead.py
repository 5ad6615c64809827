"""The lead step: the standfirst, when the page marks or shows one, never the body's first sentence."""

from __future__ import annotations

import re
from functools import lru_cache

from artcli.core import structured
from artcli.core.comparing import fold
from artcli.core.credits import has_credit
from artcli.core.draft import Draft, Role
from artcli.core.page import Box, Page, Run
from artcli.core.shapes import PARAGRAPH, common_shape, shape_of
from artcli.core.words.leads import LEAD_NAMES, NOT_LEAD_NAMES, WEAK_LEAD_NAMES
from artcli.patterns import lazy


def _whole(words: tuple[str, ...]) -> re.Pattern[str]:
    """Match a word of a name: not inside a longer run of letters."""
    return lazy(rf"(?<![^\W\d_])(?:{'|'.join(map(re.escape, words))})(?![^\W\d_])")


_STRONG, _WEAK, _NOT = _whole(LEAD_NAMES), _whole(WEAK_LEAD_NAMES), _whole(NOT_LEAD_NAMES)
_CAMEL = lazy(r"(?<=[a-z])(?=[A-Z])")
_NAMING = (
    "class",
    "id",
    "itemprop",
    "role",
    "data-testid",
    "data-component",
    "data-qa",
    "data-type",
    "property",
)
_CUT_OFF = lazy(r"(?:\.\.\.|…|\[…\]|\[\.\.\.\])\s*$")
_SENTENCE_END = lazy(r"[.!?…。！？।॥:\"”»’)\u0e01-\u0e4e\u0e81-\u0ece]\s*$")
"""Thai and Lao end a sentence without a sign."""
_MIN_MARKED = 15  # characters (twice as many count in scripts without spaces)
_MIN_SHOWN = 50
_MIN_HEADING = 60
_MAX = 1200
_MAX_RUNS = 8
_WINDOW = 40  # runs looked at after the headline
_NEAR_TITLE = 4  # runs below the headline
_HEADER = 8  # runs below the headline that byline, date and share buttons take
_HEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6"))
_SET_BOLD = lazy(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_BOLD = frozenset(("b", "strong", "i", "em"))
"""What sets a first paragraph off: type in bold, or in italics."""


def find(page: Page, draft: Draft) -> Draft:
    """Find the standfirst and mark LEAD on its runs; nothing changes when there is none.

    Evidence, strongest first: a name that says standfirst (class, id, itemprop, role); a block equal to the
    page's own description that is set apart from the body; a block in the headline's header; a first
    paragraph that is bold or a heading while the next is not. A text that is cut off ("...") is a teaser.
    """
    if page.tree is None:
        return _plain(page, draft)
    if draft.media is not None:
        return draft  # a post of known words has none
    search = _Search(page, draft)
    found = (
        search.marked(_STRONG, content=search.title_at < 0)
        or search.marked(_WEAK, content=True)
        or search.marked(_WEAK)
        or search.described()
        or search.shown()
    )
    if not found:
        return draft
    text = "\n".join(run.text for run in found)
    return draft.mark((run.index for run in found), Role.LEAD).but(lead=text)


def _plain(page: Page, draft: Draft) -> Draft:
    """Take the lead of a plain-text page from the runs that its reader marked."""
    runs = [page.runs[index].text for index in draft.marked(Role.LEAD)]
    return draft.but(lead="\n".join(runs)) if runs else draft


class _Search:
    """One page's headline, body and the runs around them."""

    def __init__(self, page: Page, draft: Draft) -> None:
        self.page = page
        self.roles = draft.roles
        self.title = draft.title or ""
        self.title_key = fold(self.title)
        content = draft.marked(Role.CONTENT)
        self.content = content
        first = content[0] if content else -1
        titles = draft.marked(Role.TITLE)
        before = [index for index in titles if index < first] if content else titles
        self.title_at = before[-1] if before else (titles[0] if titles else self._headline(first))
        self.pictured = {medium.at for medium in page.media if medium.tag == "img"}
        self.total = sum(len(page.runs[index].text) for index in content)
        self.shape = common_shape(page, content)
        self.body_first = next(
            (
                i
                for i in content
                if i > self.title_at and self._long(i) and shape_of(page.runs[i]) == self.shape
            ),
            first,
        )
        self.first_long = next((i for i in content if i > self.title_at and self._long(i)), first)
        start = self.title_at + 1 if self.title_at >= 0 else max(0, first - 12)
        end = min(max(first, self.body_first) + 3, start + _WINDOW, len(page.runs))
        self.window = [page.runs[index] for index in range(start, max(start, end))]

    def _headline(self, first: int) -> int:
        """The heading before the content that is most like the title, for a title without run; else -1."""
        best, most = -1, 0.0
        wanted = set(self.title.casefold().split())
        for run in self.page.runs[max(0, first - _WINDOW) : max(0, first)]:
            above = run.box.parent.tag if run.box.parent is not None else ""
            is_first = run.box.tag == "h1" or above == "h1"
            if not is_first and run.box.tag not in ("h2", "h3"):
                continue
            shared = len(wanted & set(run.text.casefold().split())) / max(1, len(wanted))
            likeness = shared + (0.3 if is_first else 0.0)
            if likeness > max(most, 0.25):
                best, most = run.index, likeness
        return best

    def _long(self, index: int) -> bool:
        return self.page.runs[index].letters >= PARAGRAPH

    def marked(self, names: re.Pattern[str], *, content: bool = False) -> list[Run]:
        """Runs in a small box that is named a standfirst; `content`: only such as score as content."""
        for run in self.window:
            if run.index > max(self.body_first, self.title_at + 1):
                break
            if not self._may_be(run, _MIN_MARKED, named=True):
                continue
            if run.box.tag in _HEADINGS and not self._heading_may_lead(run):
                continue
            if content and self.roles.get(run.index) is not Role.CONTENT:
                continue
            box = self._named(run, names)
            if box is None:
                continue
            last = box.last
            while last < len(self.page.runs) and _twins(self.page.runs[last].box, box):
                last += 1
            found = [one for one in self.page.runs[run.index : last] if self._may_be(one, 2, named=True)]
            text = "".join(one.text for one in found)
            if len(found) > _MAX_RUNS or len(text) > _MAX or _CUT_OFF.search(text):
                continue
            if found:
                return found
        return []

    def described(self) -> list[Run]:
        """A block equal to the page's description, set apart from the body's paragraphs."""
        said = self._descriptions()
        if not said:
            return []
        for run in self.window:
            if self._is_caption(run) or not self._may_be(run, _MIN_MARKED):
                continue
            if fold(run.text) in said and self._set_apart(run):
                return [run]
        return []

    def shown(self) -> list[Run]:
        """A block in the headline's header, or a first paragraph in bold or set as a heading."""
        for run in self.window:
            if run.index > self.body_first:
                break
            if not self._may_be(run, _MIN_SHOWN) or self._is_caption(run):
                continue
            if run.box.tag in _HEADINGS and not self._is_single_heading(run):
                continue
            is_content = self.roles.get(run.index) is Role.CONTENT
            if not (is_content or self._below_title(run)) or not self._ends_as_text(run):
                continue
            if self._stands_above_byline(run):
                return [run]
            if (
                run.index < self.body_first
                and self._set_apart(run)
                and (self._in_header(run) or self._leads_the_byline(run))
            ):
                return [run]
            if (
                is_content
                and run.index == self.first_long
                and self._looks_bold(run)
                and self._plain_follows(run)
            ):
                return [run]
        return []

    def _ends_as_text(self, run: Run) -> bool:
        return run.box.tag in _HEADINGS or bool(_SENTENCE_END.search(run.text))

    def _stands_above_byline(self, run: Run) -> bool:
        """Whether the run stands between the headline and a line of authors or date, where no body begins."""
        below = self.roles.get(run.index + 1) in (Role.BYLINE, Role.DATE)
        return below and run.index == self.title_at + 1 and run.index < max(self.content, default=-1)

    def _is_single_heading(self, run: Run) -> bool:
        """Whether a heading is alone of its kind, as a subtitle is and the headings of sections are not."""
        if run.letters < _MIN_HEADING:
            return False
        shape = shape_of(run)
        return not any(
            shape_of(self.page.runs[index]) == shape for index in self.content if index != run.index
        )

    def _leads_the_byline(self, run: Run) -> bool:
        """Whether the run stands straight below the headline and byline or date part it from the body."""
        if run.index != self.title_at + 1:
            return False
        between = range(run.index + 1, self.body_first)
        return any(self.roles.get(index) in (Role.BYLINE, Role.DATE) for index in between)

    def _in_header(self, run: Run) -> bool:
        """Whether some box holds the headline and the run and not the body's first paragraph."""
        if self.title_at < 0:
            return False
        box: Box | None = run.box
        while box is not None and box.first > self.title_at:
            box = box.parent
        return box is not None and box.last <= self.body_first

    def _may_be(self, run: Run, least: int, *, named: bool = False) -> bool:
        """Whether the run can be (part of) a lead; `named`: the caller asks for its box's name."""
        role = self.roles.get(run.index)
        if role not in (None, Role.CONTENT, Role.FURNITURE, Role.LEAD):
            return False
        if run.letters < least or len(run.text) > _MAX or run.link_chars * 2 > len(run.text):
            return False
        if _CUT_OFF.search(run.text) or self._repeats_title(run.text):
            return False
        box: Box | None = run.box
        if named and _says(_STRONG, _names_of(run.box)):
            return run.box.tag not in ("figcaption", "button", "li")
        for _ in range(3):
            if box is None:
                break
            if box.tag in ("figcaption", "figure", "nav", "footer", "aside", "button", "form", "address"):
                return False
            if box.last - box.first <= 4 and box.names and _says(_NOT, _names_of(box)):
                return False
            box = box.parent
        return True

    def _repeats_title(self, text: str) -> bool:
        """Whether a text is the headline again, alone or with its overline."""
        title = self.title_key
        if len(text) > 4 * len(self.title) + 40:
            return False
        said = fold(text)
        return bool(title) and (said in title or (title in said and len(said) < 2 * len(title)))

    def _below_title(self, run: Run) -> bool:
        """Whether a run that was not taken for content stands where leads stand: close below the headline."""
        if self.title_at < 0 or run.links or run.box.tag not in ("p", "div", "h2", "h3", "h4"):
            return False
        below = run.index - self.title_at
        return below == 1 or (below <= _HEADER and self._long(run.index))

    def _heading_may_lead(self, run: Run) -> bool:
        """A short heading is a subtitle only right below the headline; anywhere else it heads a section."""
        near = self.title_at < 0 or run.index - self.title_at <= _NEAR_TITLE
        return run.index < self.first_long and (near or run.letters >= _MIN_SHOWN)

    def _is_caption(self, run: Run) -> bool:
        """Whether the run is what stands under a picture and no part of the content."""
        if run.index not in self.pictured:
            return False
        after = self.page.runs[run.index + 1 : run.index + 2]
        return self.roles.get(run.index) is not Role.CONTENT or any(has_credit(one.text) for one in after)

    def _named(self, run: Run, names: re.Pattern[str]) -> Box | None:
        """The small box around the run that has such a name."""
        box: Box | None = run.box
        for _ in range(4):
            if box is None or box.last - box.first > _MAX_RUNS or box.chars > _MAX:
                return None
            if box.chars * 2 > self.total > 400:
                return None
            if _says(names, _names_of(box)):
                return box
            box = box.parent
        return None

    def _set_apart(self, run: Run) -> bool:
        """Whether the run stands before the body in another shape than the body's paragraphs.

        A first paragraph with a class of its own (a drop cap) among its brothers is not; a heading is.
        """
        if self.shape is None:
            return True
        if run.index > self.body_first or shape_of(run) == self.shape:
            return False
        mate = self.page.runs[self.body_first].box
        brothers = run.box.parent is mate.parent and run.box.tag == mate.tag and run.box is not mate
        return not brothers and run.box is not mate

    def _looks_bold(self, run: Run) -> bool:
        if run.box.tag in ("h2", "h3", "h4") or _SET_BOLD.search(run.box.attrs.get("style") or ""):
            return True
        end = run.box.node.mem_id if run.box.node is not None else 0
        for piece in run.pieces:
            if isinstance(piece, str) or piece.tag == "br":
                continue
            if not (piece.text_content or "").strip():
                continue
            node, bold = piece.parent, False
            for _ in range(8):
                if node is None or node.mem_id == end:
                    break
                bold = bold or node.tag in _BOLD
                node = node.parent
            if not bold:
                return False
        return True

    def _plain_follows(self, run: Run) -> bool:
        """Whether the next paragraphs are there and not bold."""
        after = [self.page.runs[i] for i in self.content if i > run.index and self._long(i)][:2]
        return bool(after) and not any(self._looks_bold(one) for one in after)

    def _descriptions(self) -> set[str]:
        """What the page's head says that the page is about."""
        found: set[str] = set()
        said = structured.of(self.page)
        for text in said.all("description", "og:description", "twitter:description", "dc.description"):
            found.add(fold(text))
        found.discard("")
        return found


def _twins(box: Box, other: Box) -> bool:
    """Whether two boxes stand side by side under one name."""
    return (
        box.parent is other.parent
        and box.tag == other.tag
        and box.names.strip() != ""
        and box.names == other.names
    )


def _names_of(box: Box) -> str:
    """What class, id and the like call the box, in lower case, camelCase parted."""
    return _parted(" ".join([box.attrs.get(name) or "" for name in _NAMING])) if box.attrs else ""


@lru_cache(maxsize=1024)
def _parted(raw: str) -> str:
    return _CAMEL.sub("-", raw[:400]).lower()


@lru_cache(maxsize=1024)
def _says(names: re.Pattern[str], said: str) -> bool:
    """Whether what a box is called is among `names`; pages give few names to many boxes."""
    return names.search(said) is not None
