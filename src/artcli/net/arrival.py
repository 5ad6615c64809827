"""The whole way to a page: downloaded or rendered, sent on by the page itself, or found in a web archive."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from artcli.errors import ArtcliError, FetchError
from artcli.exchange import Request, Response
from artcli.net import blocked, moved

if TYPE_CHECKING:
    from artcli.net.client import Check, Client

_MOVES = 3
"""Pages in a row that may send their reader on."""


class Arrival(NamedTuple):
    """The page, and what its reader should know about how it was come by."""

    response: Response
    warnings: tuple[str, ...] = ()


def at(url: str, client: Client, *, origin: str | None = None, check: Check | None = None) -> Arrival:
    """Return the page at `url`; `origin` is the page that chose it, `check` sees every address before it is asked.

    Raises as `Client.get`, and Blocked for a wall in the page's place. With ``archived`` a page that is gone comes
    from the archive.
    """
    try:
        return Arrival(_live(url, client, origin, check))
    except ArtcliError as error:
        from artcli.net import archive

        if not client.options.archived or not archive.is_gone(error):
            raise
        copy = archive.copy_of(url, client, error)
        of_day = f" of {copy.day}" if copy.day else ""
        return Arrival(copy.response, (f"gone ({error.message}): this is a web archive's copy{of_day}",))


def _live(url: str, client: Client, origin: str | None, check: Check | None) -> Response:
    for _ in range(_MOVES):
        if client.options.render:
            from artcli.net import render

            response = render.page(client, url, origin=origin, check=check)
        else:
            response = client.get(Request(url=url, origin=origin), "page", check=check)
        further = moved.target(response)
        if further is None:
            blocked.check(response)
            return response
        client.tell(f"the page sends its readers to {further}")
        url, origin = further, response.url
    raise FetchError("the page sends its readers from one address to the next", where=url, code="redirects")
