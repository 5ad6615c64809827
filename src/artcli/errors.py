"""The error tree: what can go wrong, in words for a person and an exit code for a script.

::

    ArtcliError            exit 1   a fault of ours
    ├── UsageError         exit 2   the command line or the config is wrong
    ├── LibraryError       exit 1   the library cannot be read or written
    ├── FetchError         exit 3   the network: DNS, refused, TLS, timeout, too large, refused for safety
    │   ├── ClientStatus   exit 4   the server answered 4xx
    │   ├── ServerStatus   exit 5   the server answered 5xx
    │   └── Blocked        exit 6   bot challenge, consent or login wall, robots
    └── NothingToExtract   exit 7   empty, binary, not a page, too hostile to parse

Exit 8 (some of several inputs failed), 130 (Ctrl-C) and 141 (broken pipe) are not errors of one input;
they are given by ``cli.terminal``.
"""

from __future__ import annotations

from typing import ClassVar

EXIT_SOME_FAILED = 8


class ArtcliError(Exception):
    """Anything artcli reports; `message` says what happened, `hint` what to try, `where` which input."""

    exit_code: ClassVar[int] = 1
    default_code: ClassVar[str] = "internal"

    def __init__(
        self, message: str, *, where: str | None = None, hint: str | None = None, code: str | None = None
    ) -> None:
        super().__init__(message)
        self.message = message
        self.where = where
        self.hint = hint
        self.code = code or self.default_code

    def __str__(self) -> str:
        return f"{self.where}: {self.message}" if self.where else self.message

    def __reduce__(self) -> tuple[object, ...]:
        # Keyword-only arguments do not survive Exception's own pickling, and batch workers send errors home.
        return _rebuild, (type(self), self.message, self.where, self.hint, self.code)

    def at(self, where: str) -> ArtcliError:
        """Name the input this happened on, unless it is named already; returns self for ``raise``."""
        self.where = self.where or where
        return self


def _rebuild(
    kind: type[ArtcliError], message: str, where: str | None, hint: str | None, code: str
) -> ArtcliError:
    return kind(message, where=where, hint=hint, code=code)


class UsageError(ArtcliError):
    """The command line or the config is wrong."""

    exit_code = 2
    default_code = "usage"


class LibraryError(ArtcliError):
    """The library cannot be read or written."""

    exit_code = 1
    default_code = "library"


class FetchError(ArtcliError):
    """The network failed, or an address was refused for safety."""

    exit_code = 3
    default_code = "network"


class ClientStatus(FetchError):
    """The server answered 4xx; `code` is ``http_404`` and the like."""

    exit_code = 4
    default_code = "http_4xx"


class ServerStatus(FetchError):
    """The server answered 5xx; `code` is ``http_500`` and the like."""

    exit_code = 5
    default_code = "http_5xx"


class Blocked(FetchError):
    """The server answered with a wall instead of the page: bot challenge, consent, login, robots."""

    exit_code = 6
    default_code = "blocked"


class NothingToExtract(ArtcliError):
    """The bytes hold no page: empty, binary, or too hostile to parse."""

    exit_code = 7
    default_code = "nothing"
