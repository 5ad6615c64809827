"""How long a whole parse takes, as ratios to the bare Lexbor parse and to trafilatura, in one process."""

import time
from collections.abc import Callable

from corpus import Case, cases
from selectolax.lexbor import LexborHTMLParser
from tables import Table

import artcli
from artcli.core.page import Page
from artcli.errors import NothingToExtract

PAGES = 200


def measure(sample: int | None) -> list[Table]:
    """Return mean times over article pages, the best of two rounds each, as multiples of the bare parse."""
    chosen = cases(min(sample or PAGES, PAGES), ["article"])
    for case in chosen:
        _ = case.html, case.domain
    bare = _mean(_bare, chosen)
    ours = _mean(_parse, chosen)
    rows: list[tuple[str | int | float, ...]] = [
        ("bare Lexbor parse", 1.0),
        ("parse and walk", _mean(lambda case: Page.from_html(case.html, case.url), chosen) / bare),
        ("artcli.parse", ours / bare),
    ]
    try:
        import trafilatura
    except ModuleNotFoundError:
        rows.append(("trafilatura.extract", "not installed"))
    else:
        # Each of its pages once, after a page to warm up: it keeps what it has seen. Both on the same pages.
        first, few = chosen[0], chosen[1:61]
        trafilatura.extract(first.html, url=first.url)
        theirs = _mean(lambda case: trafilatura.extract(case.html, url=case.url), few, rounds=1)
        rows += [
            ("trafilatura.extract", theirs / _mean(_bare, few)),
            ("trafilatura / artcli", theirs / _mean(_parse, few)),
        ]
    rows.append(("slowest page, seconds", max(_seconds(_parse, case) for case in chosen)))
    return [Table(f"Time, {len(chosen)} article pages", ("what", "x bare parse"), rows)]


def _bare(case: Case) -> None:
    LexborHTMLParser(case.html)


def _parse(case: Case) -> None:
    try:
        artcli.parse(case.html, url=case.url)
    except NothingToExtract:
        return


def _seconds(job: Callable[[Case], object], case: Case) -> float:
    start = time.process_time()
    job(case)
    return time.process_time() - start


def _mean(job: Callable[[Case], object], chosen: list[Case], rounds: int = 2) -> float:
    return sum(min(_seconds(job, case) for _ in range(rounds)) for case in chosen) / len(chosen)
