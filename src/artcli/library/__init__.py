"""The library: one SQLite file that keeps every fetched article, its thread, its pages, and finds them again.

`store` (the Library) -> `connection` (one file, short transactions, errors in words) -> `schema` (tables and
migrations); `query` and `folding` -> `search` -> `snippet`; `threads` keeps what was said and when it was
first seen; `marks` are the reader's own; `subscriptions` are the feeds that are followed; `upkeep` checks, copies
and tidies the file; `export` and `importing` turn entries into files and back.
"""

from __future__ import annotations

from artcli.library.records import Entry, Hit, KeptPage, Revision, Row, Saved, Subscription
from artcli.library.store import Library, library_path

__all__ = ["Entry", "Hit", "KeptPage", "Library", "Revision", "Row", "Saved", "Subscription", "library_path"]
