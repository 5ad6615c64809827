"""Every kind of input gives one row a record, in order: the record's own name, its article or its error."""

import gzip
import json
import shutil
import subprocess

import pytest
from crawl import folder, json_lines, page, record, url, warc

from artcli.batch.local import print_rows
from artcli.batch.pools import lent
from artcli.batch.settings import Settings


def rows(done):
    return [json.loads(line) for line in done.out.splitlines()]


def titles(rows):
    return [row.get("title") or row["error"]["code"] for row in rows]


def codes(rows):
    return [row.get("error", {}).get("code") for row in rows]


def batch(home, *arguments, **more):
    return home.run("batch", *arguments, "--workers", "1", **more)


def made(*paths):
    """The rows of these inputs, by the same engine in this process: its worker stays for the next test."""
    lines = []
    result = print_rows([str(path) for path in paths], Settings(), lines.append, workers=1, pools=lent)
    assert result.rows == result.records == len(lines)
    return [json.loads(line) for line in lines]


def test_a_folder_is_read_in_the_order_of_its_names_pictures_and_scripts_left_out(home):
    root = folder(home.folder / "site", 3)
    folder(root / "below", 1, first=7)
    (root / "style.css").write_text("p {}")
    (root / ".hidden.html").write_text(page(9))
    done = batch(home, "site")
    assert [row["source"] for row in rows(done)] == [
        "site/0000.html", "site/0001.html", "site/0002.html", "site/below/0007.html",
    ]  # fmt: skip
    assert done.code == 0
    assert "4 records in, 4 rows out: 4 articles, 0 skipped, 0 errors" in done.err
    assert "1 files passed over" not in done.err.replace("2 files passed over", "")


def test_inputs_of_all_kinds_in_one_run_keep_their_order(home):
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    folder(home.folder / "site", 1)
    json_lines(home.folder / "a.jsonl", [{"id": "x1", "url": url(1), "html": page(1)}])
    warc(home.folder / "b.warc.gz", [record(2)])
    table = pyarrow.table({"url": [url(3)], "html": [page(3)], "other": [1]})
    parquet.write_table(table, home.folder / "c.parquet")
    (home.folder / "d.html.gz").write_bytes(gzip.compress(page(4).encode()))
    done = batch(home, "site", "a.jsonl", "b.warc.gz", "c.parquet", "d.html.gz", "-", stdin=page(5))
    assert [row["title"].split()[-1] for row in rows(done)] == ["0", "1", "2", "3", "4", "5"]
    assert [row["url"] for row in rows(done)] == [None, url(1), url(2), url(3), None, None]
    assert [row["id"] for row in rows(done)] == [
        "site/0000.html", "x1", "urn:uuid:00000000-0000-4000-8000-000000000002", "c.parquet:1", "d.html.gz", "-",
    ]  # fmt: skip


def test_globs_name_files_and_a_name_that_is_nowhere_is_a_row(home):
    folder(home.folder / "site", 3)
    done = batch(home, "site/*[01].html", "nowhere.html", "*.zzz")
    assert [row.get("error", {}).get("code") for row in rows(done)] == [
        None,
        None,
        "unreadable",
        "unreadable",
    ]
    assert done.code == 8


def test_json_lines_with_every_kind_of_fault_lose_no_line(home):
    lines = [
        {"url": url(1), "html": page(1)},
        '{"broken',
        {"id": "same", "html": page(2)},
        {"id": "same", "html": page(3)},
        {"neither": 1},
        "[1, 2]",
        {"html": ""},
        {"url": "javascript:alert(1)"},
        {"url": url(4), "error": {"code": "http_404", "message": "gone"}},
    ]
    done = batch(home, str(json_lines(home.folder / "a.jsonl", lines)))
    assert [row["source"].rpartition(":")[2] for row in rows(done)] == [str(n) for n in range(1, 10)]
    assert [row.get("error", {}).get("code") for row in rows(done)] == [
        None, "bad_json", None, None, "bad_record", "bad_json", "empty", "bad_url", "http_404",
    ]  # fmt: skip
    assert [row["id"] for row in rows(done)][2:4] == ["same", "same"]
    assert done.code == 8


def test_an_article_that_was_parsed_already_passes_through(home):
    parsed = home.run("parse", "-", "--json", stdin=page(1)).json
    (row,) = made(json_lines(home.folder / "a.jsonl", [parsed]))
    assert {key: value for key, value in row.items() if key not in {"id", "source"}} == parsed


def test_a_json_array_is_a_list_of_records(tmp_path):
    path = tmp_path / "all.json"
    path.write_text(json.dumps([{"html": page(1)}, {"html": page(2)}], indent=1))
    assert [title.split()[-1] for title in titles(made(path))] == ["1", "2"]


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_an_archive_gives_its_pages_and_says_what_is_none(tmp_path, name):
    pytest.importorskip("fastwarc")
    records = [
        record(0, kind="warcinfo", body="software: none"),
        record(1),
        record(2, kind="request", body="GET / HTTP/1.1"),
        record(3, status="404 Not Found"),
        record(4, b"\x89PNG\r\n\x1a\n" + bytes(200), headers=("Content-Type: image/png",)),
        record(5, kind="conversion", body=f"A text\n\n{'Words of a page that was saved as text. ' * 20}"),
        record(
            6, gzip.compress(page(6).encode()), headers=("Content-Encoding: gzip", "Content-Type: text/html")
        ),
        record(7, page(7), headers=("Content-Encoding: gzip", "Content-Type: text/html")),
        record(8, f"{len(page(8)):x}\r\n{page(8)}\r\n0\r\n\r\n", headers=("Transfer-Encoding: chunked",)),
    ]
    found = made(warc(tmp_path / name, records))
    assert codes(found) == [
        None, "http_404", "not_a_page", None, None, None, None,
    ]  # fmt: skip
    assert [row["url"] for row in found] == [url(n) for n in (1, 3, 4, 5, 6, 7, 8)]
    assert [row["title"].split()[-1] for row in found[4:]] == ["6", "7", "8"]


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_a_truncated_archive_gives_its_whole_records_and_an_error_for_the_last(tmp_path, name):
    pytest.importorskip("fastwarc")
    path = warc(tmp_path / name, [record(n) for n in range(4)])
    path.write_bytes(path.read_bytes()[:-40])
    found = made(path)
    assert codes(found) == [None, None, None, "damaged"]
    assert "cut short" in found[-1]["error"]["message"]


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
@pytest.mark.parametrize("off", [-30, 9, 400, 1_000_000])
def test_a_wrong_length_costs_its_record_and_not_the_next_ones(tmp_path, name, off):
    pytest.importorskip("fastwarc")
    length = len(record(1).partition(b"\r\n\r\n")[2]) - 4 + off
    found = made(warc(tmp_path / name, [record(0), record(1, length=length), record(2), record(3)]))
    good = [row["url"] for row in found if "error" not in row]
    assert {url(0), url(2), url(3)} <= set(good)
    assert good.index(url(2)) < good.index(url(3))
    assert "damaged" in codes(found)


def test_bytes_that_are_no_archive_in_the_middle_are_passed(tmp_path):
    pytest.importorskip("fastwarc")
    path = tmp_path / "a.warc.gz"
    packed = [gzip.compress(record(n)) for n in range(4)]
    path.write_bytes(
        packed[0] + b"rubbish" * 50 + packed[1] + packed[2][:80] + bytes(20) + packed[2][100:] + packed[3]
    )
    found = made(path)
    good = [row["url"] for row in found if "error" not in row]
    assert good == [url(0), url(1), url(3)]
    assert [row["error"]["code"] for row in found if "error" in row] == ["damaged", "damaged"]


def test_an_archive_without_any_record_is_an_error_and_not_silence(tmp_path):
    pytest.importorskip("fastwarc")
    (tmp_path / "a.warc").write_bytes(b"nothing of the kind\n" * 9)
    found = made(tmp_path / "a.warc")
    assert [row["error"]["code"] for row in found] == ["damaged"]


def test_an_archive_with_bare_line_feeds_is_read(tmp_path):
    pytest.importorskip("fastwarc")
    text = f"A text\n\n{'Words of a page that was saved as text. ' * 20}"
    records = [record(n, kind="conversion", body=text, break_="\n") for n in (1, 2)]
    found = made(warc(tmp_path / "a.wet", records))
    assert [row["url"] for row in found] == [url(1), url(2)]


def test_zstandard_files_are_read(tmp_path):
    zstd = pytest.importorskip("backports.zstd")
    pytest.importorskip("fastwarc")
    (tmp_path / "a.warc.zst").write_bytes(b"".join(zstd.compress(record(n)) for n in (1, 2)))
    json_lines(tmp_path / "b", [{"html": page(3)}])
    (tmp_path / "b.jsonl.zst").write_bytes(zstd.compress((tmp_path / "b").read_bytes()))
    found = made(tmp_path / "a.warc.zst", tmp_path / "b.jsonl.zst")
    assert [title.split()[-1] for title in titles(found)] == ["1", "2", "3"]


def test_a_damaged_packed_file_gives_what_could_be_read_and_one_error(tmp_path):
    json_lines(tmp_path / "a", [{"html": page(n)} for n in range(50)])
    packed = gzip.compress((tmp_path / "a").read_bytes())
    (tmp_path / "a.jsonl.gz").write_bytes(packed[: len(packed) // 2])
    found = codes(made(tmp_path / "a.jsonl.gz"))
    assert found[-1] == "unreadable"
    assert found[:-1] == [None] * (len(found) - 1)


def test_parquet_columns_can_be_named_and_a_missing_one_is_said(home):
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    table = pyarrow.table({"adresse": [url(1), None], "seite": [page(1).encode(), None]})
    parquet.write_table(table, home.folder / "a.parquet")
    done = batch(home, "a.parquet", "--html-column", "seite", "--url-column", "adresse")
    assert [row["url"] for row in rows(done)] == [url(1), None]
    assert rows(done)[1]["error"]["code"] == "empty"
    assert "--html-column" in rows(batch(home, "a.parquet"))[0]["error"]["message"]


def test_stdin_is_taken_for_what_it_is(home):
    pytest.importorskip("fastwarc")
    archive = warc(home.folder / "a.warc.gz", [record(1), record(2)]).read_bytes()
    lines = json_lines(home.folder / "a.jsonl", [{"html": page(3)}]).read_bytes()
    assert [title.split()[-1] for title in titles(rows(batch(home, "-", stdin=archive)))] == ["1", "2"]
    assert [title.split()[-1] for title in titles(rows(batch(home, "-", stdin=gzip.compress(lines))))] == [
        "3"
    ]


def test_rows_of_a_pipe_come_while_it_is_still_open(home):
    with subprocess.Popen(
        [shutil.which("python3") and __import__("sys").executable, "-m", "artcli", "batch", "-", "--workers", "1"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=home.environment(), cwd=home.folder,
    ) as process:  # fmt: skip
        process.stdin.write(json.dumps({"html": page(1)}).encode() + b"\n" + b" " * 9000 + b"\n")
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["title"].endswith("1")
        process.stdin.close()
        assert process.wait(30) == 0


def test_a_file_that_vanishes_or_is_no_file_is_an_error_row(home):
    import os

    from artcli.batch.inputs import Plan
    from artcli.batch.readers import read
    from artcli.batch.rows import process
    from artcli.batch.settings import Settings

    root = folder(home.folder / "site", 2)
    os.mkfifo(root / "pipe.html")
    plan = Plan([str(root)], 100)
    (root / "0001.html").unlink()
    (root / "new.html").write_text(page(5))
    made = [process(one, Settings()) for unit in plan.units for one in read(unit, Settings())]
    assert [row.code for row in made] == ["", "unreadable", "unreadable"]


def test_nothing_to_read_is_said(home):
    (home.folder / "empty").mkdir()
    done = batch(home, "empty", "-o", "out")
    assert (done.code, done.out) == (7, "")
    assert "nothing to read" in done.err
    assert batch(home).code == 2
