"""`artcli batch` as ratios on the same pages and cores: beside trafilatura's parallel mode, two workers beside one.

Also the memory of the workers over a long run, the share of reading a web archive, and what a month of Common Crawl
would cost by these figures. Runs are whole processes, in turns; the best of each counts.
"""

import gzip
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import NamedTuple

from corpus import Case, cases
from tables import Table

PAGES = 200
ROUNDS = 2
MORE = 6
"""Times that the pages are gone through to compare workers: 0.3 s of start are a tenth of one pass by two of them."""
LONG = 10
"""So for the memory."""
MONTH = 2.5e9
"""Pages of a Common Crawl month."""


class Cost(NamedTuple):
    """Seconds of one run."""

    wall: float
    cpu: float


def measure(sample: int | None) -> list[Table]:
    """Run everything over `sample` pages of all kinds."""
    chosen = cases(min(sample or PAGES, PAGES))
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        _write_inputs(root, chosen)
        speed = _speed(root, len(chosen))
        return [speed, _scaling(root, len(chosen)), _memory(root, len(chosen)), _reading(root, len(chosen))]


def _write_inputs(root: Path, chosen: list[Case]) -> None:
    """Write the pages as a folder of files and as an archive."""
    (root / "site").mkdir()
    with (root / "site.warc.gz").open("wb") as archive:
        for number, case in enumerate(chosen):
            body = case.html.encode("utf-8", "replace")
            (root / "site" / f"{number:05d}.html").write_bytes(body)
            answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + body
            head = (
                f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {case.url}\r\n"
                f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
            )
            archive.write(gzip.compress(head.encode("utf-8", "replace") + answer + b"\r\n\r\n"))


def _speed(root: Path, pages: int) -> Table:
    runs = {
        "artcli batch, 1 worker": [*_ARTCLI, "site", "-o", "one.jsonl", "--workers", "1"],
        "artcli batch, 2 workers": [*_ARTCLI, "site", "-o", "two.jsonl", "--workers", "2"],
        "the same from a WARC": [*_ARTCLI, "site.warc.gz", "-o", "warc.jsonl", "--workers", "2"],
    }
    peer = shutil.which("trafilatura", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    module = [peer] if peer else [sys.executable, "-m", "trafilatura.cli"]
    try:
        import trafilatura  # noqa: F401
    except ModuleNotFoundError:
        print("trafilatura is not installed: its row is missing", file=sys.stderr)
    else:
        runs["trafilatura, --parallel 2"] = [
            *module, "--input-dir", "site", "--output-dir", "theirs", "--parallel", "2", "--json",
        ]  # fmt: skip
    best = {name: Cost(1e9, 1e9) for name in runs}
    for _ in range(ROUNDS):
        for name, command in runs.items():
            shutil.rmtree(root / "theirs", ignore_errors=True)
            cost = _run(command, root)
            best[name] = Cost(min(best[name].wall, cost.wall), min(best[name].cpu, cost.cpu))
    two = best["artcli batch, 2 workers"]
    rows: list[tuple[str | int | float, ...]] = [
        (name, pages / cost.wall, 1000 * cost.cpu / pages, two.wall / cost.wall, two.cpu / cost.cpu)
        for name, cost in best.items()
    ]
    return Table(
        f"Batch, {pages} pages",
        (
            "what",
            "pages/s",
            "CPU ms a page",
            "pages/s as a share of 2 workers",
            "pages per CPU second, so too",
        ),
        rows,
    )


def _scaling(root: Path, pages: int) -> Table:
    """Compare one worker with two over so many pages that their start does not decide.

    And with two runs of one worker side by side, half of the pages each: what the machine gives, whoever shares the
    work out.
    """
    words = _repeated(root, MORE)
    halves = words[: MORE // 2], words[MORE // 2 :]
    asked = {
        "1 worker": [_lines(words, "more.jsonl", 1)],
        "2 workers": [_lines(words, "more.jsonl", 2)],
        "2 runs of 1 worker": [_lines(half, f"half{at}.jsonl", 1) for at, half in enumerate(halves)],
    }
    wall = dict.fromkeys(asked, 1e9)
    for _ in range(ROUNDS):
        for what, commands in asked.items():
            wall[what] = min(wall[what], _run_beside(commands, root))
    rows: list[tuple[str | int | float, ...]] = [
        (what, MORE * pages / taken, wall["1 worker"] / taken) for what, taken in wall.items()
    ]
    return Table(f"Workers, {MORE * pages} pages of archives", ("what", "pages/s", "beside one"), rows)


def _lines(words: list[str], output: str, workers: int) -> list[str]:
    return [*_ARTCLI, *words, "-o", output, "--workers", str(workers)]


def _run_beside(commands: list[list[str]], root: Path) -> float:
    """Run commands at the same time; return the seconds until the last of them has ended."""
    start = time.monotonic()
    running = [
        subprocess.Popen(command, cwd=root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for command in commands
    ]
    for process in running:
        process.wait()
    return time.monotonic() - start


def _repeated(root: Path, times: int) -> list[str]:
    """Return the names of so many archives, each with all the pages."""
    words = ["site.warc.gz"] + [f"again{number}.warc.gz" for number in range(1, times)]
    for word in words[1:]:
        if not (root / word).exists():
            (root / word).symlink_to(root / "site.warc.gz")
    return words


_ARTCLI = (sys.executable, "-m", "artcli", "batch", "--overwrite", "-q")


def _run(command: list[str], root: Path) -> Cost:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    subprocess.run(command, cwd=root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    wall = time.monotonic() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return Cost(wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def _memory(root: Path, pages: int) -> Table:
    """Look at the workers' resident memory while they go through the pages again and again."""
    command = [*_ARTCLI, *_repeated(root, LONG), "-o", "long.jsonl", "--workers", "2"]
    seen: list[int] = []
    with subprocess.Popen(command, cwd=root, stdout=subprocess.DEVNULL) as process:
        done = threading.Event()
        threading.Thread(target=lambda: (process.wait(), done.set()), daemon=True).start()
        while not done.wait(0.2):
            seen += _resident(process.pid)
    quarter = max(1, len(seen) // 4)
    rows: list[tuple[str | int | float, ...]] = [
        ("first quarter, mean", sum(seen[:quarter]) / quarter / 1e6),
        ("last quarter, mean", sum(seen[-quarter:]) / quarter / 1e6),
        ("most of any worker", max(seen) / 1e6),
    ]
    return Table(f"Memory of a worker over {LONG * pages} pages, MB", ("when", "resident"), rows)


def _resident(parent: int) -> list[int]:
    """Return the resident bytes of the children of a process."""
    found: list[int] = []
    for child in Path(f"/proc/{parent}/task/{parent}/children").read_text().split() if _alive(parent) else ():
        try:
            pages = int(Path(f"/proc/{child}/statm").read_text().split()[1])
        except (OSError, IndexError):
            continue
        found.append(pages * os.sysconf("SC_PAGE_SIZE"))
    return found


def _alive(process: int) -> bool:
    return Path(f"/proc/{process}/task/{process}/children").exists()


def _reading(root: Path, pages: int) -> Table:
    """Compare the CPU time of reading an archive with that of the whole run over it."""
    from artcli.batch.inputs import Plan
    from artcli.batch.readers import read
    from artcli.batch.settings import Settings

    settings = Settings()
    (unit,) = Plan([str(root / "site.warc.gz")], 1).units
    costs = []
    for _ in range(ROUNDS):
        start = time.process_time()
        found = sum(1 for _ in read(unit, settings))
        costs.append(time.process_time() - start)
    assert found == pages
    whole = min(
        _run([*_ARTCLI, "site.warc.gz", "-o", "r.jsonl", "--workers", "1"], root).cpu for _ in range(2)
    )
    rows: list[tuple[str | int | float, ...]] = [
        ("reading the archive, CPU ms a page", 1000 * min(costs) / pages),
        ("the whole run, CPU ms a page", 1000 * whole / pages),
        ("share of reading", min(costs) / whole),
        ("a Common Crawl month, core hours", MONTH * whole / pages / 3600),
    ]
    return Table("A web archive, and 2.5 billion pages on paper", ("what", "figure"), rows)
