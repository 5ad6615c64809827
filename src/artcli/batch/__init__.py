"""Millions of pages: inputs -> records -> rows -> shards, on this machine or a cluster, resumable.

::

    words -> inputs (units) -> readers (records) -> ahead (a thread; fetching, where there are addresses)
      -> pool (worker processes, each: rows.process) -> run (rows in order, duplicates) -> output (shards)

A cluster runs the same for one unit a task (``cluster``). Rows come out in the order of the records whoever made
them, so a run that was killed and resumed, and one on a cluster, write the same bytes.
"""

from __future__ import annotations

from artcli.batch.rows import process_shard

__all__ = ["process_shard"]
