"""Threads that live on a server: which service a page names, where, and what asking it needs."""

from __future__ import annotations

import re
from importlib import import_module
from typing import TYPE_CHECKING

from artcli.comments import values
from artcli.comments.marks import Marks
from artcli.comments.system import Hint
from artcli.comments.systems import REMOTE
from artcli.model import Thread, ThreadSource
from artcli.sanitize import clean_url

if TYPE_CHECKING:
    from artcli.core.page import Page

_CLOSED_SERVICES: tuple[tuple[str, tuple[str, ...], tuple[str, ...], str], ...] = (
    (
        "facebook",
        ("fb-comments",),
        ("<fb:comments",),
        r'fb-comments[^>]{0,300}?data-href="([^"]{1,500})"',
    ),
    ("viafoura", ("viafoura",), ("viafoura", "<vf-conversations"), ""),
    ("vuukle", ("vuukle-comments",), ("vuukle.com/platform",), ""),
    ("coral", ("coral_thread",), (), ""),
    ("hyvor", ("hyvor-talk",), ("<hyvor-talk-comments", "talk.hyvor.com/embed"), ""),
    ("insticator", ("insticator-commenting",), (), ""),
    ("youtube", (), ("<ytd-comments",), ""),
)
"""Services that are named but not read: marks as in `systems`, and where the thread's address stands."""


def detect(page: Page, marks: Marks | None = None, *, spare: bool = True) -> list[Hint]:
    """Return where the page's thread lives besides the page; those that can be asked first.

    With `spare` also what may hold a part of it.
    """
    marks = marks or Marks(page)
    host = values.host_of(page.url)
    hints: list[Hint] = []
    for system in REMOTE:
        if system.spare and not spare:
            continue
        if marks.tell(system.names, system.source) or any(
            host == name or host.endswith(f".{name}") for name in system.hosts
        ):
            hint = import_module(f"artcli.comments.{system.module}").detect(page)
            if hint is not None:
                hints.append(hint)
    for name, names, source, where in _CLOSED_SERVICES:
        if marks.tell(names, source):
            found = re.search(where, page.html) if where else None
            url = clean_url(found[1].replace("&amp;", "&")) if found else None
            hints.append(Hint(system=name, url=url or page.url))
    return hints


def source_of(hint: Hint) -> ThreadSource:
    """Return the entry of ``comments.sources`` for a thread that was not read."""
    return ThreadSource(system=hint.system, where="remote", url=hint.url, fetched=False, reason=hint.reason)


def hints(page: Page, thread: Thread) -> list[Hint]:
    """Return what `follow` can ask for the thread that `parse` found.

    The sources it named and did not read.
    """
    unread = {one.system for one in thread.sources if one.where == "remote" and not one.fetched}
    known = {system.name for system in REMOTE}
    return [hint for hint in detect(page) if hint.system in unread and hint.system in known]
