"""Inputs as the world makes them: odd JSON, odd names, loops, lists with remarks, archives of other crawlers' making."""

import gzip
import io
import json
import os
import subprocess
import sys
import threading

import pytest
from crawl import folder, json_lines, page, record, url, warc

from artcli.batch.inputs import Plan
from artcli.batch.local import print_rows
from artcli.batch.pools import lent
from artcli.batch.readers import jsonlines
from artcli.batch.rows import process
from artcli.batch.settings import Settings
from artcli.errors import UsageError


def made(*words, settings=None):
    lines = []
    result = print_rows(list(map(str, words)), settings or Settings(), lines.append, workers=1, pools=lent)
    assert result.rows == result.records == len(lines)
    return [json.loads(line) for line in lines]


def told(rows):
    """The number in each title, or the code of the error."""
    return [row["error"]["code"] if "error" in row else row["title"].split()[-1] for row in rows]


def planned(*words, **more):
    return [path.decode() for unit in Plan(words, 1000, **more).units for path in unit.paths]


def test_bytes_that_are_no_text_and_half_surrogates_in_json_cost_no_page(tmp_path):
    half = json.dumps({"url": url(1), "html": page(1) + "\\ud83d"}).replace("\\\\ud83d", "\\ud83d").encode()
    latin = json.dumps({"url": url(2), "html": page(2) + "CAFE"}).encode().replace(b"CAFE", b"caf\xe9")
    (tmp_path / "a.jsonl").write_bytes(half + b"\r\n" + latin + b"\n" + b'{"html":' + b"[" * 90_000)
    found = made(tmp_path / "a.jsonl")
    assert told(found) == ["1", "2", "bad_json"]
    assert [row["url"] for row in found] == [url(1), url(2), None]


def test_json_that_names_a_page_and_has_none_says_so(tmp_path):
    rows = [{"url": url(1), "html": None}, {"html": 5}, {"url": 5}]
    found = made(json_lines(tmp_path / "a.jsonl", rows))
    assert [row["error"]["message"] for row in found] == [
        "this JSON holds no page", "this JSON holds no page", 'this JSON has neither "html" nor "url"',
    ]  # fmt: skip


def test_json_laid_out_over_many_lines_is_read_object_by_object():
    text = "\n\n".join(json.dumps({"id": n, "html": page(n)}, indent=2) for n in (1, 2)) + '\n{"cut'
    records = list(jsonlines.from_stream(io.BytesIO(text.encode()), "a", Settings()))
    assert [record.source for record in records] == ["a:1", "a:2", "a:3"]
    assert [process(record, Settings()).code for record in records] == ["", "", "bad_json"]
    assert process(records[1], Settings()).id == "2"


def test_the_keys_of_json_can_be_named_as_columns_can(tmp_path):
    rows = [{"link": url(1), "raw": page(1)}, {"url": url(2), "html": page(2)}]
    found = made(
        json_lines(tmp_path / "a.jsonl", rows), settings=Settings(html_column="raw", url_column="link")
    )
    assert [(row["url"], row["title"].split()[-1]) for row in found] == [(url(1), "1"), (url(2), "2")]


def test_a_list_may_have_remarks_columns_brackets_and_names_without_a_scheme(tmp_path):
    listed = (
        "\ufeff# ours\n\nnews.invalid/1\r\n  https://news.invalid/2  # good\nhttp://news.invalid/3\ta title\n"
    )
    (tmp_path / "a.txt").write_text(listed + "<http://news.invalid/4>\nno address\nftp://news.invalid/5\n")
    from artcli.batch.readers import read

    [unit] = Plan([str(tmp_path / "a.txt")], 10).units
    records = list(read(unit, Settings()))
    assert [(record.url or "").rpartition("/")[2] for record in records] == ["1", "2", "3", "4", "", ""]
    assert [record.failure and record.failure.code for record in records[4:]] == ["bad_url", "bad_url"]


def test_links_that_lead_back_up_find_no_file_twice(tmp_path, monkeypatch):
    monkeypatch.chdir(folder(tmp_path / "site", 1).parent)
    folder(tmp_path / "site" / "below" / "deep", 1, first=1)
    (tmp_path / "site" / "below" / "loop").symlink_to("..")
    files = ["site/0000.html", "site/below/deep/0001.html"]
    for word in ("site", "site/**", "site/**/*", "site/**/*.html", "s*/**/*.htm*", "**/*.html"):
        assert planned(word) == files, word
    assert planned("site/**/deep", "**/0001.html") == files[1:] * 2


def test_names_that_are_no_text_stay_apart(tmp_path):
    for name in (b"caf\xe8.html", b"caf\xe9.html", b"a\nb.html"):
        (tmp_path / os.fsdecode(name)).write_text(page(1))
    found = made(tmp_path)
    assert [row["source"].rpartition("/")[2] for row in found] == [
        "a b.html",
        "caf\\xe8.html",
        "caf\\xe9.html",
    ]
    assert told(found) == ["1", "1", "1"]


def test_what_an_earlier_run_wrote_into_a_folder_is_none_of_its_inputs(tmp_path):
    root = folder(tmp_path / "site", 1)
    folder(root / "out", 1, first=5)
    (root / "all.jsonl").write_text("{}\n")
    assert planned(str(root), output=root / "out") == [str(root / "0000.html"), str(root / "all.jsonl")]
    assert planned(str(root), str(root / "*"), output=root / "all.jsonl") == [
        str(root / "0000.html"), str(root / "out/0005.html"),
    ] * 2  # fmt: skip
    assert planned(str(root / "all.jsonl"), output=root / "all.jsonl") == [str(root / "all.jsonl")]


def test_an_input_without_a_name_is_refused():
    with pytest.raises(UsageError, match="without a name"):
        Plan(["a.html", ""], 10)


@pytest.mark.parametrize("packed", ["gz", "zst"])
def test_a_packed_file_that_is_cut_short_or_has_rubbish_behind_gives_all_that_is_whole(tmp_path, packed):
    pack = gzip.compress if packed == "gz" else pytest.importorskip("backports.zstd").compress
    # Noise, so that half of the bytes are half of the lines, and many blocks.
    noise = [os.urandom(8000).hex() for _ in range(40)]
    lines = b"".join(json.dumps({"html": f"{page(n)}<!--{noise[n]}-->"}).encode() + b"\n" for n in range(40))
    data = pack(lines)
    (tmp_path / f"a.jsonl.{packed}").write_bytes(data[: len(data) // 2])
    (tmp_path / f"b.jsonl.{packed}").write_bytes(data + b"rubbish")
    cut = told(made(tmp_path / f"a.jsonl.{packed}"))
    assert len(cut) > 10
    assert cut == [*map(str, range(len(cut) - 1)), "unreadable"]
    assert told(made(tmp_path / f"b.jsonl.{packed}")) == [*map(str, range(40)), "unreadable"]


def test_what_crawlers_note_beside_pages_is_no_page(tmp_path):
    pytest.importorskip("fastwarc")
    notes = [
        "dns:news.example",
        "metadata://gnu.org/software/wget/warc/wget.log",
        "urn:text:https://news.example/1",
    ]
    records = [
        record(n, kind="conversion").replace(url(n).encode(), name.encode()) for n, name in enumerate(notes)
    ]
    pages = [
        record(n).replace(url(n).encode(), name)
        for n, name in ((7, b"HTTP://news.example"), (8, b"news.example/8"), (9, b"news.example:80/9"))
    ]
    assert told(made(warc(tmp_path / "a.warc", [*records, *pages]))) == ["not_a_page"] * 3 + ["7", "8", "9"]


def test_a_record_without_its_length_is_one_row(tmp_path):
    pytest.importorskip("fastwarc")
    broken = record(1).replace(b"Content-Length", b"Content-Breadth", 1)
    assert told(made(warc(tmp_path / "a.warc", [record(0), broken, record(2)]))) == ["0", "damaged", "2"]


def test_pages_that_were_sent_in_zstandard_are_unpacked(tmp_path):
    pytest.importorskip("fastwarc")
    zstd = pytest.importorskip("backports.zstd")
    headers = ("Content-Encoding: zstd", "Content-Type: text/html")
    bodies = [zstd.compress(page(1).encode()), page(2), zstd.compress(page(3).encode())[:50]]
    records = [record(n, body, headers=headers) for n, body in enumerate(bodies, 1)]
    assert told(made(warc(tmp_path / "a.warc", records))) == ["1", "2", "encoding"]


@pytest.mark.parametrize("packed", ["", "gz", "zst", "dictionary"])
def test_an_archive_comes_through_a_real_pipe(home, packed):
    pytest.importorskip("fastwarc")
    records = [record(n) for n in range(12)]
    if packed in {"zst", "dictionary"}:
        zstd = pytest.importorskip("backports.zstd")
        words = zstd.train_dict(records * 10, 2000) if packed == "dictionary" else None
        head = b""
        if words is not None:
            head = b"\x5d\x2a\x4d\x18" + len(words.dict_content).to_bytes(4, "little") + words.dict_content
        data = head + b"".join(zstd.compress(one, zstd_dict=words) for one in records)
    else:
        data = b"".join(gzip.compress(one) if packed else one for one in records)
    done = subprocess.run(
        [sys.executable, "-m", "artcli", "batch", "-", "--workers", "1", "--fields", "title"],
        input=data, capture_output=True, env=home.environment(), cwd=home.folder, check=False,
    )  # fmt: skip
    assert done.stderr == b"12 records in, 12 rows out: 12 articles, 0 skipped, 0 errors\n"
    assert told(map(json.loads, done.stdout.splitlines())) == [*map(str, range(12))]


def test_a_damaged_group_of_parquet_rows_costs_a_row_for_each_and_the_next_is_read(tmp_path):
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    noise = [os.urandom(300).hex() for _ in range(9)]
    table = pyarrow.table({"html": [f"{page(n)}<!--{noise[n]}-->" for n in range(9)]})
    path = tmp_path / "a.parquet"
    parquet.write_table(table, path, row_group_size=3, use_dictionary=False)
    begin = parquet.ParquetFile(path).metadata.row_group(1).column(0).data_page_offset
    data = bytearray(path.read_bytes())
    data[begin : begin + 20] = b"\xff" * 20
    path.write_bytes(data)
    assert told(made(path)) == ["0", "1", "2", *["damaged"] * 3, "6", "7", "8"]


def test_parquet_texts_that_are_no_utf8_and_names_as_bytes_are_read(tmp_path):
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    pages = pyarrow.array([page(n).encode() + b"caf\xe9" for n in (1, 2)]).view(pyarrow.string())
    names, links = pyarrow.array([b"x1", b"x2"]), pyarrow.array([url(1).encode(), None])
    parquet.write_table(pyarrow.table({"html": pages, "id": names, "url": links}), tmp_path / "a.parquet")
    found = made(tmp_path / "a.parquet")
    assert [(row["id"], row["url"]) for row in found] == [("x1", url(1)), ("x2", None)]
    [row] = made(tmp_path / "a.parquet", settings=Settings(url_column="link"))
    assert "no column link among html, id, url" in row["error"]["message"]


def test_a_named_pipe_is_read_as_it_comes_and_one_among_files_is_not_waited_for(tmp_path):
    root = folder(tmp_path / "site", 1)
    for name in ("pipe", "pipe.jsonl"):
        os.mkfifo(root / name)
    assert told(made(root)) == ["0", "unreadable", "unreadable"]
    text = json.dumps({"html": page(4)}) + "\n" + json.dumps({"html": page(5)})
    writer = threading.Thread(target=(root / "pipe").write_text, args=[text], daemon=True)
    writer.start()
    found = made(root / "pipe", root / "0000.html")
    assert told(found) == ["4", "5", "0"]
    assert found[1]["source"] == f"{root}/pipe:2"


def test_a_file_address_is_its_path(tmp_path):
    root = folder(tmp_path / "a site", 2)
    assert planned(f"file://{str(root).replace(' ', '%20')}") == [f"{root}/0000.html", f"{root}/0001.html"]
    assert planned(f"file://localhost{root}/*1.html") == [f"{root}/0001.html"]


def test_nothing_piped_in_is_nothing_to_read(home):
    done = home.run("batch", "-", stdin=b"\n")
    assert (done.code, done.out) == (7, "")
