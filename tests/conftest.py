"""Makes `tests/` importable for the small shared modules beside the tests."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import pytest  # after the path is set

from commandline import Home


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A user of its own: `home.run("fetch", url)` runs the real command there."""
    return Home(tmp_path)
