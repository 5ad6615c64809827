"""What a status or a broken connection means, in words for a person and a code for a script."""

from __future__ import annotations

import ssl

from artcli.errors import ClientStatus, FetchError, ServerStatus
from artcli.net.patience import seconds_of
from artcli.sanitize import clean_line

_STATUS = {
    400: ("the server found the request bad", None),
    401: ("login needed", "--cookies FILE or --header 'Authorization: ...'"),
    402: ("payment needed", None),
    403: ("refused by the server", "--cookies FILE, if you may see it in a browser"),
    404: ("not found", "--archived asks a web archive"),
    405: ("the server does not allow this", None),
    406: ("the server has nothing in a form that was asked for", None),
    407: ("the proxy wants a login", None),
    408: ("the server gave up waiting", None),
    410: ("gone", "--archived asks a web archive"),
    414: ("the address is too long for the server", None),
    418: ("the server refuses to be of use", None),
    429: ("too many requests", "wait a while, then ask again"),
    451: ("withheld for legal reasons", None),
    500: ("the server failed", None),
    502: ("the server behind it failed", "try again later"),
    503: ("the server is busy or down", "try again later"),
    504: ("the server behind it was too slow", "try again later"),
    999: ("the server refuses programs", "save the page in a browser, then: artcli parse FILE"),
}
WORTH_ANOTHER_TRY = frozenset((429, 502, 503, 504))


def of_status(status: int, retry_after: str | None = None) -> FetchError:
    """Return the error for a status that is no success."""
    said, hint = _STATUS.get(status, (None, None))
    message = f"HTTP {status}" + (f": {said}" if said else "")
    seconds = seconds_of(retry_after)
    if status in (429, 503) and seconds:
        hint = f"again in {seconds:.0f} seconds"
    code = f"http_{status}"
    if 500 <= status < 600:
        return ServerStatus(message, hint=hint, code=code)
    if 400 <= status < 500 or status >= 600:
        return ClientStatus(message, hint=hint, code=code)
    return FetchError(f"unexpected answer: HTTP {status}", code=code)


def of_exception(error: Exception) -> FetchError:
    """Return the error for what httpx raised; its own words are for its own debugging."""
    kind = type(error).__name__
    reason = clean_line(str(error))[:120]
    chain: BaseException | None = error
    for _ in range(8):
        if isinstance(chain, ssl.SSLCertVerificationError):
            what = clean_line(chain.verify_message)[:100]
            return FetchError(f"the server's certificate is not valid: {what}", code="tls")
        if isinstance(chain, ssl.SSLError):
            return FetchError("no secure connection could be made (TLS)", code="tls")
        if isinstance(chain, ConnectionRefusedError):
            return FetchError(
                "connection refused", hint="is the address right, and the server running?", code="refused"
            )
        if isinstance(chain, ConnectionResetError):
            return FetchError("the server broke the connection", code="reset")
        if chain is None:
            break
        chain = chain.__cause__ or chain.__context__
    if "Timeout" in kind:
        return FetchError("the server does not answer", hint="--timeout SECONDS allows more", code="timeout")
    if kind == "RemoteProtocolError":
        broken = "disconnected" in reason or "incomplete" in reason or "without" in reason
        return FetchError(
            "the server broke off its answer" if broken else "the answer is not sound HTTP",
            code="truncated" if broken else "protocol",
        )
    if kind in ("ConnectError", "ReadError", "WriteError", "CloseError", "NetworkError"):
        return FetchError(f"no connection: {reason}" if reason else "the connection failed", code="network")
    if kind in ("InvalidURL", "UnsupportedProtocol", "LocalProtocolError"):
        return FetchError("not a valid address or header", code="bad_url")
    if kind == "ProxyError":
        return FetchError(f"the proxy refused: {reason}", code="proxy")
    return FetchError(f"the request failed: {reason or kind}", code="network")


TRANSIENT = frozenset(("reset", "truncated", "network", "refused", "proxy"))
"""Codes of failures that another try may cure."""
