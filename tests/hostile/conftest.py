"""The torture files, written once a session, and the process that runs a command on each of them."""

import base64
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from shared import ROOT, SHARED

SCRIPT = SHARED / "hostile" / "torture.py"
_ZYGOTE = Path(__file__).parent / "zygote.py"


class Ran(NamedTuple):
    """How a command ended."""

    code: int
    out: bytes
    err: bytes
    sockets: str
    """The names of the socket calls that it made."""
    seconds: float
    """Of the processor: the manifest counts on a core that does nothing else."""
    megabytes: float


def pytest_generate_tests(metafunc):
    """Give a test that takes `case_name` one run a case of the manifest."""
    if "case_name" in metafunc.fixturenames:
        names = []
        if SCRIPT.exists():
            listed = subprocess.run(
                [sys.executable, str(SCRIPT), "--list"], capture_output=True, text=True, check=True
            )
            names = [line.split()[1] for line in listed.stdout.splitlines()[:-1]]
        metafunc.parametrize("case_name", names)


@pytest.fixture(scope="session")
def cases(tmp_path_factory):
    """Return the manifest's cases by file name; each has its `path` added."""
    folder = tmp_path_factory.mktemp("torture")
    subprocess.run([sys.executable, str(SCRIPT), str(folder)], check=True, capture_output=True, timeout=120)
    listed = json.loads((folder / "manifest.json").read_text("utf-8"))["cases"]
    return {case["file"]: case | {"path": folder / case["file"]} for case in listed}


@pytest.fixture
def case(cases, case_name):
    """Return one case."""
    return cases[case_name]


@pytest.fixture(scope="session")
def run(tmp_path_factory):
    """Return what runs an artcli command in a process of its own: ``run("parse", path, tty=False) -> Ran``."""
    home = str(tmp_path_factory.mktemp("home"))
    env = {name: value for name, value in os.environ.items() if name in ("PATH", "LANG", "TMPDIR")}
    env |= {"HOME": home, "XDG_DATA_HOME": home, "XDG_CACHE_HOME": home, "XDG_CONFIG_HOME": home}
    env |= {"PYTHONUTF8": "1", "TERM": "xterm-256color", "PYTHONPATH": str(ROOT / "src")}
    with subprocess.Popen(
        [sys.executable, str(_ZYGOTE)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=env
    ) as process:

        def one(*arguments: str, tty: bool = False) -> Ran:
            process.stdin.write(json.dumps({"arguments": arguments, "tty": tty}) + "\n")
            process.stdin.flush()
            told = json.loads(process.stdout.readline())
            told["out"], told["err"] = base64.b64decode(told["out"]), base64.b64decode(told["err"])
            return Ran(**told)

        yield one
        process.stdin.close()
