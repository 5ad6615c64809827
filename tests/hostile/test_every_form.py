"""Pages that aim at every field of the record, through every command that prints one: nothing of them gets out.

The manifest's cases go through `parse` and `show`; these few go through all the forms of output.
"""

import json
import re

import invariants
import pytest

STEER = "\x1b]0;pwn\x07\x9b2J\u202e\u2028\x1b[31m&#27;[2J&#x9b;31m&#8238;"
IN_JSON = "\\u001b]0;pwn\\u0007\\u009b2J\\u202e\\ud800"
WORDS = "The council met on Tuesday to discuss the new reservoir, and the engineers explained the older dam. "
COMMANDS = (
    ("parse", "--json"),
    ("show", "--all", "--json"),
    ("show", "--all", "-f", "text"),
    ("show", "--all", "-f", "md"),
    ("show", "--all", "-f", "html"),
    ("comments", "--flat"),
    ("comments", "--jsonl"),
    ("summarize", "--comments"),
    ("summarize", "--json", "--keywords"),
    ("parse", "--explain"),
)
_HARM = re.compile(
    r"(?:href|src)=[\"']?\s*(?:javascript|data|vbscript|file):|<script|onerror\s?=", re.IGNORECASE
)


def page(body="", head="", title="The dam"):
    return (
        f"<!DOCTYPE html><html lang='{STEER}'><head><meta charset=utf-8><title>{title}</title>{head}</head>"
        f"<body><article><h1>{title}</h1>{f'<p>{WORDS * 2}</p>' * 4}{body}</article></body></html>"
    )


def thread(count=3, text="Text of it all", name="Ann"):
    return "<ol class=commentlist>" + "".join(
        f"<li class=comment id='comment-{number}{name}'><cite class=fn>{name}</cite><time datetime='{name}'>{name}</time>"
        f"<div class=comment-content><p>{text} {number}</p></div></li>"
        for number in range(count)
    )


LINKED_DATA = (
    (
        '<script type="application/ld+json">{"@type":"NewsArticle","headline":"@","author":{"name":"@","url":"https://x/@"},'
        '"inLanguage":"@","keywords":"@,@","articleSection":"@","publisher":{"name":"@"},"image":"https://x/@.png","datePublished":"@",'
        '"comment":[{"@type":"Comment","@id":"@","text":"c @","author":{"name":"@"},"url":"javascript:@","upvoteCount":1e400}]}</script>'
    )
    .replace("@", IN_JSON)
    .replace(f"{IN_JSON}type", "@type")
    .replace(f"{IN_JSON}id", "@id")
)
METAS = "".join(
    f'<meta property="{name}" content="x {STEER} https://x.example/{STEER}">'
    for name in (
        "og:title",
        "og:site_name",
        "og:image",
        "og:image:alt",
        "article:section",
        "article:tag",
        "article:author",
    )
)
PAGES = {
    "controls in every field": page(
        f"<h2>{STEER} sub</h2><ul><li>{STEER}</ul><pre><code class='language-{STEER}'>{STEER}</code></pre>"
        f"<table><tr><th>{STEER}<td>{STEER}</table><figure><img src='x.png?{STEER}' alt='{STEER}'><figcaption>C {STEER}</figcaption>"
        f"</figure><iframe src='https://www.youtube.com/embed/{STEER}'></iframe><blockquote>{STEER}</blockquote>"
        f"{thread(text=STEER, name=STEER)}",
        METAS + LINKED_DATA,
        f"T {STEER}",
    ),
    "scripts in comments": page(
        thread(text="<img src=x onerror=alert(1)><script>alert(2)</script><a href='javascript:x' onclick=y>l</a><iframe src=data:x>")
    ),
    "addresses of other schemes": page(
        "<img src='data:image/svg+xml,<svg onload=alert(1)>' alt=x><a href='data:text/html,x'>d</a><a href=' \x01javascript:alert(1)'>j</a>"
        "<a href='JaVaScRiPt&colon;alert(1)'>w</a><embed src=file:///etc/passwd><object data=file:///etc/shadow></object>" * 20,
        "<base href='//user:pw@evil.example/'><base href='javascript:1'>",
    ),
    "numbers without end": page(thread(name="9" * 5000).replace("<p>", f"<span class=likes>{'9' * 5000}</span><p>")),
    "marks without end": page("<p>a" + "\u0315\u0300\u05ae\u0300" * 60_000 + "b</p><p>" + "<i>\u0316\u0300</i>" * 20_000),
    "cells without end": page("<table>" + ("<tr>" + "<td colspan=1000 rowspan=65534>c</td>" * 50 + "</tr>") * 50 + "</table>"),
    "lists in lists": page("<ul><li>item text here " * 1200),
    "quotes in quotes": page("<blockquote><p>quoted words here</p>" * 1200),
    "threads in threads": page(thread(600).replace("</li>", "<ul class=children>")),
    "microdata in a ring": page(
        "<div itemscope itemtype='https://schema.org/NewsArticle' itemref='a b' id=a><div itemprop=comment itemscope "
        "itemtype='https://schema.org/Comment' itemref='a b c' id=b><span itemprop=text>t</span></div></div>"
    ),
    "pictures without end": page(
        "<figure><img src=a.jpg srcset='" + ",".join(f"/{number}.jpg {number}w" for number in range(50_000)) + "'></figure>"
    ),
}  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@pytest.mark.parametrize("name", PAGES)
def test_no_form_of_output_lets_harm_through(run, tmp_path, name, command):
    path = tmp_path / "page.html"
    path.write_bytes(PAGES[name].encode("utf-8", "surrogatepass"))
    ran = run(*command, str(path))
    error, out = ran.err.decode(), ran.out.decode()
    assert ran.code in (0, 7), error[-300:]
    assert "Traceback" not in error
    assert ran.sockets == ""
    assert ran.seconds < 8
    assert ran.megabytes < 600
    assert not invariants.CONTROLS.search(out + error)
    if "html" in command:
        assert not _HARM.search(out)
    if "--json" in command:
        assert [
            text for _, text in invariants.strings(json.loads(out)) if invariants.CONTROLS.search(text)
        ] == []
