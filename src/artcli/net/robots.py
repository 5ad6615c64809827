"""What a site lets programs read (robots.txt, RFC 9309): for runs over many addresses that no person named one by one.

A page that a person asks for is fetched without asking here, as curl and lynx do.
"""

from __future__ import annotations

import re
import threading
from re import Match
from typing import TYPE_CHECKING, NamedTuple

from artcli.errors import ArtcliError, Blocked, ClientStatus, FetchError, ServerStatus
from artcli.exchange import Request
from artcli.net import guard

if TYPE_CHECKING:
    from protego import Protego

    from artcli.net.client import Client

PRODUCT = "artcli"
"""The name that a robots.txt calls us by; with ``--user-agent`` it is that text."""
LONGEST_DELAY = 60.0
"""Seconds of Crawl-delay that are obeyed; more would mean that nothing but one page a run may be read."""
_NAME = re.compile(r"^[ \t]*user[ -]?agent[ \t]*[:\s]([^\r\n#]*)", re.IGNORECASE | re.MULTILINE)


class _Rules(NamedTuple):
    """What one robots.txt came to."""

    said: Protego | None = None
    """None: there is no such file, so everything is allowed."""
    error: ArtcliError | None = None
    """Why nothing of the host may be asked."""


class Robots:
    """The robots.txt of every host of a run, each asked for once, by the same client and under the same guard.

    ::

        robots = Robots(client)
        robots.allows("https://news.example/a")                 # True or False
        client.get(Request(url=url), check=robots.check)        # redirects are checked too
    """

    def __init__(self, client: Client) -> None:
        self._client = client
        self._agent = client.options.user_agent or PRODUCT
        self._rules: dict[str, _Rules] = {}
        self._locks: dict[str, threading.Lock] = {}
        self._lock = threading.Lock()

    def allows(self, url: str, origin: str | None = None) -> bool:
        """Tell whether `url` may be asked; False also where the host cannot be asked for its rules.

        `origin` is the page or feed that chose the address, as for a request.
        """
        try:
            self.check(url, origin)
        except FetchError:
            return False
        return True

    def check(self, url: str, origin: str | None = None) -> None:
        """Return when `url` may be asked. Raises Blocked (``robots``), or what kept us from reading the rules."""
        if self._client.options.offline:
            return
        target = guard.target_of(url)
        host = f"[{target.host}]" if ":" in target.host else target.host
        site = f"{target.scheme}://{host}:{target.port}"
        with self._lock:
            lock = self._locks.setdefault(site, threading.Lock())
        with lock:  # one question a host, however many threads wait for its answer
            if site not in self._rules:
                self._rules[site] = self._read(site, target.host, origin)
        rules = self._rules[site]
        if rules.error is not None:
            raise type(rules.error)(rules.error.message, hint=rules.error.hint, code=rules.error.code)
        if rules.said is not None and not rules.said.can_fetch(url, self._agent):
            raise Blocked("the site's robots.txt asks programs not to read this", code="robots")

    def _read(self, site: str, host: str, origin: str | None) -> _Rules:
        """Ask for the rules. By RFC 9309, 2.3.1, none (4xx) allow everything, a server that fails (5xx) nothing."""
        try:
            answer = self._client.get(Request(url=f"{site}/robots.txt", origin=origin), "robots")
        except (ClientStatus, Blocked):
            return _Rules()
        except ServerStatus as error:
            return _Rules(
                error=Blocked(f"the site's robots.txt cannot be read ({error.message})", code="robots")
            )
        except FetchError as error:
            # RFC 9309, 2.3.1.2: a chain of redirects that does not end may count as no file.
            return _Rules() if error.code == "redirects" else _Rules(error=error)
        from protego import Protego

        said = Protego.parse(_for_us(answer.body.decode("utf-8", "replace").lstrip("\ufeff"), self._agent))
        delay = said.crawl_delay(self._agent)
        if delay:
            self._client.slow_down(host, min(delay, LONGEST_DELAY))
        return _Rules(said)


def _for_us(text: str, agent: str) -> str:
    """Return `text` with one name for all groups that are not for `agent`.

    Ten thousand names over ten thousand rules would be a hundred million rules in the parser's memory.
    """

    def renamed(line: Match[str]) -> str:
        name = line[1].strip().lower().replace("*", "")
        if not name:
            return "User-agent: *" if "*" in line[1] else ""
        return f"User-agent: {name if name in agent.lower() else 'others'}"

    return _NAME.sub(renamed, text)
