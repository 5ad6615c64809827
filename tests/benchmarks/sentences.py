"""Sentence cases right: the shared ones and our own (tests/summary/sentence_cases*.py), beside sentencex and pysbd.

Both libraries are of extra ``bench``. The cases were used to write the rules: they show what the libraries miss, not
what we would get on others. When it was written the second set was 167 of 209 right, the third 104 of 112, the fourth
217 of 243, the fifth 74 of 84, the sixth 267 of 287, the seventh 153 of 161, the
eighth 109 of 113. ``python tests/benchmarks/sentences.py``.
"""

import contextlib
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from corpus import CORPUS
from tables import Table, print_table

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from artcli.summary.sentences import split
from summary import (
    sentence_cases,
    sentence_cases_eighth,
    sentence_cases_fifth,
    sentence_cases_fourth,
    sentence_cases_second,
    sentence_cases_seventh,
    sentence_cases_sixth,
    sentence_cases_third,
)

Splitter = Callable[[str, str], list[str]]


def cases() -> dict[str, list[tuple[str, str, list[str]]]]:
    """Return the sets: language, text, its sentences."""
    shared = json.loads((CORPUS / "summaries" / "sentences.json").read_text("utf-8"))
    ours = {
        "own": sentence_cases,
        "second": sentence_cases_second,
        "third": sentence_cases_third,
        "fourth": sentence_cases_fourth,
        "fifth": sentence_cases_fifth,
        "sixth": sentence_cases_sixth,
        "seventh": sentence_cases_seventh,
        "eighth": sentence_cases_eighth,
    }
    return {"shared": [(case["lang"], case["text"], case["sentences"]) for case in shared]} | {
        name: [
            (tongue, sentence_cases.GLUE.get(tongue, " ").join(case), case)
            for tongue, listed in module.CASES.items()
            for case in listed
        ]
        for name, module in ours.items()
    }


def _sentencex(text: str, language: str) -> list[str]:
    import sentencex

    return [sentence.strip() for sentence in sentencex.segment(language, text) if sentence.strip()]


def _pysbd(text: str, language: str) -> list[str]:
    import pysbd

    known = language if language in pysbd.languages.LANGUAGE_CODES else "en"
    return [
        part.strip() for part in pysbd.Segmenter(language=known, clean=False).segment(text) if part.strip()
    ]


def measure(sample: int | None) -> list[Table]:
    """Return the table: right of all, microseconds a case."""
    splitters: dict[str, Splitter] = {}
    for name, splitter in (("sentencex", _sentencex), ("pysbd", _pysbd)):
        with contextlib.suppress(ImportError):
            __import__(name)
            splitters[name] = splitter
    splitters["artcli"] = split
    rows = []
    for name, splitter in splitters.items():
        for label, listed in cases().items():
            begin = time.process_time()
            right = sum(splitter(text, tongue) == wanted for tongue, text, wanted in listed[:sample])
            spent = 1e6 * (time.process_time() - begin) / max(1, len(listed[:sample]))
            rows.append((f"{name}, {label}", len(listed[:sample]), right, spent))
    return [Table("Sentences", ("splitter, cases", "cases", "right", "µs"), rows)]


if __name__ == "__main__":
    for found in measure(None):
        print_table(found)
