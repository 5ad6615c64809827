"""The same job on a Dask cluster writes the same bytes, and a machine that is lost with its work costs nothing."""

import os
import re
import signal
import subprocess
import sys
import time

import pytest
from crawl import folder, json_lines, page, record, url, warc
from trouble import WAITS

pytest.importorskip("distributed")
pytestmark = pytest.mark.slow


@pytest.fixture
def cluster(home, gate, tmp_path_factory):
    """A scheduler and two worker processes on loopback: its address, and the workers."""
    folder_ = tmp_path_factory.mktemp("dask")
    env = {**home.environment(), "DASK_DISTRIBUTED__SCHEDULER__WORK_STEALING": "True"}
    with (folder_ / "log").open("w+") as log:
        scheduler = subprocess.Popen(
            [sys.executable, "-m", "distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard"],
            stderr=log, env=env, cwd=folder_,
        )  # fmt: skip
        try:
            address = found(folder_ / "log", r"tcp://127\.0\.0\.1:\d+")
            options = "--no-nanny --nthreads 1 --no-dashboard --local-directory .".split()
            command = [sys.executable, "-m", "distributed.cli.dask_worker", address, *options]
            workers = [
                subprocess.Popen(command, stderr=subprocess.DEVNULL, env=env, cwd=folder_) for _ in range(2)
            ]
            try:
                yield address, workers
            finally:
                for worker in workers:
                    worker.kill()
                    worker.wait()
        finally:
            scheduler.kill()
            scheduler.wait()


def found(log, pattern):
    for _ in range(1200):
        if told := re.search(pattern, log.read_text()):
            return told[0]
        time.sleep(0.05)
    raise AssertionError(log.read_text())


def contents(root):
    return {path.name: path.read_bytes() for path in sorted(root.iterdir()) if path.is_file()}


@pytest.fixture
def inputs(home):
    pytest.importorskip("fastwarc")
    folder(home.folder / "site", 60)
    rows = [{"id": n, "url": url(n), "html": page(n)} for n in range(100, 130)]
    json_lines(home.folder / "a.jsonl", [*rows, "{broken", *rows[:5]])
    for part in range(4):
        warc(home.folder / f"b{part}.warc.gz", [record(n) for n in range(200 + 30 * part, 230 + 30 * part)])
    return ["site", "a.jsonl", "b*.warc.gz", "-"]


def test_a_worker_killed_in_the_middle_of_a_run_loses_nothing(home, gate, cluster, inputs):
    address, workers = cluster
    stdin = page(7) + WAITS
    gate.touch()
    options = ["--shard-size", "20"]
    here = home.run("batch", *inputs, "-o", "here", *options, stdin=stdin)
    gate.unlink()
    process = subprocess.Popen(
        [sys.executable, "-m", "artcli", "batch", *inputs, "-o", "there", *options,
         "--engine", "dask", "--scheduler", address],
        env=home.environment(), cwd=home.folder, text=True,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    process.stdin.write(stdin)
    process.stdin.close()
    process.stdin = None
    there = home.folder / "there"
    until = time.monotonic() + 90
    while time.monotonic() < until and not (there.exists() and len(contents(there)) >= 2):
        assert process.poll() is None
        time.sleep(0.01)
    os.kill(workers[0].pid, signal.SIGKILL)
    assert process.poll() is None
    gate.touch()
    out, err = process.communicate(timeout=120)
    assert err == ""
    assert out.replace("there", "here") == here.out
    assert "217 records in, 217 rows out: 216 articles, 0 skipped, 1 errors" in out
    assert contents(there) == contents(home.folder / "here")


def test_duplicates_are_found_over_all_units_as_on_one_machine(home, cluster, inputs):
    address, _ = cluster
    options = ["--shard-size", "20", "--dedup", "url,text"]
    words = [*inputs[:3], "a.jsonl"]
    here = home.run("batch", *words, "-o", "here", *options)
    there = home.run("batch", *words, "-o", "there", *options, "--engine", "dask", "--scheduler", address)
    assert "40 duplicate_url" in here.out
    assert there.err == ""
    assert there.out.replace("there", "here") == here.out
    assert contents(home.folder / "there") == contents(home.folder / "here")
    again = home.run(
        "batch", *words, "-o", "there", *options, "--engine", "dask", "--scheduler", address, "--resume"
    )
    assert "of the rows were there from an earlier run" in again.out


def test_what_distributed_logs_of_lost_machines_is_not_shown():
    import logging

    from artcli.batch import cluster
    from artcli.errors import FetchError

    with pytest.raises(FetchError), cluster._client("tcp://127.0.0.1:1", 1):
        pass
    for logger in ("distributed", "distributed.client", "distributed.worker", "distributed.scheduler"):
        assert not logging.getLogger(logger).isEnabledFor(logging.WARNING), logger


def test_one_file_is_refused_and_leaves_nothing(home):
    pytest.importorskip("distributed")
    folder(home.folder / "site", 1)
    done = home.run("batch", "site", "-o", "all.jsonl", "--engine", "dask")
    assert (done.code, "a folder of shards, not one file" in done.err) == (2, True)
    assert [path.name for path in home.folder.iterdir() if "all.jsonl" in path.name] == []


def test_without_a_scheduler_there_is_one_line(home):
    folder(home.folder / "site", 1)
    from artcli.batch import cluster

    assert cluster._CONNECT <= 15
    done = home.run("batch", "site", "-o", "out", "--engine", "dask", "--scheduler", "tcp://127.0.0.1:1")
    assert (done.code, done.err.strip()) == (3, "artcli: tcp://127.0.0.1:1: no Dask scheduler answers there")
    one = home.run("batch", "site", "-o", "out.jsonl", "--engine", "dask")
    assert (one.code, "a folder of shards" in one.err) == (2, True)


def test_a_cluster_of_this_machine_starts_by_itself_and_writes_to_an_fsspec_address(home):
    folder(home.folder / "site", 12)
    place = f"file://{home.folder}/there"
    done = home.run(
        "batch", "site", "-o", place, "--engine", "dask", "--workers", "2", "--shard-size", "5", timeout=120
    )
    assert (done.code, done.err) == (0, "")
    home.run("batch", "site", "-o", "here", "--shard-size", "5")
    assert contents(home.folder / "there") == contents(home.folder / "here")
