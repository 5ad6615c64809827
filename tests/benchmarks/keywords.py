"""Keywords against the topics that 86 newspapers give their own articles, and beside YAKE: recall and time.

Gold: the topics whose words stand in the text or title. Each system gives ten keywords and sees no topic. Exact: the
keyword is the topic; touched: it holds it or is held by it. ``python tests/benchmarks/keywords.py [COUNT]``.
"""

import gzip
import json
import sys
import time
from collections.abc import Callable, Sequence

from corpus import CORPUS
from tables import Table, print_table

from artcli.summary.keywords import keywords

System = Callable[[dict], Sequence[str]]
_LANGUAGES = {"at": "de", "ch": "de", "uk": "en", "us": "en", "ca": "en", "za": "en", "na": "en", "ls": "en", "cz": "cs",
              "se": "sv", "kr": "ko", "my": "en", "tz": "sw", "be": "nl", "lu": "de", "jp": "ja", "cn": "zh"}  # fmt: skip
"""Language of a country, where the corpus names only that."""


def rows(sample: int | None) -> list[dict]:
    """Return the articles with topics that occur in them."""
    found = []
    with gzip.open(CORPUS / "publishers" / "truth.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            text = "\n\n".join(text for section in row["sections"] or [] for text in section["paragraphs"])
            seen = f"{row['title']} {text}".casefold()
            topics = [topic for topic in row["topics"] or [] if topic.casefold() in seen]
            if topics and text:
                country = row["file"][:2]
                found.append(
                    {
                        "title": row["title"],
                        "text": text,
                        "topics": topics,
                        "lang": _LANGUAGES.get(country, country),
                    }
                )
    return found[:sample]


def ours(row: dict) -> Sequence[str]:
    """Return our keywords, no tag of the page among them."""
    return keywords(row["text"], row["title"])


def _yake(row: dict) -> Sequence[str]:
    import yake

    extractor = yake.KeywordExtractor(lan=row["lang"], n=3, top=10)
    return [phrase for phrase, _ in extractor.extract_keywords(f"{row['title']}. {row['text']}")]


def recall(found: Sequence[str], topics: Sequence[str]) -> tuple[float, float]:
    """Return the share of `topics` that are found exactly, and at least in part."""
    folded = {phrase.casefold() for phrase in found}
    exact = [topic.casefold() in folded for topic in topics]
    touched = [
        any(topic.casefold() in phrase or phrase in topic.casefold() for phrase in folded) for topic in topics
    ]
    return sum(exact) / len(topics), sum(touched) / len(topics)


def measure(sample: int | None) -> list[Table]:
    """Return the table: recall in percent, milliseconds of processor time an article."""
    cases = rows(sample)
    systems: dict[str, System] = {"artcli": ours}
    try:
        import yake  # noqa: F401  # only whether it is there

        systems = {"YAKE": _yake, **systems}
    except ImportError:
        pass
    spent = dict.fromkeys(systems, 0.0)
    scores: dict[str, list[tuple[float, float]]] = {name: [] for name in systems}
    for row in cases:  # in turns, so that a busy machine slows both
        for name, system in systems.items():
            begin = time.process_time()
            found = system(row)
            spent[name] += time.process_time() - begin
            scores[name].append(recall(found, row["topics"]))
    table = [
        (
            name,
            len(cases),
            100 * sum(exact for exact, _ in scores[name]) / max(1, len(cases)),
            100 * sum(touched for _, touched in scores[name]) / max(1, len(cases)),
            1000 * spent[name] / max(1, len(cases)),
        )
        for name in systems
    ]
    return [Table("Keywords, topics of newspapers", ("system", "articles", "exact", "touched", "ms"), table)]


if __name__ == "__main__":
    for found in measure(int(sys.argv[1]) if len(sys.argv) > 1 else None):
        print_table(found)
