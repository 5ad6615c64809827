"""Looks at the memory of a worker of `artcli batch` over a long run: it must stay below 300 MB, and flat.

    python tests/benchmarks/batch_memory.py 100000 [FOLDER]

Every page is another one: a layout of its own site, eight paragraphs of the summaries set in a new order, links and
readers' comments; one in twenty is one of the corpus's smaller pages with such paragraphs put into it.
"""

import os
import random
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import BinaryIO, NamedTuple

from corpus import CORPUS, _lines, cases

CORPUS_EVERY = 20
SMALL = 60_000
"""Bytes of a corpus page that is used, at most."""
SITES = 500
EVERY = 0.5
"""Seconds between two looks."""


class Look(NamedTuple):
    """What was seen at one moment."""

    worker: int
    """The process."""
    resident: int
    """Bytes."""


def pages(count: int) -> Iterator[tuple[str, str]]:
    """Yield addresses and pages, no two alike."""
    files = sorted((CORPUS / "summaries").glob("*-train.jsonl.gz"))
    texts = {
        file.name[:2]: [text for document in _lines(file) for text in document["paras"] if len(text) > 60]
        for file in files
    }
    small = [case.html for case in cases(400) if len(case.html) < SMALL]
    if not texts or not small:
        raise SystemExit("../shared is not here: it holds the texts and pages")
    generator = random.Random(9)
    for number in range(count):
        language = generator.choice([*texts])
        paragraphs = [f"<p>{escape(text)}</p>" for text in generator.sample(texts[language], 8)]
        url = f"https://news{number % SITES}.example/{language}/{number}-{generator.randrange(10**6)}.html"
        if number % CORPUS_EVERY == 0:
            page = generator.choice(small)
            half = page.find("</p>", len(page) // 2) + 4
            yield url, page[:half] + "".join(paragraphs) + page[half:]
        else:
            yield url, _made(generator, number, language, paragraphs)


def _made(generator: random.Random, number: int, language: str, paragraphs: list[str]) -> str:
    """Return a page in the layout of its site."""
    site = random.Random(number % SITES)
    body, box, entry = (f"{site.choice('abcxyz')}{site.randrange(10**5)}" for _ in range(3))
    title = escape(paragraphs[-1][3:70])
    links = "".join(
        f'<li class="{entry}"><a href="/{language}/{generator.randrange(10**7)}">{text[3:60]}</a></li>'
        for text in generator.sample(paragraphs, site.randrange(2, 7))
    )
    comments = "".join(
        f'<li class="comment" id="comment-{number}{at}"><cite>{text[3:15]}</cite><p>{text[20:120]}</p></li>'
        for at, text in enumerate(generator.sample(paragraphs, generator.randrange(4)))
    )
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{title} - News {number % SITES}'
        f'</title><meta property="og:title" content="{title}"></head><body><nav><ul>{links}</ul></nav>'
        f'<div class="{body}"><h1>{title}</h1><time datetime="20{number % 25:02}-{number % 12 + 1:02}-'
        f'{number % 28 + 1:02}">.</time>{"".join(paragraphs[:-1])}</div><aside class="{box}"><ul>{links}</ul></aside>'
        f'<ol class="comment-list">{comments}</ol><footer>News {number % SITES}</footer></body></html>'
    )


def write_archive(path: Path, count: int) -> None:
    """Write the pages as a web archive."""
    with path.open("wb") as archive:
        for url, page in pages(count):
            _write_record(archive, url, page.encode("utf-8", "replace"))


def _write_record(archive: BinaryIO, url: str, body: bytes) -> None:
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + body
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    )
    archive.write(head.encode() + answer + b"\r\n\r\n")


def watch(archive: Path, output: Path) -> Iterator[Look]:
    """Run over the archive with one worker, and yield what the worker holds from time to time."""
    command = [sys.executable, "-m", "artcli", "batch", str(archive), "-o", str(output), "--workers", "1"]
    counting = [*command, "--overwrite", "-q", "--fields", "id,title,word_count"]
    with subprocess.Popen(counting, stdout=subprocess.DEVNULL) as process:
        done = threading.Event()
        threading.Thread(target=lambda: (process.wait(), done.set()), daemon=True).start()
        while not done.wait(EVERY):
            yield from resident(process.pid)


def resident(parent: int) -> list[Look]:
    """Return what the children of a process hold."""
    found: list[Look] = []
    try:
        children = Path(f"/proc/{parent}/task/{parent}/children").read_text().split()
        for child in children:
            pages = int(Path(f"/proc/{child}/statm").read_text().split()[1])
            found.append(Look(int(child), pages * os.sysconf("SC_PAGE_SIZE")))
    except (OSError, IndexError):
        pass
    return found


def main(count: int, folder: str | None) -> None:
    """Print what the worker held in each tenth of the run."""
    with tempfile.TemporaryDirectory(dir=folder) as place:
        archive, output = Path(place, "pages.warc"), Path(place, "rows.jsonl")
        write_archive(archive, count)
        print(f"{count} pages of {archive.stat().st_size / count / 1000:.1f} kB", flush=True)
        start = time.monotonic()
        looks = list(watch(archive, output))
        taken = time.monotonic() - start
        rows = sum(1 for _ in output.open("rb"))
    print(f"{rows} rows in {taken:.0f} s; {len({look.worker for look in looks})} worker process(es)")
    for tenth in range(10):
        held = [look.resident for look in looks[tenth * len(looks) // 10 : (tenth + 1) * len(looks) // 10]]
        print(
            f"tenth {tenth + 1:2}: mean {sum(held) / len(held) / 1e6:6.1f} MB, most {max(held) / 1e6:6.1f} MB"
        )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2000, sys.argv[2] if len(sys.argv) > 2 else None)
