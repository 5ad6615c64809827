"""How many records, rows, articles, errors: of a shard, of a run."""

from __future__ import annotations

import msgspec

from artcli.batch.records import Row


class Counts(msgspec.Struct, kw_only=True):
    """Adds up rows by what came of them."""

    articles: int = 0
    skipped: int = 0
    errors: int = 0
    bytes: int = 0
    """Of the pages."""
    codes: dict[str, int] = {}
    """Of errors and of what was skipped."""

    @property
    def rows(self) -> int:
        """All of them."""
        return self.articles + self.skipped + self.errors

    def add(self, row: Row) -> None:
        """Count one row."""
        self.bytes += row.size
        if row.outcome == "article":
            self.articles += 1
            return
        self.codes[row.code] = self.codes.get(row.code, 0) + 1
        if row.outcome == "error":
            self.errors += 1
        else:
            self.skipped += 1

    def join(self, other: Counts) -> None:
        """Add another's figures."""
        self.articles += other.articles
        self.skipped += other.skipped
        self.errors += other.errors
        self.bytes += other.bytes
        for code, count in other.codes.items():
            self.codes[code] = self.codes.get(code, 0) + count
