"""Measures the library with made-up articles: time to add, time to search and list, size against the pages.

    python tests/benchmarks/bench_library.py 20000

Words are drawn by Zipf's law, since the cost of a search is the length of its words' lists; pages are the
article in a template of the size news sites have. Limits at 100,000 articles: 2 ms to add, 50 ms a query,
2.5 times the compressed pages.
"""

import random
import statistics
import sys
import tempfile
import time
import zlib
from pathlib import Path

from artcli.library import Library
from artcli.model import Article, Author, Comment, Paragraph, Thread

WORDS = 400
"""Words of an article's body."""


def vocabulary(generator, size=40_000):
    """Return made-up words, the first as common as Vietnamese syllables are, the last as rare as names."""
    onsets = (
        "b",
        "c",
        "đ",
        "d",
        "g",
        "h",
        "kh",
        "l",
        "m",
        "n",
        "ng",
        "nh",
        "ph",
        "qu",
        "s",
        "t",
        "th",
        "tr",
        "v",
        "x",
    )
    nuclei = (
        "a",
        "á",
        "à",
        "ả",
        "â",
        "ấ",
        "ê",
        "ế",
        "i",
        "o",
        "ô",
        "ồ",
        "ơ",
        "ư",
        "u",
        "iê",
        "ươ",
        "oa",
        "uy",
        "ây",
    )
    codas = ("", "c", "ch", "m", "n", "ng", "nh", "p", "t", "i", "o", "y")
    found = {
        generator.choice(onsets) + generator.choice(nuclei) + generator.choice(codas) for _ in range(3000)
    }
    while len(found) < size:
        found.add(
            "".join(
                generator.choice(onsets) + generator.choice(nuclei) for _ in range(generator.randint(2, 4))
            )
        )
    return sorted(found, key=lambda word: (len(word), word))


def article(generator, words, weights, number):
    """Return one article with three comments, and its page."""
    drawn = generator.choices(words, cum_weights=weights, k=WORDS + 100)
    paragraphs = [" ".join(drawn[at : at + 50]).capitalize() + "." for at in range(0, WORDS, 50)]
    rest = drawn[WORDS:]
    thread = Thread(
        count=3,
        items=tuple(
            Comment(id=f"{number}-{at}", author=rest[at], text=" ".join(rest[at * 20 : at * 20 + 20]))
            for at in range(3)
        ),
    )
    made = Article(
        url=f"https://news{number % 50}.example/{number}",
        title=" ".join(rest[60:70]).capitalize(),
        lead=" ".join(rest[70:95]).capitalize(),
        authors=(Author(name=" ".join(rest[95:97]).title()),),
        published=f"20{number % 25:02}-{number % 12 + 1:02}-{number % 28 + 1:02}",
        language="vi",
        blocks=tuple(Paragraph(text=text) for text in paragraphs),
        text="\n\n".join(paragraphs),
        word_count=WORDS,
        comments=thread,
    )
    menu = "".join(
        f'<li class="menu__item menu__item--{n}"><a href="/{word}/{generator.randrange(10**9)}">{word}</a></li>'
        for n, word in enumerate(generator.choices(words, cum_weights=weights, k=400))
    )
    body = "".join(f'<p class="article__paragraph">{text}</p>' for text in paragraphs)
    return made, f"<html><body><ul>{menu}</ul><article>{body}</article>{menu}</body></html>".encode()


def main(count):
    generator = random.Random(8)
    words = vocabulary(generator)
    weights, total = [], 0.0
    for rank in range(len(words)):
        total += 1 / (rank + 3)
        weights.append(total)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "library.sqlite3")
        pages, adding = 0, []
        with Library.open(path) as library:
            for number in range(count):
                made, page = article(generator, words, weights, number)
                pages += len(zlib.compress(page))
                start = time.process_time()
                library.save(made, page, "2026-11-23T12:00:00Z")
                adding.append(time.process_time() - start)
        size = path.stat().st_size
        print(f"{count} articles, {pages / count / 1000:.1f} kB a compressed page")
        print(f"add      {statistics.mean(adding) * 1000:6.2f} ms (mean, CPU)")
        print(f"size     {size / pages:6.2f} times the compressed pages")
        with Library.open(path) as library:
            for name, query in queries(words).items():
                taken = []
                for _ in range(5):
                    start = time.perf_counter()
                    hits = library.search(query)
                    taken.append(time.perf_counter() - start)
                print(f"{name:22} {statistics.median(taken) * 1000:6.1f} ms  {len(hits)} hits  {query}")
            start = time.perf_counter()
            library.list(limit=50)
            print(f"list 50               {(time.perf_counter() - start) * 1000:6.1f} ms")


def queries(words):
    """Return queries by what is hard in them."""
    return {
        "rare word": words[30_000],
        "common word": words[100],
        "commonest word": words[0],
        "two common words": f"{words[0]} {words[5]}",
        "four common words": " ".join(words[:4]),
        "common phrase": f'"{words[0]} {words[1]}"',
        "prefix": words[200][:2] + "*",
        "title": f"title:{words[3]}",
        "filtered": f"{words[2]} site:news3.example after:2015",
        "excluded": f"{words[150]} -{words[1]}",
    }


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000)
