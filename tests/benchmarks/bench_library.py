"""Measures the library at size: time to add, to search, to list, room on disk, and when the commands are ready.

    python tests/benchmarks/bench_library.py 20000 [FOLDER]

A library in FOLDER stays there, and is measured again in place of a new one when it has so many articles.
Articles are made from paragraphs of the summaries set (Vietnamese, French, Indonesian), so that words are as common
as they are; their pages are pages of the corpus, at most 100 kB of each, around that text. Limits at 100,000 articles: 2 ms to add, 50 ms a query,
2.5 times the compressed pages, commands ready within 12 times bare Python.
"""

import os
import random
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from corpus import CORPUS, _lines, cases

from artcli.library import Library
from artcli.model import Article, Author, Comment, Paragraph, Thread

PAGE = 100_000
"""Bytes of a corpus page that are used."""
SAMPLED = 50
"""One page in so many is compressed by zlib for comparison."""


class Material:
    """Paragraphs and titles by language, and pages to put them in."""

    def __init__(self) -> None:
        files = sorted((CORPUS / "summaries").glob("*-train.jsonl.gz"))
        self.documents = {file.name[:2]: _lines(file) for file in files}
        self.pages = [case.html.encode()[:PAGE] for case in cases(200)]
        if not self.documents or not self.pages:
            raise SystemExit("../shared is not here: it holds the texts and pages")
        self.paragraphs = {
            language: [text for document in documents for text in document["paras"] if len(text) > 60]
            for language, documents in self.documents.items()
        }

    def article(self, generator: random.Random, number: int) -> tuple[Article, bytes]:
        language = generator.choice(list(self.documents))
        paragraphs = generator.sample(self.paragraphs[language], 8)
        said = generator.sample(self.paragraphs[language], 3)
        text = "\n\n".join(paragraphs)
        made = Article(
            url=f"https://news{number % 50}.example/{number}",
            title=generator.choice(self.documents[language])["title"] or paragraphs[0][:60],
            authors=(Author(name=" ".join(said[0].split()[:2])),),
            published=f"20{number % 25:02}-{number % 12 + 1:02}-{number % 28 + 1:02}",
            language=language,
            blocks=tuple(Paragraph(text=each) for each in paragraphs),
            text=text,
            word_count=len(text.split()),
            comments=Thread(
                count=3,
                items=tuple(
                    Comment(id=f"{number}-{at}", author=said[at][:12], text=said[at][:120]) for at in range(3)
                ),
            ),
        )
        page = generator.choice(self.pages)
        half = len(page) // 2
        return made, page[:half] + text.encode() + page[half:]


def queries(material: Material) -> dict[str, str]:
    """Return queries by what is hard in them."""
    counts = Counter(
        word
        for text in material.paragraphs["vi"]
        for word in re.findall(r"\w+", text.lower())
        if not word.isdigit()
    )
    ranked = [word for word, _ in counts.most_common()]
    rare = ranked[len(ranked) * 2 // 3]
    phrase = " ".join(material.paragraphs["vi"][7].split()[3:6])
    bare = str.maketrans("đ", "d")
    return {
        "commonest word": ranked[0],
        "common word": ranked[100],
        "rare word": rare,
        "two common words": " ".join(ranked[:2]),
        "four common words": " ".join(ranked[:4]),
        "phrase": f'"{phrase}"',
        "without its marks": ranked[30].translate(bare),
        "prefix": ranked[200][:2] + "*",
        "prefix of one letter": ranked[200][:1] + "*",
        "prefix of three letters": "con*",
        "phrase with a prefix": '"' + " ".join(phrase[1:-1].split()[:1]) + ' t"*',
        "title": f"title:{ranked[3]}",
        "filtered": f"{ranked[2]} site:news17.example after:2015 lang:vi",
        "author": f"author:{ranked[10]}",
        "excluded": f"{ranked[150]} -{ranked[1]}",
        "only filters": "lang:fr before:2010",
    }


def least(work: Callable[[], list[Any]]) -> tuple[float, float, list[Any]]:
    """Return the least CPU and wall milliseconds of five runs, and what the last gave."""
    cpu = wall = 1e9
    for _ in range(5):
        started = time.process_time(), time.perf_counter()
        found = work()
        cpu = min(cpu, time.process_time() - started[0])
        wall = min(wall, time.perf_counter() - started[1])
    return cpu * 1000, wall * 1000, found


def cpu_seconds(*arguments: str, env: dict[str, str]) -> float:
    """CPU time of one child."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *arguments], stdout=subprocess.DEVNULL, check=True, env=env)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def ready(path: Path, query: str) -> Iterator[tuple[str, float]]:
    """Yield each command and its CPU time as a multiple of bare Python's: the least of ten runs in turns."""
    env = {**os.environ, "ARTCLI_LIBRARY": str(path)}
    commands = {
        "list --limit 50": ("list", "--limit", "50"),
        "list --json --limit 50": ("list", "--json", "--limit", "50"),
        "search": ("search", query),
        "search --json": ("search", query, "--json"),
    }
    best = dict.fromkeys(commands, 1e9)
    bare = 1e9
    for _ in range(10):
        bare = min(bare, cpu_seconds("-c", "pass", env=env))
        for name, words in commands.items():
            best[name] = min(best[name], cpu_seconds("-m", "artcli", *words, env=env))
    for name, taken in best.items():
        yield name, taken / bare


def first_line(path: Path) -> float:
    """Return the seconds until the first line of the whole list is there."""
    env = {**os.environ, "ARTCLI_LIBRARY": str(path)}
    start = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-m", "artcli", "list"], stdout=subprocess.PIPE, env=env
    ) as process:
        process.stdout.readline()
        taken = time.perf_counter() - start
        process.kill()
    return taken


def build(path: Path, count: int, material: Material) -> None:
    """Make the library and print what adding cost, and how large it is."""
    generator = random.Random(8)
    sampled, adding = [], []
    with Library.open(path) as library:
        for number in range(count):
            made, page = material.article(generator, number)
            if number % SAMPLED == 0:
                sampled.append(len(zlib.compress(page)))
            start = time.process_time()
            library.save(made, page, f"2026-11-23T12:{number // 60 % 60:02}:{number % 60:02}Z")
            adding.append(time.process_time() - start)
    pages = statistics.mean(sampled) * count
    print(f"{count} articles, {pages / count / 1000:.1f} kB a compressed page")
    batch = max(1, count // 100)
    batches = [statistics.mean(adding[at : at + batch]) for at in range(0, count, batch)]
    print(
        f"add      {statistics.mean(adding) * 1000:6.2f} ms CPU; {min(batches) * 1000:.2f} in the quietest "
        f"hundredth, {statistics.mean(batches[-10:]) * 1000:.2f} in the last tenth"
    )
    print(f"size     {path.stat().st_size / pages:6.2f} times the compressed pages", flush=True)


def ask(path: Path, wanted: dict[str, str]) -> None:
    """Print what queries and lists cost."""
    with Library.open(path) as library:
        for name, query in wanted.items():
            cpu, wall, hits = least(lambda query=query: library.search(query))
            print(f"{name:22} {cpu:6.1f} ms CPU {wall:6.1f} ms  {len(hits)} hits  {query}")
        cpu, wall, _ = least(lambda: library.list(limit=50))
        print(f"{'list 50':22} {cpu:6.1f} ms CPU {wall:6.1f} ms", flush=True)


def main(count: int, folder: str | None) -> None:
    """Build the library and print the figures."""
    material = Material()
    with tempfile.TemporaryDirectory() as temporary:
        path = Path(folder or temporary, "library.sqlite3")
        with Library.open(path) as library:
            there = len(library)
        if there != count:
            build(path, count, material)
        wanted = queries(material)
        ask(path, wanted)
        for name, ratio in ready(path, wanted["common word"]):
            print(f"artcli {name:24} {ratio:5.1f} x bare Python (CPU)")
        print(f"first line of the whole list after {first_line(path):.2f} s")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000, sys.argv[2] if len(sys.argv) > 2 else None)
