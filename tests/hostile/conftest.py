"""The torture files, written once a session, and what the manifest says of each."""

import json
import subprocess
import sys

import pytest

from shared import SHARED

SCRIPT = SHARED / "hostile" / "torture.py"


@pytest.fixture(scope="session")
def torture(tmp_path_factory):
    """Return the folder of the files and the manifest's cases; each case has its `data` path added."""
    folder = tmp_path_factory.mktemp("torture")
    subprocess.run([sys.executable, str(SCRIPT), str(folder)], check=True, capture_output=True, timeout=120)
    cases = json.loads((folder / "manifest.json").read_text("utf-8"))["cases"]
    return [case | {"path": folder / case["file"]} for case in cases]
