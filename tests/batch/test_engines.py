"""`process_shard` is a plain function: it travels by pickle, and runs inside the engines that others have."""

import pickle
import re

import pytest
from crawl import page, url

import artcli
from artcli.batch import process_shard
from shared import ROOT


def shown(engine):
    """What the README's Python under the name of an engine defines."""
    blocks = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    (block,) = [block for block in blocks if f"# {engine}" in block]
    names = {"process_shard": process_shard}
    exec(block, names)
    return names


def test_the_functions_for_spark_and_ray_hold_for_what_these_engines_hand_over():
    named = shown("Ray Data")
    columns = {"url": [url(1), url(2)], "html": [page(1), ""]}
    assert named["batch"](columns)["title"] == ["The orchard number 1", ""]
    pandas = pytest.importorskip("pandas")
    (frame,) = named["articles"]([pandas.DataFrame(columns)])
    assert list(frame.columns) == ["id", "url", "title", "text", "error"]
    assert frame["error"].fillna("").tolist() == ["", "empty"]


def test_a_row_for_every_record_whatever_it_is():
    records = [{"url": url(1), "html": page(1), "id": 1}, {"html": b""}, {}, {"html": 5, "url": 7}]
    rows = process_shard(records, fields=["title", "text"])
    assert [row["title"] for row in rows] == ["The orchard number 1", None, None, None]
    assert [row["error"] and row["error"]["code"] for row in rows] == [None, "empty", "empty", "empty"]
    assert {tuple(row) for row in rows} == {("id", "title", "text", "error", "skipped")}
    assert rows[0]["text"] == artcli.parse(page(1)).text
    assert pickle.loads(pickle.dumps(process_shard)) is process_shard
    assert pickle.loads(pickle.dumps(rows)) == rows


def test_filters_hold_there_too_and_an_unknown_field_is_refused():
    (row,) = process_shard([{"html": page(1)}], languages=["vi"])
    assert (row["skipped"]["code"], row["text"]) == ("language", None)
    with pytest.raises(artcli.UsageError):
        process_shard([], fields=["titel"])


def test_it_is_a_step_of_datatrove(tmp_path):
    pytest.importorskip("datatrove")
    import json

    from datatrove.data import Document
    from datatrove.executor import LocalPipelineExecutor
    from datatrove.pipeline.base import PipelineStep

    Artcli = shown("datatrove")["Artcli"]

    class Written(PipelineStep):
        name = "written"

        def run(self, data, rank=0, world_size=1):
            with (tmp_path / f"{rank}.jsonl").open("w") as file:
                for document in data:
                    file.write(json.dumps([document.id, document.metadata["title"], document.text]) + "\n")
                    yield document

    pages = [Document(text=page(n), id=str(n), metadata={"url": url(n)}) for n in range(4)]
    pages.append(Document(text="", id="empty", metadata={"url": url(9)}))
    steps = [pages, Artcli(), Written()]
    LocalPipelineExecutor(pipeline=steps, tasks=1, logging_dir=str(tmp_path / "log")).run()
    found = [json.loads(line) for line in (tmp_path / "0.jsonl").read_text().splitlines()]
    assert [(name, text) for name, _, text in found] == [
        (str(n), artcli.parse(page(n)).text) for n in range(4)
    ]
