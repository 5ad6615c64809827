"""Which page of a topic this is: on the second, the first post shown is a reply, not the opening post."""

from __future__ import annotations

from artcli.core import structured
from artcli.core.page import Page
from artcli.patterns import lazy

_PAGE = lazy(r"[/?&;](?:page|trang|seite|pagina|pg)[-=/]?0*(\d{1,5})(?:[/?&;#.]|\Z)")
_OFFSET = lazy(r"[?&;]start=0*(\d{1,7})(?:[&;#]|\Z)|[?&;/]topic[=,]\d{1,12}\.0*(\d{1,7})(?:[;&#/.]|\Z)")
_NUMBERED = lazy(r"[?&]id=\d{1,12}&(?:[^#]*&)?p=(\d{1,4})(?:[&#]|\Z)")


def is_later(page: Page) -> bool:
    """Tell whether the page's address, given or canonical, names a page of its topic after the first.

    By number (XenForo, Discourse, vBulletin, Invision), by the number of its first post (phpBB, SMF), or as
    ``id=..&p=2`` (FluxBB, where phpBB's bare ``p=`` is a post).
    """
    links = structured.of(page).links.get("canonical", ())
    for url in (page.url, *(link.attributes.get("href") for link in links[:1])):
        if not url:
            continue
        url = url[:2000].lower()  # noqa: PLW2901  the rest of an address says no page
        number = _PAGE.search(url) or _NUMBERED.search(url)
        if number is not None and int(number[1]) > 1:
            return True
        offset = _OFFSET.search(url)
        if offset is not None and int(offset[1] or offset[2]) > 0:
            return True
    return False
