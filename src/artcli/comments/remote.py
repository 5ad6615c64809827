"""Threads that live on a server: which service a page names, where, and what asking it needs."""

from __future__ import annotations

import re
from importlib import import_module
from typing import TYPE_CHECKING

from artcli.comments import values
from artcli.comments.marks import Marks
from artcli.comments.system import Hint
from artcli.comments.systems import CLOSED, REMOTE
from artcli.model import Thread, ThreadSource
from artcli.sanitize import clean_url

if TYPE_CHECKING:
    from artcli.core.page import Page


def detect(page: Page, marks: Marks | None = None, *, spare: bool = True) -> list[Hint]:
    """Return where the page's thread lives besides the page; those that can be asked first.

    With `spare` also what may hold a part of it.
    """
    marks = marks or Marks(page)
    host = values.host_of(page.url)
    hints: list[Hint] = []
    for system in marks.told(REMOTE, host):
        if system.spare and not spare:
            continue
        hint = import_module(f"artcli.comments.{system.module}").detect(page)
        if hint is not None:
            hints.append(hint)
    for system in marks.told(CLOSED):
        found = re.search(system.place, page.html) if system.place else None
        url = clean_url(found[1].replace("&amp;", "&")) if found else None
        hints.append(Hint(system=system.name, url=url or page.url))
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
