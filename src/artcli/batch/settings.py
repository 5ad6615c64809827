"""What a batch run is asked to do, as one frozen record that goes to every worker as it is."""

from __future__ import annotations

import re
from enum import StrEnum

import msgspec

from artcli.errors import UsageError
from artcli.model import Article

LABELS = ("id", "source")
"""Columns of every row that are the run's, not the article's."""
DEDUP = ("url", "text", "near")


_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{1,8})*", re.IGNORECASE)


class Form(StrEnum):
    """How rows are written."""

    jsonl = "jsonl"
    jsonl_gz = "jsonl.gz"
    jsonl_zst = "jsonl.zst"
    parquet = "parquet"
    md = "md"
    txt = "txt"

    @property
    def is_files(self) -> bool:
        """Whether every article is a file of its own, the rows only their index."""
        return self in {Form.md, Form.txt}


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that decides what a row looks like, so that it is the same whoever makes it."""

    form: Form = Form.jsonl
    fields: tuple[str, ...] = ()
    """Keys of a row; () for all."""
    languages: tuple[str, ...] = ()
    """Only articles in these; () for all."""
    min_words: int = 0
    dedup: tuple[str, ...] = ()
    """Which of `DEDUP` make two records one."""
    shard_size: int = 5000
    """Rows of a shard."""
    deadline: float = 30.0
    """Seconds of CPU time for one page."""
    memory: int = 1000
    """MB that one page may take."""
    html_column: str | None = None
    """Where pages stand in a Parquet file or a JSON object, when not under a usual name."""
    url_column: str | None = None

    @property
    def html_keys(self) -> tuple[str, ...]:
        """The keys of a JSON object that may hold a page."""
        return tuple(dict.fromkeys((self.html_column or "html", "html")))

    @property
    def url_keys(self) -> tuple[str, ...]:
        """The keys of a JSON object that may hold its address."""
        return tuple(dict.fromkeys((self.url_column or "url", "url")))

    def wants(self, language: str | None) -> bool:
        """Tell whether articles in a language are let through; a language stands for its regions, and they for it."""
        own = f"{(language or '').lower()}-"
        asked = [f"{name.lower()}-" for name in self.languages]
        return not asked or (
            own != "-" and any(own.startswith(name) or name.startswith(own) for name in asked)
        )

    def check(self) -> None:
        """Raise UsageError for a field, a language or a kind of duplicate that nobody knows."""
        known = (*LABELS, *Article.__struct_fields__)
        for name in self.fields:
            if name not in known:
                raise UsageError(f"no field {name!r}", hint=f"one of: {', '.join(known)}")
        if self.fields and self.form.is_files:
            raise UsageError("--fields chooses keys of rows, and these are files", hint="-f jsonl")
        for language in self.languages:
            if not _LANGUAGE.fullmatch(language):
                raise UsageError(f"no language has the code {language!r}", hint="--language vi,en")
        for name in self.dedup:
            if name not in DEDUP:
                raise UsageError(f"no duplicates by {name!r}", hint=f"--dedup {','.join(DEDUP)}")
