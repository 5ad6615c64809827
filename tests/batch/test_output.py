"""What is written: JSON lines packed or not, Parquet with one schema, Markdown and text; fields, filters, duplicates."""

import gzip
import json

import pytest
from crawl import folder, json_lines, page, url

from artcli.batch.settings import Settings
from artcli.errors import UsageError


def batch(home, *arguments, **more):
    return home.run("batch", *arguments, "--workers", "1", **more)


def lines(data):
    return [json.loads(line) for line in data.splitlines()]


def test_json_lines_plain_and_packed_hold_the_same_rows_and_show_reads_them(home):
    zstd = pytest.importorskip("backports.zstd")
    folder(home.folder / "site", 3)
    for name in ("a.jsonl", "a.jsonl.gz", "a.jsonl.zst"):
        assert batch(home, "site", "-o", name).code == 0
    plain = (home.folder / "a.jsonl").read_bytes()
    assert [row["title"] for row in lines(plain)] == [
        "The harbour number 0", "The orchard number 1", "The railway number 2",
    ]  # fmt: skip
    assert gzip.decompress((home.folder / "a.jsonl.gz").read_bytes()) == plain
    assert zstd.decompress((home.folder / "a.jsonl.zst").read_bytes()) == plain
    assert "The orchard number 1" in home.run("show", "-", stdin=plain).out


def test_parquet_has_the_same_schema_whatever_the_pages_hold(home):
    pytest.importorskip("pyarrow")
    from pyarrow import parquet

    from artcli.batch.columns import schema

    thread = "<ol class=commentlist><li id=comment-1 class=comment><cite class=fn>Ann</cite><p>Well said.</p></li></ol>"
    rows = [{"url": url(1), "html": page(1).replace("</article>", "</article>" + thread)}, {"html": ""}]
    json_lines(home.folder / "a.jsonl", rows)
    batch(home, "a.jsonl", "-o", "a.parquet")
    batch(home, "a.jsonl", "-o", "shards", "-f", "parquet", "--shard-size", "1")
    table = parquet.read_table(home.folder / "a.parquet")
    assert table.schema.equals(schema())
    shards = sorted((home.folder / "shards").glob("*.parquet"))
    assert [parquet.read_schema(path).equals(schema()) for path in shards] == [True, True]
    good, bad = table.to_pylist()
    assert (good["title"], good["error"]) == ("The orchard number 1", None)
    assert json.loads(good["blocks"])[0]["type"] == "paragraph"
    assert (bad["source"], bad["title"], bad["error"]["code"]) == ("a.jsonl:2", None, "empty")
    batch(home, "a.jsonl", "-o", "few.parquet", "--fields", "title,word_count")
    few = parquet.read_table(home.folder / "few.parquet")
    assert few.schema.names == ["id", "source", "url", "title", "word_count", "skipped", "error"]


def test_a_number_too_large_for_a_column_is_null_and_costs_nothing_else(home):
    pytest.importorskip("pyarrow")
    from pyarrow import parquet

    parsed = json.loads(home.run("parse", "-", stdin=page(1).encode()).out)
    counted = {**parsed, "comments": {**parsed["comments"], "count": 10**25}}
    json_lines(home.folder / "a.jsonl", [{"html": page(2)}, counted, {**parsed, "word_count": 2**63}])
    assert batch(home, "a.jsonl", "-o", "a.parquet").code == 0
    rows = parquet.read_table(home.folder / "a.parquet").to_pylist()
    assert [row["title"][-1] for row in rows] == ["2", "1", "1"]
    assert (rows[1]["comments"]["count"], rows[1]["comments"]["state"]) == (None, parsed["comments"]["state"])
    assert (rows[1]["word_count"], rows[2]["word_count"]) == (parsed["word_count"], None)


def test_markdown_and_text_are_a_file_an_article_with_an_index(home):
    folder(home.folder / "site", 2)
    (home.folder / "site" / "empty.html").write_text("")
    for form in ("md", "txt"):
        assert batch(home, "site", "-o", form, "-f", form).code == 8
        index = lines((home.folder / form / "part-00000-0000.jsonl").read_bytes())
        assert [row.get("file") for row in index] == [
            f"00000-000000-the-harbour-number-0.{form}", f"00000-000001-the-orchard-number-1.{form}", None,
        ]  # fmt: skip
        assert index[2]["error"]["code"] == "empty"
        assert "The harbour of town 0" in (home.folder / form / index[0]["file"]).read_text()
    assert batch(home, "site", "-o", "one.jsonl", "-f", "md").code == 2


def test_fields_keep_a_part_and_an_unknown_one_is_refused(home):
    folder(home.folder / "site", 1)
    assert lines(batch(home, "site", "--fields", "source, title").out) == [
        {"source": "site/0000.html", "title": "The harbour number 0"}
    ]
    done = batch(home, "site", "--fields", "titel")
    assert (done.code, "no field 'titel'" in done.err) == (2, True)


def test_filters_and_duplicates_leave_rows_that_say_why(home):
    pytest.importorskip("rensa")
    near = page(1).replace("day 2", "day two")
    rows = [
        {"url": url(1), "html": page(1)},
        {"url": f"{url(1)}/#top", "html": page(2)},
        {"url": url(3), "html": page(1)},
        {"url": url(4), "html": near},
        {"url": url(5), "html": page(5, words=10)},
        {"url": url(6), "html": "<html lang=vi><title>Con đường</title><article><h1>Con đường</h1>"
         + "<p>Người dân trong bản đã góp công và hiến đất để làm con đường mới về trung tâm xã.</p>" * 6},
        {"html": "{}"},
        {"url": url(8), "html": page(8)},
    ]  # fmt: skip
    json_lines(home.folder / "a.jsonl", rows)
    options = ["--dedup", "url,text,near", "--language", "en", "--min-words", "60"]
    done = batch(home, "a.jsonl", *options)
    found = lines(done.out)
    assert [row.get("skipped", row.get("error", {})).get("code") for row in found] == [
        None, "duplicate_url", "duplicate_text", "near_duplicate", "min_words", "language", "not_a_page", None,
    ]  # fmt: skip
    assert found[3]["skipped"]["message"] == "as a.jsonl:1"
    assert "8 records in, 8 rows out: 2 articles, 5 skipped, 1 errors" in done.err
    pair = batch(home, "a.jsonl", *options, "-o", "out", "--json")
    assert json.loads(pair.out)["skipped"] == 5


def test_what_needs_an_extra_says_which(home):
    (home.folder / "no").mkdir()
    for library in ("pyarrow", "rensa", "distributed", "fastwarc"):
        (home.folder / "no" / f"{library}.py").write_text("raise ImportError('not here')\n")
    home.env["PYTHONPATH"] = str(home.folder / "no")
    folder(home.folder / "site", 1)
    (home.folder / "a.warc").write_text("WARC/1.0\r\n")
    for arguments, extra in (
        (["site", "-o", "a.parquet"], "parquet"),
        (["site", "-o", "out", "--dedup", "near"], "dedup"),
        (["site", "-o", "out2", "--engine", "dask"], "dask"),
        (["a.warc", "-o", "out3"], "warc"),
    ):
        done = batch(home, *arguments)
        assert (done.code, f"pip install 'artcli[{extra}]'" in done.err) == (2, True), arguments


def test_languages_are_asked_for_in_any_spelling_and_names_of_none_are_refused():
    assert [Settings(languages=("EN",)).wants(code) for code in ("en", "en-GB", "vi", None)] == [
        True,
        True,
        False,
        False,
    ]
    assert [Settings(languages=("pt-BR", "vi")).wants(code) for code in ("pt", "pt-br", "pt-PT", "vi")] == [
        True, True, False, True,
    ]  # fmt: skip
    assert Settings().wants(None)
    with pytest.raises(UsageError, match="no language has the code 'english'"):
        Settings(languages=("english",)).check()
