"""The paragraphs of a plain-text page with what is known of each, while their roles are found."""

from __future__ import annotations

from collections.abc import Sequence

from artcli.core.draft import Role
from artcli.core.plain import textcues as cues
from artcli.core.plain import textplate
from artcli.core.plain.textlines import Unit
from artcli.patterns import lazy

_GAP = lazy(r"\S {3,}\S")


class Sheet:
    """The paragraphs of one page while their roles are found."""

    def __init__(self, units: Sequence[Unit]) -> None:
        self.units = units
        self.roles: list[Role] = [Role.FURNITURE] * len(units)
        self.tags: list[str] = ["p"] * len(units)
        self.weights = [cues.weight(unit.text) for unit in units]
        self.prose = [cues.is_prose(unit.text) for unit in units]
        self.dates = [
            not prose and cues.is_date_line(unit.text) for unit, prose in zip(units, self.prose, strict=True)
        ]
        self.bylines = [
            not prose and weight <= 140 and cues.has_byline_cue(unit.text)
            for unit, prose, weight in zip(units, self.prose, self.weights, strict=True)
        ]
        days = [False, *self.dates, False]
        for at, unit in enumerate(units):
            if (days[at] or days[at + 2]) and cues.is_agency(unit.text):
                self.bylines[at] = True
        self.captions = [cues.is_caption(unit.text) for unit in units]
        self.rows = [unit.lines == 1 and _GAP.search(unit.text) is not None for unit in units]
        """Which are cells side by side: rows of a table."""
        self.dense = bool(units) and units[0].block == units[-1].block
        """Whether no blank line parts the paragraphs, as in a WET record: none stands alone then."""

        self.name = textplate.site_name([unit.text for unit in units])
        """What the site calls itself at the head and the foot of the page; None where it does not."""

    def set(self, at: int, role: Role, tag: str = "p") -> None:
        """Say what paragraph `at` is."""
        self.roles[at] = role
        self.tags[at] = tag
