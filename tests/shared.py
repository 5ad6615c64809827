"""Where the material that is shared with the project lies, and the marker for tests that need it."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
FIXTURES = ROOT / "tests" / "fixtures"

needs_shared = pytest.mark.skipif(
    not SHARED.is_dir(), reason="../shared is not here: it holds the real pages"
)
