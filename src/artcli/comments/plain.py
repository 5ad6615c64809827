"""Threads on pages of plain text: name, time, words, buttons, line by line; the time tells where a comment begins."""

from __future__ import annotations

from collections.abc import Sequence

from artcli.comments import values
from artcli.comments.system import Row
from artcli.core.plain import textcues, textthread

MAX_NAME = 60
_SEPARATORS = " |·•–—-,:()"


def read(texts: Sequence[str], language: str | None = None) -> tuple[Row, ...]:
    """Return the comments in the lines of a thread: each has a line with its time, and its author before that."""
    heads = [head for at in range(len(texts)) if (head := _head(texts, at)) is not None]
    rows: list[Row] = []
    for number, (_, at, author, when) in enumerate(heads):
        end = heads[number + 1][0] if number + 1 < len(heads) else len(texts)
        said: list[str] = []
        for text in texts[at + 1 : end]:
            if textthread.opens_comment_form(text) or textcues.is_related_heading(text):
                break
            if not textthread.is_reply_button(text) and any(letter.isalpha() for letter in text):
                said.append(text)
        if said:
            moment = values.moment(when, language)
            rows.append(Row(id=str(len(rows) + 1), author=author, published=moment, text="\n\n".join(said)))
    return tuple(rows)


def _head(texts: Sequence[str], at: int) -> tuple[int, int, str, str] | None:
    """Return first line, time line, author and time of the comment whose time stands in line `at`."""
    if not textcues.is_date_line(texts[at]):
        return None
    day = textcues.date_in(texts[at])
    if day is None:
        return None
    beside = texts[at][: day.start].strip(_SEPARATORS)
    if 2 <= len(beside) <= MAX_NAME and textcues.is_name(beside):
        return at, at, beside, texts[at][day.start :]
    if at == 0:
        return None
    name = values.name(texts[at - 1])
    if (
        name is None
        or len(name) > MAX_NAME
        or textthread.is_comment_heading(name)
        or textcues.ends_as_sentence(name[:-1])
    ):
        return None
    return at - 1, at, name, texts[at]
