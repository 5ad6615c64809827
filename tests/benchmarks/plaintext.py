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
from pathlib import Path

SHARED = Path(__file__).resolve().parents[2].parent / "shared"
if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "src"))

import artcli  # noqa: E402  # after the path above

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


def table(count: int = 30) -> list[str]:
    """Return one line a browser: pages, mean F1, share of pages with the same title."""
    pages = sorted((SHARED / "corpus" / "publishers").glob("*.html.gz"))
    pages = pages[:: max(1, len(pages) // count)][:count]
    lines = []
    for name, command in BROWSERS.items():
        if shutil.which(name) is None:
            continue
        scores: list[float] = []
        titles = 0
        for path in pages:
            html = gzip.decompress(path.read_bytes())
            article = artcli.parse(html)
            with tempfile.NamedTemporaryFile(suffix=".html") as file:
                file.write(html)
                file.flush()
                dump = subprocess.run(
                    [*command, file.name], capture_output=True, check=False, timeout=60
                ).stdout
            try:
                plain = artcli.parse(dump)
            except artcli.ArtcliError:
                scores.append(0.0)
                continue
            scores.append(f1(article.text, plain.text))
            titles += (article.title or "").casefold()[:30] == (plain.title or "").casefold()[:30]
            if "-v" in sys.argv:
                print(f"{name} {path.name} {scores[-1]:.2f} {article.title!r} {plain.title!r}")
        lines.append(
            f"plain text by {name}: {len(scores)} pages, F1 {sum(scores) / len(scores):.3f}, same title {titles}"
        )
    return lines


if __name__ == "__main__":
    numbers = [int(word) for word in sys.argv[1:] if word.isdigit()]
    print("\n".join(table(*numbers)))
