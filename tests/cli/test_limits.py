"""A page that costs too much ends with one line and code 7, whatever the guard before the parser missed."""

import functools
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from artcli.cli.limits import held
from artcli.cli.mainthread import MainThread
from artcli.errors import ArtcliError, NothingToExtract


def run(code: str) -> subprocess.CompletedProcess:
    lines = f"import sys\nfrom artcli.cli.limits import held\n{code}"
    return subprocess.run(
        [sys.executable, "-c", lines],
        capture_output=True, text=True, timeout=120, cwd=Path(__file__).parent,
    )  # fmt: skip


def apart(test):
    """Carry out a test in a process of its own: what it limits ends the process when all else fails."""

    @functools.wraps(test)
    def started():
        done = run(f"import {__name__} as tests; tests.{test.__name__}.__wrapped__()")
        assert done.returncode == 0, done.stderr

    return started


@apart
def test_code_that_takes_too_long_is_stopped_and_the_next_page_goes_on():
    for _ in range(2):
        with pytest.raises(NothingToExtract) as caught, held("a.html", seconds=0.1):
            while True:
                time.monotonic()
        assert caught.value.code == "too_complex"
    with held("b.html", seconds=0.1):
        pass


@apart
def test_waiting_costs_nothing():
    with held("a.html", seconds=0.1):
        time.sleep(0.4)


def test_code_that_takes_too_much_memory_is_stopped_and_the_limit_goes_with_it():
    done = run(
        "from artcli.errors import NothingToExtract\n"
        "try:\n"
        "    with held('a.html', memory=300_000_000): bytearray(600_000_000)\n"
        "except NothingToExtract as error: print(error)\n"
        "print(len(bytearray(400_000_000)))"
    )
    assert "takes too much memory" in done.stdout
    assert "400000000" in done.stdout


def test_code_that_no_signal_interrupts_ends_the_process_with_one_line():
    done = run(
        "import hashlib\nwith held('a\\x1b[31m.html', seconds=0.2): hashlib.pbkdf2_hmac('sha256', b'x', b'y', 10**9)"
    )
    assert done.returncode == 7
    assert done.stderr == "artcli: a[31m.html: the page is too complex to parse safely (it takes too long)\n"


def forever():
    while True:
        time.monotonic()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system's own clock is not known")
@apart
def test_the_system_s_limit_is_set_by_the_system_s_clock():
    """Its count drifts away from ours, by seconds in minutes: what it is ahead must not end the process."""
    end = time.process_time() + 1.2
    while time.process_time() < end:
        pass
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("time.process_time", lambda: 0.0)
        with held("a.html", seconds=0.5):
            sum(range(10_000_000))  # 0.2 s, long enough for the system to look


@apart
def test_what_threads_hand_over_is_done_in_the_main_thread_under_the_same_limits():
    main = MainThread(seconds=0.3)
    with ThreadPoolExecutor(3) as pool:
        slow = pool.submit(main.job, "slow.html", lambda: main(forever))
        quick = pool.submit(main.job, "quick.html", lambda: main(threading.current_thread))
        with pytest.raises(NothingToExtract) as caught:
            main.until(slow)
        assert caught.value.code == "too_complex"
        assert main.until(quick) is threading.main_thread()


@apart
def test_pieces_of_one_job_share_its_limit():
    def busy():
        end = time.process_time() + 0.2
        while time.process_time() < end:
            pass

    def pieces():
        for _ in range(10):
            main(busy)

    main = MainThread(seconds=0.5)
    with ThreadPoolExecutor(1) as pool, pytest.raises(NothingToExtract):
        main.until(pool.submit(main.job, "pieces.html", pieces))


@apart
def test_no_thread_waits_for_a_main_thread_that_gave_up():
    main = MainThread()
    with ThreadPoolExecutor(2) as pool:
        waiting = pool.submit(main.job, "a.html", lambda: main(forever))
        main.close()
        with pytest.raises(ArtcliError):
            waiting.result(5)
        with pytest.raises(ArtcliError):
            pool.submit(main.job, "b.html", lambda: main(forever)).result(5)


@pytest.mark.skipif(not hasattr(signal, "SIGXCPU"), reason="no limits of processor time here")
def test_code_that_lets_no_other_thread_run_is_ended_by_the_system():
    done = run(
        "import unicodedata\nwith held('a.html', seconds=0.5): unicodedata.normalize('NFC', 'a' + '\\u0316\\u0300' * 10**6)"
    )
    assert done.returncode in (7, -signal.SIGXCPU)
