"""Threads that a paper sets in lines, without a comment system: who and when, then the words."""

from __future__ import annotations

import pytest

import artcli

PARAGRAPH = (
    "Das Wasserrad am Mühlbach dreht sich seit Samstag wieder, und der Verein hat fast alles selbst gebaut. "
    * 3
)
URL = "https://bote.example/lokales/muehle-4512.html"


def read(below: str) -> artcli.Article:
    body = "".join(f"<p>{PARAGRAPH}</p>" for _ in range(4))
    page = f"<html><body><h1>Alte Mühle mahlt wieder</h1><p>12.03.2021</p>{body}{below}</body></html>"
    return artcli.parse(page, url=URL)


LINES = "<h3>2 Kommentare</h3>" + "".join(
    f"<p><b>{name}</b>, {when}<br>{said}</p>"
    for name, when, said in (
        ("Werner H.", "13.03.2021, 09:12 Uhr", "Großartige Leistung!"),
        ("muehlenfan", "13.03.2021, 18:40 Uhr", "Ist sonntags offen?"),
    )
)
ROWS = """<b>2 commentaires</b><table><tr><td><b>Jeannot</b>, le 13/03/2021 à 09h12</td></tr><tr><td>Bravo à tous !</td></tr><tr><td><b>Odile</b>, le 13/03/2021 à 18h40</td></tr><tr><td>Quel travail !</td></tr></table>"""


@pytest.mark.parametrize(
    ("below", "said"),
    [
        (LINES, [("Werner H.", "Großartige Leistung!"), ("muehlenfan", "Ist sonntags offen?")]),
        (ROWS, [("Jeannot", "Bravo à tous !"), ("Odile", "Quel travail !")]),
    ],
    ids=["a line each", "two rows each"],
)
def test_a_heading_that_counts_the_lines_below_it_is_a_thread(below, said):
    thread = read(below).comments
    assert [(item.author, item.text) for item in thread.items] == said
    assert [item.published for item in thread.items] == ["2021-03-13T09:12:00", "2021-03-13T18:40:00"]
    assert thread.count == 2


def test_fewer_lines_than_the_heading_counts_are_no_thread():
    assert read(LINES.replace("2 Kommentare", "7 Kommentare")).comments.items == ()
