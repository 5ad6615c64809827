"""A press for pages of small papers in 24 languages: an article each, in the habits of its country, as two layouts.

The articles stand in ``worldpress.jsonl``; a page takes one of its paper's bylines, dates, clocks and credits.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from html import escape
from pathlib import Path
from typing import Any

URL = "https://paper.example/news/a4512.html"
_RIGHT_TO_LEFT = frozenset(("ar", "fa", "he"))


@cache
def papers() -> dict[str, dict[str, Any]]:
    """Return the papers by their language."""
    lines = Path(__file__).with_suffix(".jsonl").read_text(encoding="utf-8").splitlines()
    return {paper["lang"]: paper for paper in map(json.loads, lines)}


@dataclass(frozen=True)
class Sheet:
    """One page of a paper: the number says which of each habit it takes."""

    language: str
    number: int

    @property
    def paper(self) -> dict[str, Any]:
        return papers()[self.language]

    def _taken(self, habit: str) -> Any:
        forms = self.paper[habit]
        return forms[self.number % len(forms)]

    @property
    def byline(self) -> tuple[str, list[str]]:
        line, names = self._taken("bylines")
        return line, names

    @property
    def date(self) -> tuple[str, str]:
        line, iso = self._taken("dates")
        return line, iso

    @property
    def credit(self) -> tuple[str, str]:
        suffix, credit = self._taken("credits")
        return suffix, credit

    def html(self, layout: str) -> str:
        """Return the page in HTML 5's elements, or in a flat column of paragraphs as for print."""
        return (_semantic if layout == "semantic" else _flat)(self)


def _related(sheet: Sheet, form: str) -> str:
    return "".join(
        form.format(url=f"/news/b8{at}2.html", title=escape(title), teaser=escape(teaser))
        for at, (title, teaser) in enumerate(sheet.paper["related"])
    )


def _direction(sheet: Sheet) -> str:
    return ' dir="rtl"' if sheet.language in _RIGHT_TO_LEFT else ""


def _semantic(sheet: Sheet) -> str:
    paper = sheet.paper
    menu = "".join(f'<li><a href="/c{at}/">{name}</a></li>' for at, name in enumerate(paper["menu"]))
    first, *others = (f"<p>{escape(text)}</p>" for text in paper["paras"])
    caption = escape(paper["caption"] + sheet.credit[0])
    heading, line, write = paper["none"]
    return f"""<!DOCTYPE html><html lang="{sheet.language}"{_direction(sheet)}><head><meta charset="utf-8">
<title>{escape(paper["title"])} - {escape(paper["name"])}</title></head><body>
<header><a href="/">{escape(paper["name"])}</a><p>{sheet._taken("clocks")}</p><nav><ul>{menu}</ul></nav></header>
<main><article><header><h1>{escape(paper["title"])}</h1><time>{sheet.date[0]}</time>
<address>{escape(sheet.byline[0])}</address></header><p><strong>{escape(paper["lead"])}</strong></p>{first}
<figure><img src="/i/1.jpg" alt=""><figcaption>{caption}</figcaption></figure>{"".join(others)}</article>
<section><h2>{heading}</h2><p>{line}</p><form><label>{write}</label><textarea></textarea></form></section>
<section><h2>{sheet._taken("heads")}</h2><ul>{_related(sheet, '<li><h3><a href="{url}">{title}</a></h3><p>{teaser}</p></li>')}</ul>
</section></main><footer>{"".join(f"<p>{escape(one)}</p>" for one in paper["imprint"])}</footer></body></html>"""


def _flat(sheet: Sheet) -> str:
    paper = sheet.paper
    menu = " | ".join(f'<a href="/c{at}/">{name}</a>' for at, name in enumerate(paper["menu"]))
    first, *others = (f"<p>{escape(text)}" for text in paper["paras"])
    heading, line, _ = paper["none"]
    return f"""<html{_direction(sheet)}><head><meta charset="utf-8"><title>{escape(paper["title"])}</title></head>
<body><p><a href="/">{escape(paper["name"])}</a> - {sheet._taken("clocks")}</p><hr><h1>{escape(paper["title"])}</h1>
<p><small>{escape(sheet.byline[0])} | {sheet.date[0]}</small></p><p><b>{escape(paper["lead"])}</b></p>{first}
<p><img src="/p/1.jpg"><br><small>{escape(paper["caption"] + sheet.credit[0])}</small></p>{"".join(others)}
<hr><h3>{heading}</h3><p>{line}</p><hr><h3>{sheet._taken("heads")}</h3>
{_related(sheet, '<p><a href="{url}">{title}</a><br>{teaser}</p>')}<hr><p>{menu}</p>
<p><small>{"<br>".join(map(escape, paper["imprint"]))}</small></p></body></html>"""
