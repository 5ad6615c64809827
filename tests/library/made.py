"""Made-up articles for the tests of the library."""

from typing import Any

from artcli.model import Article, Author, Comment, Paragraph, Thread

NOON = "2026-11-23T12:00:00Z"
LATER = "2026-11-23T13:00:00Z"
EVENING = "2026-11-23T18:00:00Z"


def article(number: int = 1, **changes: Any) -> Article:
    text = changes.pop("text", f"Câu chuyện số {number} kể về một cây cầu mới.")
    fields: dict[str, Any] = {
        "url": f"https://bao.example/{number}",
        "title": f"Cây cầu {number}",
        "text": text,
        "blocks": tuple(Paragraph(text=part) for part in text.split("\n\n")),
        "authors": (Author(name="Mai Thử"),),
        "language": "vi",
    }
    return Article(**(fields | changes))


def thread(*texts: str, complete: bool = True) -> Thread:
    """Return a flat thread whose comments are named c0, c1, ..."""
    items = tuple(Comment(id=f"c{at}", author="Người Đọc", text=text) for at, text in enumerate(texts))
    return Thread(count=len(items), complete=complete, items=items)
