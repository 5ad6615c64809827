"""ROUGE-1, 2 and L (F1, lower-case word tokens, no stemming) of summaries on the training halves of ../shared.

Two budgets: as many sentences as the reference has, and as many words. Beside us the first sentences, and sumy and
summa where they are installed (extra ``bench``). ``ahead`` is the mean of the three figures less that of the first
sentences, ``+-`` its standard error over the articles: a set of thirty pages moves by more than a point by chance.
``python tests/benchmarks/summaries.py [COUNT]``: COUNT articles of each set (default all).
"""

import contextlib
import gzip
import importlib
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from math import sqrt
from statistics import fmean, stdev

from corpus import SHARED
from tables import Table, print_table

from artcli.model import Article, Paragraph
from artcli.summary import summarize, within
from artcli.summary.sentences import split

LANGUAGES = ("vi", "fr", "id")
PUBLISHERS = {
    "de leads": "de at ch",
    "en leads": "uk us ca za na ls my tz",
    "other leads": "be cz es fr it kr no ru se tr lu",
}
"""Sets of newspapers' own standfirsts, by country."""
TONGUES = {
    **dict.fromkeys(("at", "ch"), "de"),
    **dict.fromkeys(("uk", "us", "ca", "za", "na", "ls", "my", "tz"), "en"),
    "be": "nl",
    "cz": "cs",
    "kr": "ko",
    "lu": "fr",
    "se": "sv",
}
"""What their newspapers of `publishers` are written in, where it is not called as the country is."""
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
                country = row["file"][:2]
                tongue = TONGUES.get(country, country)
                yield {"title": row["title"], "ref": lead, "paras": paras, "lang": tongue}


def sentences(row: dict) -> list[str]:
    """Return the sentences of the article."""
    return [sentence for paragraph in row["paras"] for sentence in split(paragraph, row["lang"])]


System = Callable[[dict, list[str], int], list[str]]
"""Takes a row, its sentences and how many are wanted; returns those it picks, in their order."""


def article(row: dict) -> Article:
    """Return the row as the parser would give its page, without the standfirst that is to be met."""
    blocks = tuple(Paragraph(text=text) for text in row["paras"])
    return Article(title=row["title"], language=row["lang"], blocks=blocks, text="\n\n".join(row["paras"]))


def ours(row: dict, found: list[str], count: int) -> list[str]:
    """Pick as the product does."""
    return list(summarize(article(row), sentences=count).sentences)


def first(row: dict, found: list[str], count: int) -> list[str]:
    """Pick the first sentences."""
    return found[:count]


class _Words:
    """sumy's tokenizer, by our own words."""

    def to_words(self, text: str) -> tuple[str, ...]:
        return tuple(tokens(text))


def _sumy(name: str) -> System:
    module = importlib.import_module(f"sumy.summarizers.{name}")
    models = importlib.import_module("sumy.models.dom")
    kind = next(
        getattr(module, each) for each in dir(module) if each.lower() == name.replace("_", "") + "summarizer"
    )
    summarizer, words = kind(), _Words()

    def pick(row: dict, found: list[str], count: int) -> list[str]:
        listed = [models.Sentence(sentence, words) for sentence in found]
        document = models.ObjectDocumentModel([models.Paragraph(listed)])
        return [str(sentence) for sentence in summarizer(document, count)]

    return pick


def _summa(row: dict, found: list[str], count: int) -> list[str]:
    """Pick as summa's TextRank does, which parts the text itself."""
    from summa.summarizer import summarize

    text = "\n".join(found)
    rows = summarize(text, ratio=1.0, split=True, scores=True)
    best = sorted(rows, key=lambda row: -row[1])[:count]
    return [sentence for sentence, _ in sorted(best, key=lambda row: text.find(row[0]))]


def systems() -> dict[str, System]:
    """Return everybody who can be asked here, we last."""
    found: dict[str, System] = {"first sentences": first}
    with contextlib.suppress(ImportError):
        found |= {f"sumy {name}": _sumy(name) for name in ("reduction", "luhn", "lex_rank")}
    with contextlib.suppress(ImportError):
        importlib.import_module("summa.summarizer")
        found["summa TextRank"] = _summa
    return found | {"artcli": ours}


Budget = Callable[[System, dict, list[str]], list[str]]
"""Takes a system, a row and its sentences; returns what the system picks within the budget."""


def as_many_sentences(system: System, row: dict, found: list[str]) -> list[str]:
    """Return what `system` picks when asked for as many sentences as the reference has."""
    return system(row, found, max(1, len(split(row["ref"], row["lang"]))))


def as_many_words(system: System, row: dict, found: list[str]) -> list[str]:
    """Return what `system` picks of about as many words as the reference has.

    We are asked for the words. The first sentences are filled up as our own are. Of the others, who know only numbers
    of sentences, the summary whose length is nearest is taken.
    """
    size = len(tokens(row["ref"]))
    if system is ours:
        return list(summarize(article(row), words=size).sentences)
    if system is first:
        return [found[at] for at in within(range(len(found)), found, size)]
    nearest = system(row, found, 1)
    for count in range(2, len(found) + 1):
        longer = system(row, found, count)
        if _distance(longer, size) >= _distance(nearest, size):
            break
        nearest = longer
    return nearest


def _distance(picked: list[str], size: int) -> int:
    return abs(len(tokens(" ".join(picked))) - size)


def scored(
    rows: list[dict], system: System, budget: Budget
) -> tuple[list[tuple[float, float, float]], float]:
    """Return ROUGE-1, 2, L of each row, and the mean milliseconds an article."""
    scores = []
    seconds = 0.0
    for row in rows:
        found = sentences(row)
        begin = time.process_time()
        picked = budget(system, row, found)
        seconds += time.process_time() - begin
        scores.append(rouge(" ".join(picked), row["ref"]))
    return scores, 1000 * seconds / len(rows)


def compared(sets: dict[str, list[dict]], budget: Budget) -> list[tuple[str | int | float, ...]]:
    """Return a row for each set and system, the first sentences before those that are set beside them."""
    shown: list[tuple[str | int | float, ...]] = []
    for name, rows in sets.items():
        plain, _ = scored(rows, first, budget)
        for label, system in systems().items():
            scores, pace = scored(rows, system, budget)
            ahead = [fmean(one) - fmean(other) for one, other in zip(scores, plain, strict=True)]
            error = stdev(ahead) / sqrt(len(ahead)) if len(ahead) > 1 else 0.0
            means = map(fmean, zip(*scores, strict=True))
            shown.append((f"{name}, {label}", len(rows), *means, fmean(ahead), error, pace))
    return shown


def measure(sample: int | None) -> list[Table]:
    """Return both tables, a row a set and system; `sample` articles of each set."""
    sets = {language: list(articles(language))[:sample] for language in LANGUAGES}
    sets |= {name: list(standfirsts(countries))[:sample] for name, countries in PUBLISHERS.items()}
    sets = {name: rows for name, rows in sets.items() if rows}
    columns = ("set", "articles", "R1", "R2", "RL", "ahead", "+-", "ms")
    return [
        Table("Summaries, ROUGE F1 in percent", columns, compared(sets, as_many_sentences)),
        Table("The same at the reference's number of words", columns, compared(sets, as_many_words)),
    ]


if __name__ == "__main__":
    for found in measure(int(sys.argv[1]) if len(sys.argv) > 1 else None):
        print_table(found)
