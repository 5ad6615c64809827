"""What the library knows of the articles that one command took from it or put into it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from artcli.cli.terminal import Terminal
from artcli.errors import LibraryError
from artcli.model import Article

if TYPE_CHECKING:
    from artcli.library import Entry, Library, Saved


class Known:
    """The articles of one command that have a number in the library."""

    def __init__(self, library: Callable[[], Library], terminal: Terminal) -> None:
        """`library` opens the library when it is first asked: most commands have no need of it."""
        self._library = library
        self._terminal = terminal
        self._saved: dict[Article, Saved] = {}
        self._shown: dict[Article, int] = {}

    def note_saved(self, article: Article, saved: Saved) -> None:
        """Note that the article was put into the library."""
        self._saved[article] = saved

    def note_shown(self, entry: Entry) -> None:
        """Note that the article was taken from the library."""
        self._shown[entry.article] = entry.id

    def saved(self, article: Article) -> Saved | None:
        """Return what saving this article came to; None when it was not saved by this command."""
        return self._saved.get(article)

    def entry(self, article: Article) -> Entry | None:
        """Return what the library knows of an article that this command took from it or put into it."""
        number = self._number(article)
        return None if number is None else self._library().get(number)

    def visit(self, article: Article, *, thread: bool) -> None:
        """Note that the article was shown, if the library has it: it is the one shown last.

        `thread` says that its comments were shown too: later ones are new.
        """
        number = self._number(article)
        if number is None:
            return
        try:
            self._library().visit(number, thread=thread)
        except LibraryError as error:  # a read-only file or a full disk keeps nobody from reading
            self._terminal.detail(f"the visit is not noted: {error}")

    def _number(self, article: Article) -> int | None:
        saved = self._saved.get(article)
        return self._shown.get(article) if saved is None else saved.id

    def new_comments(self, article: Article) -> frozenset[str]:
        """Return the ids of the comments that came since the thread was last shown; none the first time."""
        entry = self.entry(article)
        if entry is None or entry.row.visited is None:
            return frozenset()
        return self._library().new_comments(entry.id)

    def unseen_comments(self, article: Article) -> frozenset[str]:
        """Return the ids of the comments that were never shown: all of them the first time."""
        entry = self.entry(article)
        if entry is None:
            return frozenset(comment.id for comment in article.comments.items)
        return self._library().new_comments(entry.id)
