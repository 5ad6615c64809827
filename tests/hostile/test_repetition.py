"""Pages that repeat one small thing thousands of times take time in proportion: no step looks at all for each."""

import time

import pytest

import artcli

PROSE = "<p>" + "The council of the town met on Tuesday and spoke for hours about the bridge. " * 3 + "</p>"
REPEATED = {
    "announcements of other articles": "<h3>Related articles</h3><p><a href=/{n}>Headline number {n} of the day</a></p>",
    "announcements of comments": "<p>Comments</p><p>3 May 2020</p><p>fine {n}</p>",
    "links to places": "<p id=p{n}><a href=#q{n}>Part {n}</a></p>",
    "forms that ask for mail": "<div><p>Give us your mail</p><input type=email></div>",
    "buttons": "<p><a href=#>Print {n}</a></p>",
    "menus": "<p><a href=/>Home</a> | <a href=/s{n}>Sport</a> | <a href=/m>Music</a></p>",
    "tables of contents": "<div class=toc><p><a href=#p{n}>Part {n}</a></p><div class=toc><a href=/{n}>Off</a></div></div>",
    "headlines between paragraphs": "<p><a href=/a/{n}>The ferry number {n} stops at noon</a></p><p>It sails {n}.</p>",
    "forms with room to write": "<p>Comments</p><form><textarea></textarea></form>",
    "lines in two sizes": '<span style="font-size:9px">abc {n}</span><br><span class=b>def</span><br>',
    "posts as lines": "<p><b>Ann {n}</b> 3 May 2020</p><p>fine {n} indeed</p>",
    "bylines": "<p>By Ann Lee {n}</p><p>Photo: Bo Ek</p>",
    "trails": "<ul><li><a href=/>Home</a></li><li><a href=/s{n}>Sport</a></li></ul>",
    "pictures with captions": "<img src=/{n}.jpg><p><em>The bridge in winter {n}. Photo: Bo Ek</em></p>",
    "tables": "<table><tr><td><img src=/{n}.jpg></td></tr><tr><td>The bridge in winter {n}</td></tr></table>",
}


def seconds(piece, count):
    html = f"<h1>The bridge</h1>{PROSE * 9}{''.join(piece.replace('{n}', str(n)) for n in range(count))}"
    started = time.process_time()
    artcli.parse(html, url="https://paper.example/town/the-bridge-of-the-town")
    return time.process_time() - started


@pytest.mark.parametrize("what", REPEATED)
def test_four_times_as_many_take_not_eight_times_as_long(what):
    piece = REPEATED[what]
    assert any(seconds(piece, 4_000) < 8 * seconds(piece, 1_000) for _ in range(4))


TEXTS = {
    "headlines with teasers": "Headline number {n} of the day\nThe ferry number {n} stops at noon and sails.\n",
    "teasers without an end": "The ferry {n} stops\nIt sails. The board said so of the ferry number {n} when it met on Tuesday, and of others\n",
    "days before headlines": "10/06/2021 The ferry number {n} stops at noon\n",
    "rows of a table": "Pier {n}\tNoon\tFerry\n",
    "trails": "Home > Town > Part {n}\n",
    "notices of rights": "© 2024 The Paper {n}. All rights reserved.\n",
    "standfirsts": "The board spoke of the ferry number {n}, and it spoke of little else that day. It was late.\n",
    "names": "Ann Lee, Bo Ek\n2 May 2024\n",
}
"""The same of pages that are text."""


def seconds_of_text(piece, count):
    prose = "The council of the town met on Tuesday and spoke for hours about the bridge. " * 3
    text = f"The bridge\n\n{prose}\n\n{prose}\n\n" + "".join(
        piece.replace("{n}", str(n)) for n in range(count)
    )
    started = time.process_time()
    artcli.parse(text)
    return time.process_time() - started


@pytest.mark.parametrize("what", TEXTS)
def test_four_times_as_many_lines_take_not_eight_times_as_long(what):
    piece = TEXTS[what]
    assert any(seconds_of_text(piece, 4_000) < 8 * seconds_of_text(piece, 1_000) for _ in range(4))
