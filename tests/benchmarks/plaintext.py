"""Word F1 between the text of a page as HTML and of the same page dumped by w3m and lynx, over ../shared/corpus.

Skips the browsers that are not installed. ``python tests/benchmarks/plaintext.py [COUNT]``.
"""

import gzip
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter

from corpus import CORPUS
from tables import Table, print_table

import artcli

BROWSERS = {
    "w3m": ["w3m", "-dump", "-cols", "80", "-T", "text/html", "-I", "UTF-8", "-O", "UTF-8"],
    "lynx": ["lynx", "-dump", "-width=80", "-assume_charset=utf-8", "-display_charset=utf-8"],
}
_WORD = re.compile(r"\w")


def _words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.lower()))


def f1(one: str, other: str) -> float:
    """Return the F1 of two texts as bags of words."""
    a, b = _words(one), _words(other)
    shared = sum((a & b).values())
    return 2 * shared / (a.total() + b.total()) if shared else 0.0


def measure(sample: int | None) -> list[Table]:
    """Return a row a browser: pages, mean F1, share of pages with the same title; `sample` pages (60)."""
    pages = sorted((CORPUS / "publishers").glob("*.html.gz"))
    count = min(sample or 60, len(pages))
    pages = [pages[at * len(pages) // count] for at in range(count)]
    rows: list[tuple[str | int | float, ...]] = []
    for name, command in BROWSERS.items():
        if shutil.which(name) is None:
            print(f"plaintext: {name} is not installed", file=sys.stderr)
            continue
        scores: list[float] = []
        titles = 0
        for path in pages:
            html = gzip.decompress(path.read_bytes())
            article = artcli.parse(html)
            with tempfile.NamedTemporaryFile(suffix=".html") as file:
                file.write(html)
                file.flush()
                dump = subprocess.run([*command, file.name], capture_output=True, timeout=60).stdout
            try:
                plain = artcli.parse(dump)
            except artcli.ArtcliError:
                scores.append(0.0)
                continue
            scores.append(f1(article.text, plain.text))
            titles += (article.title or "").casefold()[:30] == (plain.title or "").casefold()[:30]
        rows.append((name, len(scores), sum(scores) / len(scores), titles / len(scores)))
    return [
        Table(
            "Plain text of a browser against the page itself", ("browser", "pages", "F1", "same title"), rows
        )
    ]


if __name__ == "__main__":
    numbers = [int(word) for word in sys.argv[1:] if word.isdigit()]
    for found in measure(*(numbers or [None])):
        print_table(found)
