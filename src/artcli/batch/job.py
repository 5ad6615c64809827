"""A run as a user starts it: what is to be read, where it goes, and both remembered for a run that is resumed."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from pathlib import Path

import msgspec

from artcli._version import __version__
from artcli.batch import duplicates, sinks
from artcli.batch.inputs import Plan
from artcli.batch.output import Target, is_begun
from artcli.batch.records import Unit
from artcli.batch.settings import Form, Settings
from artcli.batch.storage import STATE, Store, store_of
from artcli.batch.streams import is_remote, shown
from artcli.errors import ArtcliError, UsageError

_JOB = f"{STATE}/job.json"
_PLAN = f"{STATE}/plan.json"
_ENDINGS = re.compile(r"\.(?:(?:jsonl|ndjson)(?:\.gz|\.zst)?|parquet)$", re.IGNORECASE)
_NO_ENDINGS = re.compile(r"\.(?:json|csv|tsv|txt|md|html?|xml|gz|zst|zip|sqlite|db)$", re.IGNORECASE)
"""Of names that mean a file, in a form that there is not; a folder of that name would surprise."""
_OURS = re.compile(r"(?:part-\d{5}-\d{4}\.[a-z.]+|\d{5}-\d{6}\b.*\.(?:md|txt))")
"""Names of files that a run writes into a folder."""


class _Kept(msgspec.Struct, frozen=True, kw_only=True):
    """What a resumed run must agree with."""

    version: str
    words: tuple[str, ...]
    settings: Settings


class Job(msgspec.Struct, frozen=True, kw_only=True):
    """Units to read, and where their rows go."""

    output: str
    """As the user named it."""
    settings: Settings
    units: tuple[Unit, ...]
    passed_over: int
    """Files in folders whose names say that they are no pages."""
    came_since: int
    """Files that the words name now and did not when the run was begun: they are not part of it."""
    target: Target

    @property
    def size(self) -> int:
        """Bytes of all inputs, as they are stored."""
        return sum(unit.size for unit in self.units)


class Finished(ArtcliError):
    """What is to be resumed has come to its end: no error, and nothing to do."""

    exit_code = 0
    default_code = "finished"


def form_of(output: str, asked: Form | None) -> Form:
    """Return the form of the output: the one asked for, else the one that the name ends in, else JSON lines."""
    name = output.lower().replace(".ndjson", ".jsonl")
    named = next(
        (form for form in (Form.jsonl_gz, Form.jsonl_zst, Form.parquet) if name.endswith(f".{form}")), None
    )
    return asked or named or Form.jsonl


def prepare(
    words: Sequence[str], output: str, settings: Settings, *, resume: bool = False, overwrite: bool = False
) -> Job:
    """Return the job of these words, or with `resume` the one that was begun in `output`.

    An output that ends as a file does (``.jsonl``, ``.parquet``) is one file, any other a folder of shards. Raises
    UsageError: settings that cannot be, an output that is there already or cannot be written, another job there;
    Finished where one file is to be resumed that is whole.
    """
    check(settings)
    single = _file_name(output, settings)
    store = store_of(str(Path(output).with_name(f".{single}.artcli")) if single else output)
    _make_room(store, output, resume=resume, overwrite=overwrite)
    kept = _Kept(version=__version__, words=tuple(_text(word) for word in words), settings=settings)
    plan = Plan(words, settings.shard_size, output=None if is_remote(output) else Path(output))
    units, passed_over, came_since = plan.units, plan.passed_over, 0
    earlier = store.read(_JOB) if resume and is_begun(store) else None
    if resume and earlier is None and single and Path(output).exists():  # it is named so when all is done
        raise Finished("finished already", where=output, hint="--overwrite begins anew")
    if earlier is None:
        store.write(_PLAN, msgspec.json.encode((passed_over, units)))
        store.write(_JOB, msgspec.json.encode(kept))  # last: with it there is something to resume
    else:
        _compare(msgspec.json.decode(earlier, type=_Kept), kept, output)
        passed_over, units = msgspec.json.decode(store.read(_PLAN) or b"", type=tuple[int, tuple[Unit, ...]])
        _check_unchanged(units)
        came_since = len(_paths(plan.units) - _paths(units))
    target = Target(store, f"../{single}" if single else "")
    return Job(
        output=output,
        settings=settings,
        units=units,
        passed_over=passed_over,
        came_since=came_since,
        target=target,
    )


def _file_name(output: str, settings: Settings) -> str:
    """Return the name of the one file that the output is, '' for a folder. Raises UsageError for what is neither."""
    single = Path(output).name if _ENDINGS.search(output) else ""
    if single and settings.form.is_files:
        raise UsageError("Markdown and text files need a folder", where=output, hint="-o FOLDER")
    if single and is_remote(output):
        raise UsageError(
            "a remote output is a folder of shards", where=output, hint="leave out the file's name"
        )
    if single and Path(output).is_dir():
        raise UsageError("this is a folder, not a file", where=output)
    if not single and _NO_ENDINGS.search(output) and not (is_remote(output) or Path(output).is_dir()):
        raise UsageError(
            "no form of rows is named so",
            where=output,
            hint="-o FOLDER, or a file .jsonl, .jsonl.gz, .parquet",
        )
    return single


def check(settings: Settings) -> None:
    """Raise UsageError for settings that cannot be, or need an extra that is not installed."""
    settings.check()
    sinks.check_installed(settings.form)
    if "near" in settings.dedup:
        duplicates.check_installed()


def _make_room(store: Store, output: str, *, resume: bool, overwrite: bool) -> None:
    """Leave an output that a run may begin in, or go on in. Raises UsageError for one that holds something else."""
    if resume:
        return
    if overwrite:
        for name in store.names(""):
            if _OURS.fullmatch(name):
                store.remove(name)
        store.remove(STATE)
        store.make()
    elif store.read(_JOB) is not None and is_begun(store):
        raise UsageError(
            "an earlier run wrote here",
            where=output,
            hint="--resume goes on with it, --overwrite begins anew",
        )
    elif [name for name in store.names("") if name != STATE]:
        raise UsageError(
            "this folder is not empty", where=output, hint="--overwrite writes into it all the same"
        )


def _compare(earlier: _Kept, now: _Kept, output: str) -> None:
    """Raise UsageError when a run would go on otherwise than it was begun, which no reader could tell later."""
    if earlier.version != now.version:
        told = f"it was begun by artcli {earlier.version}, this is {now.version}"
    elif earlier.words != now.words:
        told = f"it was begun with other inputs: {' '.join(earlier.words)[:200]}"
    else:
        differ = [
            name.replace("_", "-")
            for name in Settings.__struct_fields__
            if getattr(earlier.settings, name) != getattr(now.settings, name)
        ]
        if not differ:
            return
        told = f"it was begun with another {' and '.join(differ)}"
    raise UsageError(f"cannot resume: {told}", where=output, hint="--overwrite begins anew")


def _check_unchanged(units: Sequence[Unit]) -> None:
    """Raise UsageError when a container is not what it was: its records would be counted from elsewhere."""
    for unit in units:
        if not unit.changed:
            continue
        try:
            now = os.stat(unit.files[0])  # noqa: PTH116  # a path of bytes
        except OSError as error:
            told = error.strerror or "cannot read it"
            raise UsageError(f"cannot resume: {told}", where=shown(unit.paths[0])) from error
        if (now.st_size, now.st_mtime_ns) != (unit.size, unit.changed):
            raise UsageError(
                "cannot resume: it was changed meanwhile",
                where=shown(unit.paths[0]),
                hint="--overwrite begins anew",
            )


def _paths(units: Sequence[Unit]) -> set[bytes]:
    return {path for unit in units for path in unit.paths}


def _text(word: str) -> str:
    """Return a word as text that JSON can hold: a file's name need not be."""
    return word.encode("utf-8", "backslashreplace").decode()
