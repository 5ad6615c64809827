"""Makes `tests/` importable for the small shared modules beside the tests, and random tests the same in every run."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import pytest  # after the path is set
from hypothesis import HealthCheck, settings

from commandline import Home

# A run says of the code what the last one said, on a busy machine too. `--hypothesis-profile explore` looks further.
settings.register_profile("explore", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("steady", settings.get_profile("explore"), derandomize=True, database=None)
settings.load_profile("steady")


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A user of its own: `home.run("fetch", url)` runs the real command there."""
    return Home(tmp_path)
