"""Which runs are prose: what a rule about what stands beside the text measures from."""

from __future__ import annotations

from artcli.core.page import Run

PARAGRAPH = 120
"""Letters of a run that is a paragraph."""


def is_prose(run: Run, least: float = PARAGRAPH) -> bool:
    """Tell whether a run says `least` letters or more and is links for less than half."""
    return run.link_chars * 2 < len(run.text) and run.letters >= least
