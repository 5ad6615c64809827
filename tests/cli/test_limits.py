"""A page that costs too much ends with one line and code 7, whatever the guard before the parser missed."""

import subprocess
import sys
import time

import pytest

from artcli.cli.limits import held
from artcli.errors import NothingToExtract


def test_code_that_takes_too_long_is_stopped_and_the_next_page_goes_on():
    for _ in range(2):
        with pytest.raises(NothingToExtract) as caught, held("a.html", seconds=0.1):
            while True:
                time.monotonic()
        assert caught.value.code == "too_complex"
    with held("b.html", seconds=0.1):
        pass


def test_waiting_costs_nothing():
    with held("a.html", seconds=0.1):
        time.sleep(0.4)


def run(code: str) -> subprocess.CompletedProcess:
    lines = f"import sys\nfrom artcli.cli.limits import held\n{code}"
    return subprocess.run([sys.executable, "-c", lines], capture_output=True, text=True, timeout=120)


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
