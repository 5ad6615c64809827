"""Start-up has a budget, as ratios of CPU time to bare Python, and help loads nothing heavy."""

import compileall
import os
import resource
import subprocess
import sys

import pytest

from shared import ROOT

PAGE = (
    "<html lang=en><title>Dam</title><body><article><h1>Dam</h1><p>"
    + "The council met to speak about the dam. " * 20
)


def cpu_seconds(*arguments: str, stdin: str = "") -> float:
    """CPU time of one child."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *arguments], input=stdin.encode(), stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


@pytest.mark.parametrize(
    ("arguments", "stdin", "times"),
    [(["--version"], "", 2), (["--help"], "", 8), (["parse", "-"], PAGE, 12)],
    ids=["version", "help", "parse"],
)
def test_start_up_costs_at_most_so_many_times_bare_python(arguments, stdin, times):
    # An installed package is compiled; here PYTHONDONTWRITEBYTECODE may have left the sources alone.
    compileall.compile_dir(ROOT / "src", quiet=2)
    # The least of many runs, taken in turns: what else the machine does only ever adds to a run.
    bare = ours = 1e9
    for run in range(40):
        bare = min(bare, cpu_seconds("-c", "pass"))
        ours = min(ours, cpu_seconds("-m", "artcli", *arguments, stdin=stdin))
        if run >= 6 and ours <= times * bare:
            break
    assert ours <= times * bare


@pytest.mark.parametrize(
    "arguments", [["--help"], ["fetch", "--help"], ["show", "--help"], ["batch", "--help"]], ids=" ".join
)
def test_help_loads_nothing_heavy(arguments):
    code = (
        "import sys; from artcli.cli.main import main; main(sys.argv[1:]); "
        "heavy = {'httpx', 'pydantic', 'rich.markdown', 'asyncio', 'selectolax', 'dateparser', 'sqlite3'} & set(sys.modules); "
        "sys.exit(','.join(sorted(heavy)) or 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        text=True,
        env={**os.environ, "COLUMNS": "100"},
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_importing_the_package_loads_no_network_terminal_or_command_line():
    code = "import sys, artcli; sys.exit(','.join({'httpx', 'rich', 'typer', 'selectolax'} & set(sys.modules)) or 0)"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0


def test_the_garbage_collector_is_as_usual_after_its_first_run():
    code = (
        "import gc; from artcli.__main__ import _spare_imports; usual = gc.get_threshold(); _spare_imports(); "
        "put_off = gc.get_threshold() > usual; kept = [[] for _ in range(60_000)]; "
        "assert put_off and gc.get_threshold() == usual and not gc.callbacks"
    )
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0
