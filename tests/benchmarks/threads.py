"""Comment threads against the truth of corpus/comments: counts, author, words, depth, time, state; with and without
the known systems, and how much article text of news pages is taken for comments."""

import gzip
import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from corpus import CORPUS, cases
from tables import Table

from artcli.comments import thread
from artcli.core import metadata
from artcli.core.draft import Draft, Role
from artcli.core.page import Page


def measure(sample: int | None) -> list[Table]:
    """Return the agreement with the truth, and the share of article text marked as comment."""
    truths = [json.loads(path.read_text("utf-8")) for path in sorted((CORPUS / "comments").glob("*.json"))]
    rows = [("all systems", *_scores(truths))]
    with _systems_off():
        rows.append(("generic detector alone", *_scores(truths)))
    columns = ("reader", "counts", "author", "words", "depth", "time", "state")
    lost: list[tuple[str | int | float, ...]] = [
        (kind, *_lost(sample, kind)) for kind in ("publishers", "article")
    ]
    return [
        Table(f"Threads, {len(truths)} pages", columns, rows),
        Table("Article text marked as comment", ("pages", "number", "share of characters"), lost),
    ]


@contextmanager
def _systems_off() -> Iterator[None]:
    known = thread.INLINE
    thread.INLINE = ()
    try:
        yield
    finally:
        thread.INLINE = known


def _scores(truths: list[dict[str, Any]]) -> tuple[float, ...]:
    counts = states = told = checks = 0
    right = {"author": 0, "words": 0, "depth": 0, "time": 0}
    for truth in truths:
        page = Page.from_html(
            gzip.decompress((CORPUS / truth["source"]).read_bytes()).decode("utf-8", "replace")
        )
        found = thread.find(page, Draft()).comments
        counts += len(found.items) in truth["accept_counts"]
        if truth["comments_state"] != "unknown":
            told += 1
            states += found.state == truth["comments_state"]
        for check in truth["checks"]:
            checks += 1
            if check["index"] < len(found.items):
                item = found.items[check["index"]]
                right["author"] += item.author == check["author"]
                right["words"] += _folded(check["text_snippet"]) in _folded(item.text)
                right["depth"] += item.depth == check["depth"]
                right["time"] += check["published"] is None or _same(item.published, check["published"])
    return (counts / len(truths), *(value / checks for value in right.values()), states / told)


def _folded(text: str) -> str:
    return " ".join(text.split()).rstrip(" …").lower()


def _same(found: str | None, truth: str) -> bool:
    """Tell whether two times are the same to the minute, both with a zone or both without."""
    if found is None:
        return False
    one, other = datetime.fromisoformat(found), datetime.fromisoformat(truth)
    return (one.tzinfo is None) == (other.tzinfo is None) and abs((one - other).total_seconds()) < 60


def _lost(sample: int | None, kind: str) -> tuple[int, float]:
    """Return how many pages were read, and which share of their article text was marked as comment."""
    total = lost = number = 0
    for case in cases(sample or 150, [kind]):
        page = Page.from_html(case.html, case.url)
        draft = thread.find(page, metadata.title(page, metadata.identify(page, Draft())))
        truth = " ".join(case.text.split())
        lost += sum(
            len(page.runs[at].text)
            for at in draft.marked(Role.COMMENT)
            if len(page.runs[at].text) > 30 and page.runs[at].text in truth
        )
        total += len(truth)
        number += 1
    return number, lost / max(1, total)
