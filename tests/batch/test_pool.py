"""A page that hangs, crashes or takes all memory costs that page alone; a killed worker costs nothing."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from crawl import folder, page

from artcli._version import __version__
from artcli.batch import pools
from artcli.batch.ahead import Ahead, Item
from artcli.batch.inputs import Plan
from artcli.batch.pool import Pool
from artcli.batch.records import Record
from artcli.batch.settings import Settings
from artcli.batch.tasks import do_unit
from loopback import Server


class Watched:
    """The feed of a pool, which also keeps the pool from ever giving up."""

    given_up = False

    def __init__(self, bodies):
        self._ahead = Ahead(
            Item(n, Record(source=str(n), body=body.encode(), size=len(body)))
            for n, body in enumerate(bodies)
        )
        self.take, self.fileno, self.woken = self._ahead.take, self._ahead.fileno, self._ahead.woken
        self.close = self._ahead.close

    @property
    def finished(self):
        return self._ahead.finished


def outcomes(bodies, workers=2, watch=None, **settings):
    feed = Watched(bodies)
    found = {}
    try:
        with Pool(Settings(**settings), workers) as pool:
            for ticket, row in pool.run(feed):
                assert ticket not in found
                found[ticket] = row.code or row.outcome
                if watch:
                    watch(pool, found)
    finally:
        feed.close()
    return [found[n] for n in range(len(bodies))]


def test_each_bad_page_costs_itself_alone(trouble):
    bad = {3: "HANGS", 7: "CRASHES", 11: "EATS", 15: "FAULTS"}
    bodies = [page(n) + bad.get(n, "") for n in range(24)]
    found = outcomes(bodies, deadline=1.0, memory=400)
    told = {3: "timeout", 7: "crashed", 11: "memory", 15: "internal"}
    assert found == [told.get(n, "article") for n in range(24)]


def test_the_page_of_an_address_is_held_to_the_same_limits(gate, home):
    with Server({"/1": page(1), "/2": page(2) + "HANGS", "/3": page(3)}) as server:
        addresses = [f"{server.url}/{number}" for number in (1, 2, 3)]
        done = home.run("batch", *addresses, "--delay", "0", "--workers", "1", "--deadline", "1")
    assert done.code == 8
    assert [row.get("error", {}).get("code") for row in done.lines] == [None, "timeout", None]


def codes(pool, bodies):
    """The rows of one run in a pool that runs more often, by the order of their records."""
    feed = Watched(bodies)
    try:
        found = {ticket: row.code or row.outcome for ticket, row in pool.run(feed)}
    finally:
        feed.close()
    return [found[n] for n in range(len(bodies))]


def test_a_pool_runs_again_and_what_an_earlier_run_left_behind_is_no_row_of_the_next(trouble):
    with Pool(Settings(deadline=1.0), 2) as pool:
        # At the end of the first run one worker is still at pages that the other has taken over.
        assert codes(pool, [page(n) + "SLEEPS" for n in range(3)]) == ["article"] * 3
        assert codes(pool, ["", page(1), "", page(3)]) == ["empty", "article", "empty", "article"]
        assert codes(pool, [page(0) + "HANGS", page(1)]) == ["timeout", "article"]
        assert codes(pool, [page(0)]) == ["article"]


def workers_of(pool):
    return {child._process.pid for child in pool._children}


def test_a_pool_stays_for_the_next_task_and_not_for_ever(monkeypatch):
    used = []
    with pools.lent(Settings(min_words=1), 1) as pool:
        used.append(workers_of(pool))
        with pools.lent(Settings(min_words=1), 1) as other:  # a second thread's
            assert workers_of(other) != used[0]
        pools._taken(Settings(min_words=1), 1).close()
    monkeypatch.setattr(pools, "IDLE", 0.2)
    with pools.lent(Settings(min_words=1), 1) as pool:
        used.append(workers_of(pool))
    assert used[0] == used[1]
    wait_for(lambda: [1] if not any(Path(f"/proc/{pid}").exists() for pid in used[0]) else [], 1)


def test_the_units_of_a_cluster_use_one_worker_after_the_other(home, monkeypatch):
    started = []
    monkeypatch.setattr(Pool, "_start", lambda pool, start=Pool._start: (started.append(pool), start(pool)))
    words = [str(folder(home.folder / name, 2)) for name in "abc"]
    settings = Settings(shard_size=2, min_words=2)
    units = Plan(words, 2).units
    done = [do_unit(unit, settings, str(home.folder / "out"), __version__) for unit in units]
    assert [one.counts.articles for one in done] == [2, 2, 2]
    assert len(started) == 1
    pools._taken(settings, 1).close()


def test_a_pool_that_did_not_come_to_its_end_is_not_lent_again():
    with pytest.raises(KeyboardInterrupt), pools.lent(Settings(), 1) as pool:
        ended = workers_of(pool)
        raise KeyboardInterrupt
    with pools.lent(Settings(), 1) as pool:
        assert workers_of(pool).isdisjoint(ended)
    pools._taken(Settings(), 1).close()


def test_a_worker_killed_from_outside_costs_no_page():
    killed = []

    def kill_one(pool, found):
        if len(found) in {5, 20} and len(killed) < 2:
            child = pool._children[0]
            os.kill(child._process.pid, signal.SIGKILL)
            killed.append(child)

    assert outcomes([page(n) for n in range(40)], watch=kill_one) == ["article"] * 40
    assert len(killed) == 2


def test_what_waits_behind_a_page_that_hangs_is_taken_over_by_an_idle_worker(trouble):
    bodies = [page(0) + "HANGS"] + [page(n) for n in range(1, 12)]
    when = {}

    def watch(pool, found):
        when.setdefault(len(found), time.monotonic())

    found = outcomes(bodies, deadline=2.0, watch=watch)
    assert found == ["timeout"] + ["article"] * 11
    # All others were done long before the hanging page was given up.
    assert when[12] - when[11] > 0.5


def test_two_workers_share_the_work(trouble):
    bodies = [page(n) + "SLEEPS" for n in range(8)]
    times = {}

    def watch(pool, found):
        times.setdefault(len(found), time.monotonic())

    outcomes(bodies, watch=watch)
    assert times[8] - times[1] < 0.5 * 7  # one alone would take seven more times half a second


@pytest.mark.parametrize(("pages", "most"), [(3, 2), (14, 6)])
def test_a_few_pages_start_few_workers_and_many_start_all(trouble, monkeypatch, pages, most):
    monkeypatch.setattr("artcli.batch.child._MOST", 2)
    seen = []
    outcomes(
        [page(n) + "SLEEPS" for n in range(pages)],
        workers=6,
        watch=lambda pool, _: seen.append(len(pool._children)),
    )
    assert max(seen) == most


def test_workers_that_cannot_start_end_the_run_with_their_own_words(tmp_path, monkeypatch):
    from artcli.errors import ArtcliError

    (tmp_path / "sitecustomize.py").write_text("import sys\nsys.exit('no room for a worker')\n")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    with pytest.raises(ArtcliError, match=r"cannot start: .*no room for a worker"):
        outcomes([page(1)])


def test_workers_end_when_their_parent_is_killed(home):
    folder(home.folder / "site", 400)
    process = subprocess.Popen(
        [sys.executable, "-m", "artcli", "batch", "site", "-o", "out", "--workers", "2"],
        env=home.environment(), cwd=home.folder, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    children = wait_for(lambda: child_processes(process.pid), 2)
    process.kill()
    process.wait()
    wait_for(lambda: [1] if not any(Path(f"/proc/{child}").exists() for child in children) else [], 1)


def child_processes(parent):
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            told = (process / "stat").read_text()
        except OSError:  # it ended meanwhile
            continue
        if int(told.rpartition(")")[2].split()[1]) == parent:
            found.append(int(process.name))
    return found


def wait_for(look, count):
    for _ in range(600):
        if len(found := look()) >= count:
            return found
        time.sleep(0.05)
    raise AssertionError("it did not come")
