"""Pages that would cost a parser minutes or gigabytes are refused in linear time; real pages never are."""

import gzip
import time
from contextlib import suppress

import pytest

from artcli.core.source import guard
from artcli.core.source.decode import decode
from artcli.errors import NothingToExtract
from shared import SHARED, needs_shared

BOMBS = {
    "deep": "<div>" * 100_000,
    "deep and closed": "<div>" * 100_000 + "</div>" * 100_000,
    "formatting": "".join(f"<font size={i}><p>" for i in range(2000)),
    "misnested": "".join(f"<b id={i}><i id={i}><div>" for i in range(3000)),
    "attributes": "<div " + " ".join(f"a{i}=1" for i in range(9000)) + ">",
    "quoted attributes": "<div " + " ".join(f'a{i}=">"' for i in range(9000)) + ">",
    "attributes without values": "<div " + " ".join(f"a{i}" for i in range(9000)) + ">",
    "attributes after a quoted end": '<div x = "a>b"' + " ".join(f"a{i}" for i in range(9000)) + ">",
    "attributes around quoted ends": "<div " + " ".join(f"a{i} b{i} c{i}='>'" for i in range(3000)) + ">",
    "attributes after two opening quotes": """x = '<div y = "a>b" """
    + " ".join(f"a{i}" for i in range(9000))
    + ">",
    "attributes of many tags": ("<p " + " ".join(f"a{i}" for i in range(1400)) + ">x</p>") * 60,
    "attributes of many tags with quoted ends": (
        "<p z='>' " + " ".join(f"a{i}" for i in range(1100)) + ">x</p>"
    )
    * 90,
    "unclosed attributes": "<div " + " ".join(f"a{i}" for i in range(9000)),
    "unmatched ends": "<span>" * 50_000 + "</div>" * 50_000,
    "ends that search": "<span>" * 2900 + "</div>" * 390_000,
    "siblings": "<p>a</p>" * 500_000,
    "after an odd quote": "<p a='>" + "<p b=c'>" * 3 + "<div>" * 5000,
    "after a script that nests": "<script><!--<script></script><textarea></script>" + "<div>" * 5000,
    "in foreign content": "<svg><style>" + "<div>" * 5000,
    "after an empty comment": "<!-->" + "<div>" * 5000,
}


@pytest.mark.parametrize("bomb", BOMBS.values(), ids=BOMBS)
def test_a_bomb_is_refused(bomb):
    with pytest.raises(NothingToExtract) as caught:
        guard.check("<!DOCTYPE html><title>x</title>" + bomb + "x")
    assert caught.value.code == "too_complex"


HARMLESS = {
    "unclosed paragraphs": "<p>one two" * 9000,
    "unclosed items": "<ul>" + "<li><a href=x>one</a>" * 9000,
    "unclosed cells": "<table>" + "<tr><td>a<td>b" * 9000,
    "one font in every paragraph": '<p><font color="red">one' * 9000,
    "script with markup": "<script>" + "<div>" * 9000 + "</script>",
    "comment with markup": "<!--" + "<div>" * 9000 + "-->",
    "textarea with markup": "<textarea>" + "<div>" * 9000 + "</textarea>",
    "less-than signs": "<" * 500_000,
    "under three thousand": "<div>" * 2000 + "</div>" * 2000,
    "many long addresses": (
        "<img alt='a > b' srcset='" + ", ".join(f"/{i}/p.jpg {i}w" for i in range(90)) + "'>"
    )
    * 900,
    "many links": "".join(f"<a href={i}>x</a> " for i in range(50_000)),
}


@pytest.mark.parametrize("page", HARMLESS.values(), ids=HARMLESS)
def test_a_page_that_only_looks_odd_passes(page):
    guard.check("<!DOCTYPE html><title>x</title>" + page)


@pytest.mark.parametrize(
    "piece",
    [
        "<",
        "<a b='>",
        '<a b=">',
        "<a b = '",
        "<a ",
        '<a b="',
        "<a b='",
        "<!--",
        "<script>",
        "<svg>",
        '<a b=">',
        "<a ='",
        "</",
        "<style>",
        "--!>",
        "<!-- --",
    ],
)
def test_the_guard_itself_is_linear(piece):
    page = piece * (1_000_000 // len(piece))
    started = time.process_time()
    with suppress(NothingToExtract):
        guard.check(page)
    assert time.process_time() - started < 3


@needs_shared
@pytest.mark.slow
def test_no_real_page_is_refused():
    pages = sorted([*SHARED.glob("corpus/wcxb-dev/html/*.gz"), *SHARED.glob("corpus/publishers/*.html.gz")])
    assert len(pages) > 1500
    for path in pages:
        guard.check(decode(gzip.decompress(path.read_bytes())))
