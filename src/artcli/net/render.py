"""A page as its scripts leave it: rendered by an installed Chromium, under the limits and the guard of the client.

What the browser may ask is decided twice: here each request of the tab is seen (only http and https, no pictures,
films or fonts, our headers for the page's own server alone), and the relay that it must use checks every address.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from artcli.errors import ArtcliError, FetchError, NothingToExtract
from artcli.exchange import Response
from artcli.net import blocked, contents, failures, guard, unpacking
from artcli.net.chromium import Browser, find
from artcli.net.connection import Deadline
from artcli.net.relay import Relay
from artcli.net.upstream import Upstream

if TYPE_CHECKING:
    from artcli.net.client import Check, Client

_QUIET = 0.7
"""Seconds without a request under way after which a page counts as done."""
_LONGEST = 8.0
"""Seconds after its load event that a page which never rests is given."""
_LEFT_OUT = frozenset(
    ("Image", "Media", "Font", "TextTrack", "Manifest", "Ping", "CSPViolationReport", "Prefetch")
)
"""Kinds of requests that no text comes from."""
_TRAFFIC = 5
"""All that a page loads may be so many times as large as the page itself."""
_DOM = """(() => {
  const size = document.documentElement ? document.documentElement.outerHTML.length : 0;
  return [document.URL, size > LIMIT ? null : (document.documentElement || {outerHTML: ''}).outerHTML];
})()"""


def page(client: Client, url: str, *, origin: str | None = None, check: Check | None = None) -> Response:
    """Return the page at `url` after its scripts have run; `origin` is the page that chose it, if one did.

    Raises as `Client.get`, and UsageError when there is no browser.
    """
    options = client.options
    program = find(options.chromium)
    if check is not None:
        check(url, origin)
    target = guard.target_of(url)
    passport = client.passport(origin)
    passport.check(target.host, target.port)
    through = client.proxy_for(target.scheme, target.host)
    if through is not None:
        Upstream.at(through)  # one that cannot be used is told before a browser is started
    deadline = Deadline(options.timeout)
    client.tell(f"GET {url} (rendered)")
    try:
        with (
            Relay(target, passport, deadline, _TRAFFIC * options.max_bytes, client.proxy_for) as relay,
            Browser(
                program,
                proxy_port=relay.port,
                deadline=deadline,
                limit=4 * options.max_bytes + 1_000_000,
                user_agent=options.user_agent,
            ) as browser,
        ):
            tab = _Tab(client, browser, url, check)
            try:
                return tab.response(deadline)
            except FetchError as error:
                raise relay.faults.get(tab.host, error) from error
    except ArtcliError as error:
        raise error.at(url) from error.__cause__


class _Tab:
    """One page being loaded: what is under way, what the server said of the page itself."""

    def __init__(self, client: Client, browser: Browser, url: str, check: Check | None) -> None:
        self._client = client
        self._browser = browser
        self._url = url
        self._check = check
        self._running: set[str] = set()
        self._frame = ""
        self._loaded: float | None = None
        self._answer: Mapping[str, Any] = {}
        self.host = guard.target_of(url).host
        """The host that the page itself was asked of last."""

    def response(self, deadline: Deadline) -> Response:
        """Load the page, wait until it rests, and return what it became."""
        browser = self._browser
        for domain in ("Page", "Network"):
            browser.call(f"{domain}.enable")
        browser.call("Browser.setDownloadBehavior", behavior="deny")
        browser.call("Fetch.enable", patterns=[{"urlPattern": "*"}])
        cookies = self._client.cookies_for(self._url)
        if cookies:
            browser.call("Network.setCookies", cookies=cookies)
        begun = browser.send("Page.navigate", url=self._url)
        self._until_quiet(begun, deadline)
        limit = self._client.options.max_bytes
        result = browser.call(
            "Runtime.evaluate", expression=_DOM.replace("LIMIT", str(limit)), returnByValue=True
        )
        value = result.get("result", {}).get("value")
        if not isinstance(value, list) or len(value) != 2:
            raise FetchError("the browser has no page to show", code="render")
        url, html = value
        if html is None:
            raise unpacking.too_large(limit)
        return self._judged(str(url), str(html))

    def _until_quiet(self, begun: int, deadline: Deadline) -> None:
        """Follow events until the page rests, or the time for that is up and there is something to read."""

        def is_late() -> bool:
            loaded = self._loaded is not None and time.monotonic() - self._loaded > _LONGEST
            return loaded or (bool(self._answer) and deadline.left() < deadline.seconds * 0.2)

        for message in self._browser.events(_QUIET):
            if message is not None:
                if message.get("id") == begun and message.get("result", {}).get("errorText"):
                    raise FetchError("the page cannot be loaded", code="network")
                if "method" in message:
                    self._take(message["method"], message.get("params", {}))
            elif self._loaded is not None and not self._running:
                return
            if is_late():
                return

    def _take(self, event: str, said: Mapping[str, Any]) -> None:
        if event == "Fetch.requestPaused":
            self._decide(said)
        elif event == "Network.requestWillBeSent":
            if said.get("type") != "Document" or said.get("frameId") == self._frame:
                self._running.add(
                    said["requestId"]
                )  # a frame from elsewhere tells its end to another process
        elif event in ("Network.loadingFinished", "Network.loadingFailed"):
            self._running.discard(said["requestId"])
        elif event == "Network.responseReceived":
            if said.get("type") == "Document" and said.get("frameId") == self._frame:
                self._answer = said["response"]
            elif said.get("type") in ("EventSource", "WebSocket"):
                self._running.discard(said["requestId"])  # these never end
        elif event == "Page.loadEventFired" or (
            event == "Page.frameStoppedLoading" and said.get("frameId") == self._frame
        ):
            self._loaded = time.monotonic()
        elif event == "Page.javascriptDialogOpening":
            self._browser.send("Page.handleJavaScriptDialog", accept=False)
        elif event == "Inspector.targetCrashed":
            raise FetchError("the page made the browser fail", code="render")

    def _decide(self, said: Mapping[str, Any]) -> None:
        """Let a request of the tab go on, or not."""
        request, kind, number = said["request"], said.get("resourceType"), said["requestId"]
        url = request["url"]
        own = kind == "Document" and said.get("frameId") == (self._frame or said.get("frameId"))
        if kind in _LEFT_OUT or not url.startswith(("http://", "https://")):
            self._browser.send("Fetch.failRequest", requestId=number, errorReason="Aborted")
            return
        self._client.tell(f"{request.get('method', 'GET')} {url} (by the page)")
        extra: dict[str, Any] = {}
        if own:
            self._frame = said["frameId"]
            self.host = guard.target_of(url).host
            if self._check is not None and url != self._url:
                self._check(url, self._url)
        if self._client.options.headers and urlsplit(url)[:2] == urlsplit(self._url)[:2]:
            headers = {**request.get("headers", {}), **self._client.options.headers}
            extra["headers"] = [{"name": name, "value": value} for name, value in headers.items()]
        self._browser.send("Fetch.continueRequest", requestId=number, **extra)

    def _judged(self, url: str, html: str) -> Response:
        """Return the page as a response, unless the server sent something else in its place."""
        if not self._answer:
            raise FetchError("the page cannot be loaded", code="network")
        status = int(self._answer.get("status", 200))
        kind = str(self._answer.get("mimeType", ""))
        contents.check(kind, "page")
        headers = {str(name).lower(): str(value) for name, value in self._answer.get("headers", {}).items()}
        headers["content-type"] = "text/html; charset=utf-8"
        body = ("<!DOCTYPE html>\n" + html).encode("utf-8", "replace")
        response = Response(url=url, status=status, headers=headers, body=body)
        if status >= 400:
            raise blocked.found(response) or failures.of_status(status, headers.get("retry-after"))
        if not html:
            raise NothingToExtract("the server sent an empty page", code="empty")
        return response
