"""Runs whose pages make trouble, and runs that cannot end before a test lets them."""

from pathlib import Path

import pytest
import trouble as troubles

from commandline import Home


@pytest.fixture
def trouble(tmp_path, monkeypatch):
    """Let the workers of this process do as their pages say (`trouble.py`)."""
    monkeypatch.setenv("PYTHONPATH", troubles.make(tmp_path / "trouble", tmp_path / "gate")["PYTHONPATH"])


@pytest.fixture
def gate(home: Home) -> Path:
    """A file that is not there: until a test makes it, no run of `home` comes past a page that says WAITS."""
    gate = home.folder / "gate"
    home.env |= troubles.make(home.folder / "trouble", gate)
    return gate
