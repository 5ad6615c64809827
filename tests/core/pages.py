"""Small invented pages for the tests of what is content."""

from artcli.core.draft import Draft
from artcli.core.page import Page

SENTENCE = "The council of Lower Marling met on Tuesday and, after four hours, put off the bridge once more. "


def paragraphs(count: int, text: str = SENTENCE) -> str:
    return "".join(f"<p>Part {n}. {text * 3}</p>" for n in range(count))


def article_page(inside: str = "", head: str = "", after: str = "") -> Page:
    menu = "".join(f'<li><a href="/{n}">Section {n}</a></li>' for n in range(12))
    return Page.from_html(
        f"<html><head>{head}</head><body><header><nav><ul>{menu}</ul></nav><ul>{menu}</ul></header><main><article>"
        f"<h1>The bridge waits</h1>{paragraphs(5)}{inside}{paragraphs(3, SENTENCE.replace('bridge', 'ferry'))}</article></main>"
        f"{after}<footer><p>{SENTENCE * 2}</p></footer></body></html>",
        "https://news.example/town/the-bridge-waits",
    )


def texts(page: Page, draft: Draft, role: object) -> list[str]:
    return [page.runs[i].text for i in draft.marked(role)]
