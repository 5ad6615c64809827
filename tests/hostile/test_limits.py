"""Time and memory of the largest hostile pages, each through the command in a process of its own."""

import os
import subprocess
import sys

import pytest

from shared import needs_shared

pytestmark = [needs_shared, pytest.mark.slow]
_COUNT = 12


def test_the_largest_pages_keep_the_limits_of_the_manifest(torture):
    largest = sorted(torture, key=lambda case: -case["path"].stat().st_size)[:_COUNT]
    wrong = {case["file"]: said for case in largest if (said := over(case))}
    assert wrong == {}


def over(case) -> list[str]:
    """Run `artcli parse` on a case; return what it took too much of, or how it ended badly.

    Seconds are of the processor: the manifest counts on a core that does nothing else.
    """
    command = [sys.executable, "-m", "artcli", "parse", "--json", "-o", os.devnull, str(case["path"])]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
        said = process.stderr.read().decode("utf-8", "replace")
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    wrong = []
    if process.returncode != 0 and (case["exit"] == "ok" or process.returncode != 7):
        wrong.append(f"exit {process.returncode}: {said[:200]}")
    if "Traceback" in said:
        wrong.append(said[:200])
    seconds, megabytes = used.ru_utime + used.ru_stime, used.ru_maxrss / 1024
    if seconds > case["max_seconds"]:
        wrong.append(f"{seconds:.1f} s, not {case['max_seconds']}")
    if megabytes > case["max_rss_mb"]:
        wrong.append(f"{megabytes:.0f} MB, not {case['max_rss_mb']}")
    return wrong
