"""A run that is killed before any single step of writing its shards: nothing is lost, nothing is twice."""

import errno
import json
from itertools import count
from pathlib import Path

import pytest

from artcli.batch.journal import Journal
from artcli.batch.output import Output, Target
from artcli.batch.records import Row, Unit
from artcli.batch.settings import Form, Settings
from artcli.batch.storage import store_of

UNITS = {0: 7, 1: 0, 2: 4}
"""Records of each unit; two shards of three and a rest, an empty unit, one shard and a rest."""
STEPS = ("replace", "unlink", "write_bytes")


class Killed(BaseException):
    """What no code may catch, as a kill is."""


def row(unit, index):
    line = json.dumps({"id": f"{unit}-{index}", "source": f"{unit}-{index}", "title": "x" * 50}).encode()
    return Row(json=line, outcome="article", source=f"{unit}-{index}")


def write(folder, form, *, single):
    """Do what is not done of the run; return its counts."""
    place = folder / ".one.artcli" if single else folder
    store = store_of(str(place))
    with store.kept() as kept:
        output = Output(Target(store, "../one" if single else ""), Settings(form=form, shard_size=3), kept)
        read = output.rows_so_far
        for number, records in UNITS.items():
            begin = output.skip(Unit(number=number, kind="json", name="a"))
            if begin is None:
                continue
            for index in range(begin, records):
                output.row(number, index, row(number, index))
                output.flush()
                read += 1
            output.end_unit(number, max(begin, records))
        output.close()
    assert [output.records_of(number) for number in UNITS] == list(UNITS.values())
    return output.counts.rows, read, output.shards


def files(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


@pytest.mark.parametrize("single", [False, True])
@pytest.mark.parametrize("form", [Form.jsonl, Form.jsonl_gz, Form.parquet])
def test_a_kill_before_any_step_costs_no_row_and_doubles_none(tmp_path, monkeypatch, form, single):
    if form is Form.parquet:
        pytest.importorskip("pyarrow")
    whole = write(tmp_path / "whole", form, single=single)
    assert whole == (11, 11, 1 if single else 5)
    real = {step: getattr(Path, step) for step in STEPS}
    for killed_at in count():
        left = [killed_at]

        def one(step):
            def stepped(*words, **more):
                left[0] -= 1  # noqa: B023  # called within this turn of the loop
                if left[0] == -1:  # noqa: B023
                    raise Killed
                return real[step](*words, **more)

            return stepped

        cut = tmp_path / f"cut{killed_at}"
        with monkeypatch.context() as patched:
            for step in STEPS:
                patched.setattr(Path, step, one(step))
            try:
                write(cut, form, single=single)
            except Killed:
                pass
            else:
                break
        assert write(cut, form, single=single) == whole
        assert files(cut) == files(tmp_path / "whole")
    assert killed_at > 10


def test_a_disk_that_is_full_for_a_moment_leaves_no_half_row(tmp_path, monkeypatch):
    path = tmp_path / "rows"
    journal = Journal(path)
    journal.add(b"first")
    journal.flush()
    journal.add(b"second")
    monkeypatch.setattr("artcli.batch.journal.write_whole", half)
    with pytest.raises(OSError, match="No space left"):
        journal.flush()
    assert path.read_bytes() == b"first\n"
    monkeypatch.undo()
    journal.flush()
    assert path.read_bytes() == b"first\nsecond\n"


def half(file, data):
    file.write(data[:3])
    raise OSError(errno.ENOSPC, "No space left on device")
