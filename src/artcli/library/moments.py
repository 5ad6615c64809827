"""Moments as the library keeps them: UTC to the millisecond, one form, so that they sort as text."""

from __future__ import annotations

from datetime import UTC, datetime

from artcli.errors import UsageError


def now() -> str:
    """Return the present moment."""
    return utc(datetime.now(UTC).isoformat())


def utc(moment: str) -> str:
    """Return an ISO 8601 time in UTC; one without an offset is UTC already. Raises UsageError for no time."""
    try:
        when = datetime.fromisoformat(moment)
    except ValueError as error:
        raise UsageError(f"{moment!r} is no ISO 8601 time") from error
    if when.tzinfo is None:
        when = when.replace(tzinfo=UTC)
    return when.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
