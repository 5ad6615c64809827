"""The one HTTP client: retries, redirects and limits around httpx, so that every page ends in bounded time.

httpx alone reads for ever from a server that drips, unpacks a bomb whole, and follows redirects anywhere
(measured against ../shared/hostile/server.py); here redirects, unpacking and the clock are our own.
"""

from __future__ import annotations

import time
from types import TracebackType
from typing import TYPE_CHECKING, Self
from urllib.parse import urljoin

import httpx
import msgspec

from artcli.errors import ArtcliError, FetchError, NothingToExtract
from artcli.exchange import Request, Response
from artcli.net import blocked, contents, failures, guard, patience, unpacking
from artcli.net.connection import Deadline, Errand
from artcli.net.contents import Wanted
from artcli.net.guard import Passport, Place, Zone
from artcli.net.options import USER_AGENT, Check, Options
from artcli.net.transport import Transport
from artcli.sanitize import clean_line

if TYPE_CHECKING:
    from artcli.net.cache import Cache

__all__ = ["MAX_REDIRECTS", "USER_AGENT", "Check", "Client", "Options"]

MAX_REDIRECTS = 10
_ERROR_PAGE = 300_000
"""Bytes read of a page that came with an error status: enough to recognise a wall."""
_ROBOTS = 512_000
"""Bytes read of a robots.txt, what follows is left: RFC 9309 asks for 500 KiB at least."""
_REDIRECTS = frozenset((301, 302, 303, 307, 308))
_SECRET_HEADERS = ("authorization", "cookie", "token", "secret", "api-key", "apikey", "x-auth")


class Client:
    """A context manager; `get` may be called from several threads at once."""

    def __init__(self, options: Options | None = None) -> None:
        self.options = options or Options()
        self._errand = Errand()
        self._transport = Transport(self._errand, proxy=self.options.proxy)
        self._turns = patience.Politeness(self.options.per_host, self.options.pause)
        self._http = httpx.Client(transport=self._transport, follow_redirects=False, trust_env=False)
        self._cache: Cache | None = None
        if self.options.cookies is not None:
            from artcli.net import cookies

            self._http.cookies = httpx.Cookies(cookies.jar(self.options.cookies))
        if self.options.cache is not None:
            from artcli.net.cache import Cache

            self._cache = Cache.open(self.options.cache)

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the connections."""
        self._http.close()
        if self._cache is not None:
            self._cache.close()

    def get(self, request: Request, wanted: Wanted | None = None, *, check: Check | None = None) -> Response:
        """Carry out `request` and return the answer, whole and unpacked.

        `wanted` says which media types are welcome: by default a page where the user typed the address, anything
        where a page asks for more of itself. `check` is shown every address before it is asked, those of
        redirects too, and may raise. Raises FetchError (exit 3), ClientStatus, ServerStatus, Blocked, or
        NothingToExtract for an empty body or what is no page; each names the address.
        """
        wanted = wanted or ("page" if request.origin is None else "any")
        try:
            return self._through_redirects(request, wanted, check)
        except ArtcliError as error:
            raise error.at(_shown(request.url)) from error.__cause__

    def slow_down(self, host: str, seconds: float) -> None:
        """Leave at least `seconds` between two requests to `host`."""
        self._turns.slow_down(host, seconds)

    def pause_at(self, host: str) -> float:
        """Return the seconds between two requests to `host`: a caller with other hosts to ask need not wait here."""
        return self._turns.pause_at(host)

    def passport(self, origin: str | None) -> Passport:
        """Return what a request may connect to that the page `origin` chose; None: the user typed it."""
        return Passport(
            self._place(origin), self.options.allow_private, frozenset(self.options.treat_as_public)
        )

    def proxy_for(self, scheme: str, host: str) -> str | None:
        """Return the proxy through which this host is asked, None for a direct connection."""
        return self._transport.proxy_for(scheme, host)

    def cookies_for(self, url: str) -> list[dict[str, str]]:
        """Return the cookies that would go to `url`, as names and values for a browser."""
        asked = httpx.Request("GET", url)
        self._http.cookies.set_cookie_header(asked)
        pairs = (pair.partition("=") for pair in asked.headers.get("cookie", "").split("; ") if pair)
        return [{"name": name, "value": value, "url": url} for name, _, value in pairs]

    def _through_redirects(self, request: Request, wanted: Wanted, check: Check | None) -> Response:
        deadline = Deadline(self.options.timeout)
        passport = self.passport(request.origin)
        home = guard.target_of(request.url)
        url, method, body, hops = request.url, request.method, request.body, 0
        chosen_by = request.origin
        while True:
            target = guard.target_of(url)
            if check is not None:
                started = time.monotonic()
                check(url, chosen_by)
                deadline.extend(time.monotonic() - started)
            asked = msgspec.structs.replace(
                request,
                url=url,
                method=method,
                body=body,
                headers=self._headers(request, target, home, wanted),
            )
            response = self._answer(asked, target, passport, deadline, wanted)
            if response.status not in _REDIRECTS:
                return response
            hops += 1
            if hops > MAX_REDIRECTS:
                raise FetchError(f"more than {MAX_REDIRECTS} redirects", code="redirects")
            here = Place(target.host, target.port, self._zone(target, passport))
            passport = passport._replace(came_from=here)
            url, chosen_by = self._next(url, response), url
            if response.status == 303 or (response.status in (301, 302) and method == "POST"):
                method, body = "GET", None

    def _next(self, url: str, response: Response) -> str:
        """Return where a redirect leads. Raises FetchError when it does not say, or says nonsense."""
        location = response.headers.get("location")
        if not location:
            raise FetchError("a redirect that does not say where to", code="redirects")
        try:
            # Servers send UTF-8 in headers that HTTP reads as Latin-1; requoting makes both printable.
            url = str(
                httpx.URL(urljoin(url, location.replace("\\", "/"))).copy_with(userinfo=b"", fragment=None)
            )
        except (ValueError, httpx.InvalidURL) as error:
            raise FetchError("a redirect to an address that is not valid", code="redirects") from error
        self.tell(f"redirect {response.status} to {_shown(url)}")
        return url

    def _answer(
        self, request: Request, target: guard.Target, passport: Passport, deadline: Deadline, wanted: Wanted
    ) -> Response:
        """Ask the cache, then the server, again where that may help."""
        # Who asks by conditions of its own keeps the answer itself, and wants the server's word.
        if self._cache is not None and request.method == "GET" and not _is_conditional(request):
            return self._cache.answer(
                request,
                lambda asked: self._tried(asked, target, passport, deadline, wanted),
                offline=self.options.offline,
                refresh=self.options.refresh,
                tell=self.tell,
            )
        if self.options.offline:
            raise FetchError("not in the cache, and --offline asks nobody", code="offline")
        return self._tried(request, target, passport, deadline, wanted)

    def _tried(
        self, request: Request, target: guard.Target, passport: Passport, deadline: Deadline, wanted: Wanted
    ) -> Response:
        for attempt in range(1, self.options.retries + 2):
            last = attempt > self.options.retries
            after: str | None = None
            try:
                with self._turns.turn(target.host) as waited:
                    deadline.extend(waited)
                    response = self._once(request, target, passport, deadline, wanted)
                error = self._fault(request, response)
                if error is None:
                    return response
                after = response.headers.get("retry-after")
                again = response.status in failures.WORTH_ANOTHER_TRY and error.code.startswith("http_")
            except FetchError as failed:
                error, again = failed, failed.code in failures.TRANSIENT
            wait = patience.wait_before(attempt, after)
            if last or not again or wait >= deadline.left():
                raise error
            self.tell(f"{error.message}; again in {wait:.1f} s")
            time.sleep(wait)
        raise AssertionError("the last try returns or raises")

    def _fault(self, request: Request, response: Response) -> FetchError | None:
        """Return what is wrong with an answer: a wall, an error status; None when it is one to use."""
        status = response.status
        if status in _REDIRECTS or (status == 304 and _is_conditional(request)):
            return None
        if 200 <= status < 300:
            return None
        return blocked.found(response) or failures.of_status(status, response.headers.get("retry-after"))

    def _once(
        self, request: Request, target: guard.Target, passport: Passport, deadline: Deadline, wanted: Wanted
    ) -> Response:
        """Send one request and read its answer."""
        passport.check(target.host, target.port)
        known = self._transport.zones.get((target.host, target.port))
        if known not in (None, Zone.PUBLIC) and passport.zone(target.host, target.port, None) is Zone.PUBLIC:
            passport.check(target.host, target.port, "127.0.0.1")  # a kept-open connection to a private place
        self._errand.deadline, self._errand.passport = deadline, passport
        self.tell(f"{request.method} {_shown(request.url)}")
        started = time.monotonic()
        limit = self.options.connect
        try:
            asked = self._http.build_request(
                request.method,
                request.url,
                headers=dict(request.headers),
                content=request.body,
                timeout=httpx.Timeout(deadline.left(), connect=limit),
            )
            answer = self._http.send(asked, stream=True)
            try:
                response = self._read(answer, wanted)
            finally:
                answer.close()
        except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, ssl_errors(), ValueError) as error:
            deadline.left()
            raise failures.of_exception(error) from error
        size = len(response.body)
        self.tell(
            f"{response.status} {clean_line(response.content_type)} {size} bytes, {time.monotonic() - started:.2f} s"
        )
        return response

    def _read(self, answer: httpx.Response, wanted: Wanted) -> Response:
        """Read and unpack the body, up to the cap; of redirects nothing, of error pages the beginning."""
        headers = {name.lower(): value for name, value in answer.headers.items()}
        response = Response(
            url=str(answer.url.copy_with(userinfo=b"")), status=answer.status_code, headers=headers
        )
        if (
            answer.status_code in _REDIRECTS
            or answer.status_code in (204, 205, 304)
            or answer.status_code < 200
        ):
            return self._unless_empty(response, wanted)
        good = answer.status_code < 300
        limit = self.options.max_bytes
        if good:
            contents.check(response.content_type, wanted)
            length = headers.get("content-length", "")
            if length.isdigit() and int(length[:15]) > limit and wanted != "robots":
                raise unpacking.too_large(limit)
        enough = limit if good else _ERROR_PAGE
        if wanted == "robots":
            enough = _ROBOTS
        unpacker = unpacking.unpacker(headers.get("content-encoding", ""), limit)
        pieces: list[bytes] = []
        size = 0
        for raw in answer.iter_raw():
            pieces.append(unpacker.feed(raw))
            size += len(pieces[-1])
            if size > enough:
                break
        else:
            if good:
                unpacker.finish()
        whole = msgspec.structs.replace(response, body=b"".join(pieces))
        return self._unless_empty(whole, wanted)

    def _unless_empty(self, response: Response, wanted: Wanted) -> Response:
        if wanted not in ("robots", "any") and 200 <= response.status < 300 and not response.body.strip():
            raise NothingToExtract("the server sent an empty page", code="empty")
        return response

    def _headers(
        self, request: Request, target: guard.Target, home: guard.Target, wanted: Wanted
    ) -> dict[str, str]:
        """Return the headers for one hop: secrets go only to the scheme, host and port they were meant for."""
        headers = {
            "user-agent": self.options.user_agent or USER_AGENT,
            "accept": contents.ACCEPT[wanted],
            "accept-encoding": unpacking.ACCEPTED,
        }
        own = request.origin is None or guard.target_of(request.origin)[:3] == home[:3]
        at_home = own and target[:3] == home[:3]
        for name, value in {**self.options.headers, **request.headers}.items():
            if (
                at_home
                or name in request.headers
                or not any(word in name.lower() for word in _SECRET_HEADERS)
            ):
                headers[name.lower()] = value
        if home.user and at_home:
            import base64
            from urllib.parse import unquote

            headers["authorization"] = "Basic " + base64.b64encode(unquote(home.user).encode()).decode()
        return headers

    def _place(self, origin: str | None) -> Place | None:
        if origin is None:
            return None
        try:
            target = guard.target_of(origin)
        except FetchError:
            return Place("a page", 0, Zone.PUBLIC)
        return Place(target.host, target.port, self._zone(target, Passport(None)))

    def _zone(self, target: guard.Target, passport: Passport) -> Zone:
        if (target.host, target.port) in self.options.treat_as_public:
            return Zone.PUBLIC
        known = self._transport.zones.get((target.host, target.port))
        return known or passport.zone(target.host, target.port, None)

    def tell(self, line: str) -> None:
        """Tell whoever listens what is asked and what came: one clean line."""
        if self.options.on_event is not None:
            self.options.on_event(clean_line(line))


def ssl_errors() -> type[Exception]:
    """Return the class of TLS errors, which httpx lets through at times."""
    import ssl

    return ssl.SSLError


def _is_conditional(request: Request) -> bool:
    return any(name.lower() in ("if-none-match", "if-modified-since") for name in request.headers)


def _shown(url: str) -> str:
    """Return an address for a message: clean, short, without a password."""
    from artcli.sanitize import clean_url

    try:
        plain = str(httpx.URL(url).copy_with(userinfo=b""))
    except (ValueError, httpx.InvalidURL):
        plain = "" if "@" in url else url
    return clean_line(clean_url(plain) or plain)[:300]
