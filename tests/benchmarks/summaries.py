"""ROUGE-1, 2 and L (F1, lower-case word tokens, no stemming) of summaries on the training halves of ../shared.

Budget: as many sentences as the reference has. ``python tests/benchmarks/summaries.py [COUNT]`` prints a row a set,
beside the first sentences; COUNT articles of each set (default all).
"""

import gzip
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator

from corpus import SHARED
from tables import Table, print_table

from artcli.summary import rank
from artcli.summary.sentences import split

LANGUAGES = ("vi", "fr", "id")
_WORD = re.compile(r"\w+")


def tokens(text: str) -> list[str]:
    """Return the lower-case words of `text`."""
    return _WORD.findall(text.lower())


def _f1(shared: float, found: int, wanted: int) -> float:
    return 2 * shared / (found + wanted) if shared else 0.0


def _ngrams(words: list[str], n: int) -> Counter[tuple[str, ...]]:
    return Counter(zip(*(words[at:] for at in range(n)), strict=False))


def _common(one: list[str], other: list[str]) -> int:
    """Return the length of the longest common subsequence."""
    row = [0] * (len(other) + 1)
    for word in one:
        last = 0
        for at, theirs in enumerate(other, 1):
            last, row[at] = row[at], last + 1 if word == theirs else max(row[at], row[at - 1])
    return row[-1]


def rouge(found: str, wanted: str) -> tuple[float, float, float]:
    """Return ROUGE-1, ROUGE-2 and ROUGE-L F1 of `found`, in percent."""
    one, other = tokens(found), tokens(wanted)
    scores = []
    for n in (1, 2):
        a, b = _ngrams(one, n), _ngrams(other, n)
        scores.append(_f1(sum((a & b).values()), a.total(), b.total()))
    scores.append(_f1(_common(one, other), len(one), len(other)))
    return (100 * scores[0], 100 * scores[1], 100 * scores[2])


def articles(language: str) -> Iterator[dict]:
    """Yield the rows of one training half."""
    with gzip.open(
        SHARED / "corpus" / "summaries" / f"{language}-train.jsonl.gz", "rt", encoding="utf-8"
    ) as rows:
        for row in rows:
            yield json.loads(row)


def standfirsts(prefix: str) -> Iterator[dict]:
    """Yield the pages of `publishers` with body and standfirst, in the same form; the body goes in without it."""
    with gzip.open(SHARED / "corpus" / "publishers" / "truth.jsonl.gz", "rt", encoding="utf-8") as rows:
        for line in rows:
            row = json.loads(line)
            paras = [text for section in row["sections"] or [] for text in section["paragraphs"]]
            lead = " ".join(row["lead"] or [])
            if row["file"].startswith(tuple(prefix.split())) and len(tokens(lead)) >= 8 and len(paras) >= 5:
                yield {"title": row["title"], "ref": lead, "paras": paras, "lang": prefix[:2]}


def sentences(row: dict) -> list[str]:
    """Return the sentences of the article."""
    return [sentence for paragraph in row["paras"] for sentence in split(paragraph, row["lang"])]


def ranked(row: dict, found: list[str], count: int) -> list[int]:
    """Return the indexes that the product picks."""
    return rank.pick(rank.score(found, row["title"]), count)


def first(row: dict, found: list[str], count: int) -> list[int]:
    """Return the first sentences."""
    return list(range(count))


def scored(rows: list[dict], system: Callable[[dict, list[str], int], list[int]]) -> list[float]:
    """Return mean ROUGE-1, 2, L and the mean milliseconds an article."""
    sums = [0.0, 0.0, 0.0, 0.0]
    for row in rows:
        count = max(1, len(split(row["ref"], row["lang"])))
        begin = time.perf_counter()
        found = sentences(row)
        order = sorted(at for at in system(row, found, count) if at < len(found))
        sums[3] += 1000 * (time.perf_counter() - begin)
        for at, score in enumerate(rouge(" ".join(found[n] for n in order), row["ref"])):
            sums[at] += score
    return [value / max(1, len(rows)) for value in sums]


def measure(sample: int | None) -> list[Table]:
    """Return one table, a row a set and system; `sample` articles of each set."""
    sets = {language: list(articles(language))[:sample] for language in LANGUAGES}
    sets["de leads"] = list(standfirsts("de at ch"))[:sample]
    sets["en leads"] = list(standfirsts("uk us ca za na ls my tz"))[:sample]
    rows = [
        (f"{name}, {label}", len(rows), *scored(rows, system))
        for name, rows in sets.items()
        if rows
        for label, system in (("first sentences", first), ("artcli", ranked))
    ]
    return [Table("Summaries, ROUGE F1 in percent", ("set", "articles", "R1", "R2", "RL", "ms"), rows)]


if __name__ == "__main__":
    for found in measure(int(sys.argv[1]) if len(sys.argv) > 1 else None):
        print_table(found)
