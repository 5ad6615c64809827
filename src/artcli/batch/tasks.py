"""What a cluster runs: one unit, from its reader to its shards, as a plain function of plain records."""

from __future__ import annotations

import msgspec

from artcli._version import __version__
from artcli.batch.counts import Counts
from artcli.batch.drafts import Draft
from artcli.batch.output import Output, Target
from artcli.batch.pools import lent
from artcli.batch.records import Unit
from artcli.batch.run import Fetching, Run, Stop
from artcli.batch.settings import Settings
from artcli.batch.storage import store_of
from artcli.errors import ArtcliError


class Done(msgspec.Struct, frozen=True, kw_only=True):
    """What a task came to."""

    unit: int
    counts: Counts


def do_unit(
    unit: Unit,
    settings: Settings,
    place: str,
    version: str,
    *,
    workers: int = 1,
    fetching: Fetching | None = None,
    stop: Stop | None = None,
) -> Done:
    """Do one unit of a job and publish its shards to the output at `place`; picklable, and so are its arguments.

    Where duplicates are looked for, it publishes a draft in place of shards. Raises ArtcliError or OSError when the
    output cannot be written, or when this artcli is not of the `version` that asks: its rows might differ.
    """
    if version != __version__:
        raise ArtcliError(f"artcli {version} asks, and a worker of the cluster has {__version__}")
    store = store_of(place)
    with store.scratch() as folder:
        if settings.dedup:
            draft = Draft(store, unit, folder)
            Run([unit], settings, draft, workers=workers, pools=lent, fetching=fetching, stop=stop).run()
            return Done(unit=unit.number, counts=draft.counts)
        output = Output(Target(store), settings, folder, only=unit.number)
        Run([unit], settings, output, workers=workers, pools=lent, fetching=fetching, stop=stop).run()
        return Done(unit=unit.number, counts=output.counts)
