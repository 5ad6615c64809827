"""The real pages of ../shared/corpus, and the sets' own measure of agreement between two texts."""

import gzip
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

SHARED = Path(__file__).resolve().parents[3] / "shared"
CORPUS = SHARED / "corpus"
_WORD = re.compile(r"\w+")
_SECOND_LEVEL = frozenset("co com org net gov edu ac or ne go gob".split())


@dataclass(frozen=True)
class Case:
    """One page with its truth; `kind` is WCXB's, or ``publishers``."""

    name: str
    url: str
    kind: str
    text: str
    path: Path
    truth: dict[str, Any] = field(repr=False)

    @cached_property
    def html(self) -> str:
        return gzip.decompress(self.path.read_bytes()).decode("utf-8", "replace").removeprefix("\ufeff")

    @cached_property
    def domain(self) -> str:
        """The registered domain, so that no site stands on both sides of a fold."""
        labels = (urlsplit(self.url).hostname or self.name).split(".")
        keep = 3 if len(labels) > 2 and labels[-2] in _SECOND_LEVEL else 2
        return ".".join(labels[-keep:])


def cases(sample: int | None = None, kinds: Sequence[str] = ()) -> list[Case]:
    """Return all pages, or `sample` of them spread evenly, of the given kinds; [] where the corpus is missing."""
    found = [case for case in _all_cases() if not kinds or case.kind in kinds]
    if sample is not None and sample < len(found):
        found = [found[i * len(found) // sample] for i in range(sample)]
    return found


def _all_cases() -> Iterator[Case]:
    for row in _lines(CORPUS / "wcxb-dev" / "truth.jsonl.gz"):
        path = CORPUS / "wcxb-dev" / "html" / f"{row['id']}.html.gz"
        yield Case(row["id"], row["url"], row["kind"], row["main_content"] or "", path, row)
    for row in _lines(CORPUS / "publishers" / "truth.jsonl.gz"):
        body = list(row["lead"])
        for section in row["sections"]:
            body += section["headline"] + section["paragraphs"]
        yield Case(
            row["file"][:-8],
            row["url"],
            "publishers",
            "\n\n".join(body),
            CORPUS / "publishers" / row["file"],
            row,
        )


def _lines(path: Path) -> list[dict[str, Any]]:
    if not path.exists():
        return []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def words(text: str) -> Counter[str]:
    return Counter(_WORD.findall(text.lower()))


def word_f1(found: str, truth: str) -> tuple[float, float, float]:
    """Return precision, recall and F1 over bags of lower-case words, as WCXB counts; two empty texts agree."""
    ours, theirs = words(found), words(truth)
    if not ours and not theirs:
        return 1.0, 1.0, 1.0
    common = (ours & theirs).total()
    if not common:
        return 0.0, 0.0, 0.0
    precision, recall = common / ours.total(), common / theirs.total()
    return precision, recall, 2 * precision * recall / (precision + recall)
