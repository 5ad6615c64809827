"""A run that was killed, stopped or out of disk goes on with --resume and ends with the same bytes."""

import json
import os
import signal
import subprocess
import sys
import time

import pytest
from crawl import folder, json_lines, page, record, url, warc
from trouble import WAITS

from artcli.batch.job import prepare
from artcli.batch.local import run_job
from artcli.batch.settings import Settings
from artcli.errors import UsageError


def contents(root):
    """The published files of an output folder."""
    found = sorted(root.iterdir()) if root.exists() else []
    return {path.name: path.read_bytes() for path in found if path.is_file()}


def started(home, *arguments):
    return subprocess.Popen(
        [sys.executable, "-m", "artcli", "batch", *arguments],
        env=home.environment(), cwd=home.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip


def when(look, seconds=60):
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if look():
            return
        time.sleep(0.01)
    raise AssertionError("it did not come to that")


@pytest.fixture
def inputs(home, gate):
    """Words of a run over a folder, JSON lines with faults and duplicates, and an archive; it ends after `gate`."""
    pytest.importorskip("fastwarc")
    folder(home.folder / "site", 60)
    rows = [{"id": n, "url": url(n), "html": page(n)} for n in range(100, 180)]
    json_lines(home.folder / "a.jsonl", [*rows[:40], "{broken", *rows[40:], *rows[:5]])
    warc(home.folder / "b.warc.gz", [*map(record, range(200, 259)), record(259, page(259) + WAITS)])
    return ["site", "a.jsonl", "b.warc.gz"]


OPTIONS = ["--shard-size", "25", "--workers", "2", "--dedup", "url,text"]


def test_kill_9_of_the_run_and_resume_gives_the_same_bytes(home, inputs, gate):
    gate.touch()
    whole = home.run("batch", *inputs, "-o", "whole", *OPTIONS)
    assert "206 records in, 206 rows out: 200 articles, 5 skipped, 1 errors" in whole.out
    gate.unlink()
    for shards in (1, 5):
        process = started(home, *inputs, "-o", "cut", *OPTIONS, "--resume")
        when(lambda: len(contents(home.folder / "cut")) > shards)  # noqa: B023
        process.kill()
        process.communicate()
        assert contents(home.folder / "cut") != contents(home.folder / "whole")
    gate.touch()
    done = home.run("batch", *inputs, "-o", "cut", *OPTIONS, "--resume")
    assert contents(home.folder / "cut") == contents(home.folder / "whole")
    assert done.out.splitlines()[:3] == [
        "206 records in, 206 rows out: 200 articles, 5 skipped, 1 errors",
        "1 bad_json, 5 duplicate_url",
        "cut: 10 shards",
    ]
    again = home.run("batch", *inputs, "-o", "cut", *OPTIONS, "--resume")
    assert again.out.splitlines()[-1] == "206 of the rows were there from an earlier run"


@pytest.mark.parametrize("left", [b"", b'{"unit":1,"records":1}'])
def test_a_mark_that_a_kill_left_half_written_is_none(home, left):
    folder(home.folder / "site", 3)
    home.run("batch", "site", "-o", "out", "--shard-size", "1", "--workers", "1")
    whole = contents(home.folder / "out")
    done = home.folder / "out" / ".artcli" / "done"
    (done / "00001.json").rename(done / ".00001.json.99.part")
    (done / ".00001.json.99.part").write_bytes(left)
    again = home.run("batch", "site", "-o", "out", "--shard-size", "1", "--workers", "1", "--resume")
    assert again.out.startswith("3 records in, 3 rows out: 3 articles")
    assert contents(home.folder / "out") == whole


def test_ctrl_c_keeps_what_is_done_and_resume_does_nothing_twice(home, inputs, gate):
    process = started(home, *inputs, "-o", "all.jsonl", "--workers", "2")
    journal = home.folder / ".all.jsonl.artcli" / ".artcli" / "rows-all.jsonl"
    when(journal.exists)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 130
    kept = len(journal.read_bytes().splitlines())
    assert err.splitlines() == [
        f"all.jsonl: stopped: {kept} rows are kept", "the same command with --resume goes on",
    ]  # fmt: skip
    assert not (home.folder / "all.jsonl").exists()
    gate.touch()
    refused = home.run("batch", *inputs, "-o", "all.jsonl")
    assert refused.code == 2
    assert "--resume goes on" in refused.err
    done = home.run("batch", *inputs, "-o", "all.jsonl", "--resume", "--workers", "2")
    home.run("batch", *inputs, "-o", "whole.jsonl", "--workers", "1")
    assert (home.folder / "all.jsonl").read_bytes() == (home.folder / "whole.jsonl").read_bytes()
    if kept:
        assert f"{kept} of the rows were there" in done.out
    assert sorted(path.name for path in home.folder.glob(".*.artcli")) == []
    before = (home.folder / "all.jsonl").stat()
    finished = home.run("batch", *inputs, "-o", "all.jsonl", "--resume")
    assert (finished.code, finished.out) == (0, "")
    assert finished.err == "all.jsonl: finished already\n--overwrite begins anew\n"
    assert (home.folder / "all.jsonl").stat() == before


def test_a_run_resumes_only_as_it_was_begun(home):
    folder(home.folder / "site", 2)
    json_lines(home.folder / "a.jsonl", [{"html": page(1)}])
    home.run("batch", "site", "a.jsonl", "-o", "out", "--workers", "1")
    for change, said in (
        (["site", "a.jsonl", "--min-words", "3"], "another min-words"),
        (["site"], "other inputs: site a.jsonl"),
    ):
        done = home.run("batch", *change, "-o", "out", "--resume")
        assert (done.code, said in done.err) == (2, True)
    folder(home.folder / "site", 2, first=5)
    done = home.run("batch", "site", "a.jsonl", "-o", "out", "--resume")
    assert (done.code, done.out.splitlines()[0]) == (
        0,
        "3 records in, 3 rows out: 3 articles, 0 skipped, 0 errors",
    )
    assert done.err == "2 files came since this run was begun: they are not part of it\n"
    json_lines(home.folder / "a.jsonl", [{"html": page(2)}])
    done = home.run("batch", "site", "a.jsonl", "-o", "out", "--resume")
    assert (done.code, "a.jsonl: cannot resume: it was changed meanwhile" in done.err) == (2, True)
    anew = home.run("batch", "site", "a.jsonl", "-o", "out", "--overwrite", "--workers", "1")
    assert anew.code == 0


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="mounts a small disk: needs root")
def test_a_full_disk_is_one_line_and_what_is_done_stays(home):
    small = home.folder / "small"
    small.mkdir()
    if subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=600k", "none", str(small)], capture_output=True
    ).returncode:
        pytest.skip("no small disk can be mounted here")
    try:
        json_lines(home.folder / "a.jsonl", [{"html": page(n, words=900)} for n in range(60)])
        done = home.run("batch", "a.jsonl", "-o", "small/out", "--shard-size", "10", "--workers", "1")
        assert done.code == 1
        assert done.err.splitlines() == [
            "artcli: small/out: cannot go on: No space left on device",
            "try: the same command with --resume goes on",
        ]
        shards = contents(small / "out")
        assert shards
        subprocess.run(["mount", "-o", "remount,size=20m", str(small)], check=True)
        resumed = home.run(
            "batch", "a.jsonl", "-o", "small/out", "--shard-size", "10", "--workers", "1", "--resume"
        )
        assert resumed.out.startswith("60 records in, 60 rows out: 60 articles")
        assert all(contents(small / "out")[name] == content for name, content in shards.items())
    finally:
        subprocess.run(["umount", str(small)])


def test_an_output_that_cannot_be_written_is_said_before_any_work(home):
    folder(home.folder / "site", 1)
    (home.folder / "taken").write_text("a file")
    done = home.run("batch", "site", "-o", "taken/out")
    assert (done.code, len(done.err.strip().splitlines())) == (2, 1)
    assert "cannot write there" in done.err
    (home.folder / "full").mkdir()
    (home.folder / "full" / "mine.txt").write_text("keep")
    assert home.run("batch", "site", "-o", "full").code == 2
    assert home.run("batch", "site", "-o", "full", "--overwrite", "--workers", "1").code == 0
    assert (home.folder / "full" / "mine.txt").read_text() == "keep"


def test_rows_are_json_with_their_counts_as_json(home):
    folder(home.folder / "site", 2)
    (home.folder / "site" / "empty.html").write_text("")
    done = home.run("batch", "site", "-o", "out", "--json", "--workers", "1")
    told = json.loads(done.out)
    assert (told["records"], told["rows"], told["articles"], told["errors"]) == (3, 3, 2, 1)
    assert told["codes"] == {"empty": 1}
    assert done.code == 8


def test_a_run_that_came_to_nothing_is_begun_anew_and_need_not_be_as_it_was(tmp_path):
    folder(tmp_path / "site", 2)
    out = str(tmp_path / "out")
    prepare([str(tmp_path / "sight")], out, Settings())
    for resume in (False, True):
        job = prepare([str(tmp_path / "site")], out, Settings(shard_size=1 + resume), resume=resume)
        assert [len(unit.paths) for unit in job.units] == [[1, 1], [2]][resume]
    run_job(job, workers=1)
    with pytest.raises(UsageError, match="other inputs"):
        prepare([str(tmp_path / "sight")], out, Settings(shard_size=2), resume=True)


@pytest.mark.parametrize("name", ["out.csv", "out.json", "out.md", "rows.jsonl.bz2.gz"])
def test_a_name_of_no_form_is_refused_before_a_folder_has_it(tmp_path, name):
    with pytest.raises(UsageError, match="no form of rows is named so"):
        prepare([str(tmp_path)], str(tmp_path / name), Settings())
    assert not (tmp_path / name).exists()
    (tmp_path / name).mkdir()
    assert prepare([str(tmp_path)], str(tmp_path / name), Settings()).units == ()
