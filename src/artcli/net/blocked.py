"""Walls that answer instead of the page: bot challenges, consent and login pages, parked domains, soft 404s.

Judged by what the services leave in headers and markup, then by what the page says of itself (`notices`), and only on
pages with hardly any text: ordinary pages load the same services' scripts. Of the 1,583 real pages at hand one is
called a wall, and is one.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from artcli.core.source import charsets
from artcli.errors import Blocked
from artcli.exchange import Response
from artcli.net import notices

_FEW = 1500
"""Characters of visible text (bytes, in truth) above which a page is no wall."""
_HEAD = 300_000
"""Bytes; no wall is larger."""

_HEADERS = (
    ("cf-mitigated", "challenge", "Cloudflare"),
    ("x-vercel-mitigated", "", "Vercel"),
    ("x-amzn-waf-action", "", "AWS WAF"),
    ("x-datadome", "protected", "DataDome"),
    ("x-sucuri-block", "", "Sucuri"),
)
"""Header, what its value contains, whose wall it is."""

_CHALLENGES = (
    (
        "Cloudflare",
        (b"_cf_chl_opt", b"cf-browser-verification", b"cf_chl_", b"cf-error-code", b'id="challenge-form"'),
    ),
    ("DataDome", (b"captcha-delivery.com",)),
    ("HUMAN", (b"px-captcha", b"human-challenge", b"/captcha/captcha.js?a=c&")),
    ("Akamai", (b"errors.edgesuite.net", b"sec-if-cpt-container", b"/_sec/cp_challenge")),
    ("Sucuri", (b"sucuri_cloudproxy_js", b"cloudproxy@sucuri.net")),
    ("Imperva", (b"_Incapsula_Resource",)),
    ("AWS WAF", (b"AwsWafIntegration", b"token.awswaf.com")),
    ("Anubis", (b"anubis_challenge", b"/.within.website/x/cmd/anubis")),
    ("DDoS-Guard", (b"/.well-known/ddos-guard/", b"ddos-guard/js-challenge")),
    ("Kasada", (b"KPSDK", b"/149e9513-01fa-4fb0-aad4-566afd725d1b/")),
    ("Radware", (b"distil_r_captcha", b"validate.perfdrive.com")),
    ("Google", (b'id="captcha-form"', b"/sorry/index")),
    ("Qrator", (b"__qrator", b"qauth.js")),
    ("go-away", (b"go-away-challenge",)),
)
"""Whose wall, and what it leaves in the markup: plain bytes, because thirty of them are searched in every page."""
_PARKED = (
    b"sedoparking.com", b"parkingcrew.net", b"bodis.com", b"window.park ", b"window.park=", b"parklogic",
    b"dan.com/buy-domain", b"hugedomains.com/domain_profile", b"afternic.com/forsale", b"/px.js?ch=1",
)  # fmt: skip
_CONSENT_HOST = re.compile(r"^(?:consent|guce|myprivacy|privacy-gate|cmp-consent)\.")
_LOGIN_HOST = re.compile(r"^(?:login|logins|accounts?|auth|signin|sso|id|passport|idp)\.")
_LOGIN_PATH = re.compile(
    r"/(?:log-?in|sign-?in|sso|oauth2?|authorize|dang-nhap|connexion|anmelden)(?:/|\.|$)", re.IGNORECASE
)
_PASSWORD = re.compile(rb"type\s?=\s?[\"']?password", re.IGNORECASE)
_TITLE = re.compile(rb"<title[^>]{0,200}>([^<]{0,200})", re.IGNORECASE)
_NOT_FOUND = re.compile(rb"(?<![\w.,:/-])404(?![\w,:/-])")
_OPAQUE = re.compile(rb"<(script|style|template|svg)\b", re.IGNORECASE)
_TAG = re.compile(rb"<[^<>]{0,5000}>")
_LARGE = 150_000
"""Bytes of markup above which a page is not searched for what it says: notices are small."""
_SAVE_IT = "open it in a browser, save the page, then: artcli parse FILE --url URL"
_NOTICES: dict[notices.Notice, tuple[str, str | None]] = {
    "soft_404": ("the site says that the page is not there", None),
    "parked": ("the domain is parked: there is no site any more", None),
    "login": ("the site asks for a login first", "--cookies FILE"),
    "consent": ("the site asks for consent to cookies first", _SAVE_IT),
    "challenge": ("the site asks for proof of a human reader", _SAVE_IT),
}


def check(response: Response) -> None:
    """Return for a page. Raises Blocked for a wall in its place."""
    wall = found(response)
    if wall is not None:
        raise wall.at(response.url)


def found(response: Response) -> Blocked | None:
    """Return what stands in the page's way, None when nothing does."""
    head = response.body[:_HEAD]
    refused = response.status in (401, 403, 429, 503)
    service = _challenger(response, head, refused=refused)
    if service:
        return Blocked(f"{service} asks for proof of a human reader", hint=_SAVE_IT, code="challenge")
    if response.status >= 300 or len(response.body) > _HEAD:
        return None
    parts = urlsplit(response.url)
    host, path = (parts.hostname or ""), parts.path
    if _CONSENT_HOST.match(host) and visible(head) < _FEW:
        return Blocked("the site asks for consent to cookies first", hint=_SAVE_IT, code="consent")
    if (
        (_LOGIN_HOST.match(host) or _LOGIN_PATH.search(path))
        and _PASSWORD.search(head)
        and visible(head) < _FEW
    ):
        return Blocked("the site asks for a login first", hint="--cookies FILE", code="login")
    if any(mark in head for mark in _PARKED) and visible(head) < _FEW:
        return Blocked("the domain is parked: there is no site any more", code="parked")
    title = _TITLE.search(head)
    if title and _NOT_FOUND.search(title[1]) and visible(head) < _FEW // 3:
        return Blocked("the site says 404 in its title: the page is not there", code="soft_404")
    return _by_its_words(response, head)


def _by_its_words(response: Response, head: bytes) -> Blocked | None:
    """Return the wall that a page says it is."""
    if len(head) > _LARGE:
        return None
    text = seen(head)
    if len(text) > notices.MOST:
        return None
    notice = notices.found(_decoded(head, response.charset), _decoded(text, response.charset))
    if notice is None:
        return None
    message, hint = _NOTICES[notice]
    return Blocked(message, hint=hint, code=notice)


def _decoded(data: bytes, charset: str | None) -> str:
    codec = charsets.codec_of(charset)
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data.decode(codec or "cp1252", "replace")


def _challenger(response: Response, head: bytes, *, refused: bool) -> str | None:
    for name, value, service in _HEADERS:
        if name in response.headers and value in response.headers[name] and (refused or visible(head) < _FEW):
            return service
    if len(response.body) > _HEAD or (response.status >= 300 and not refused):
        return None
    for service, marks in _CHALLENGES:
        if any(mark in head for mark in marks) and visible(head) < _FEW:
            return service
    return None


def visible(head: bytes) -> int:
    """Return about how many bytes of text a reader would see."""
    return len(seen(head))


def seen(head: bytes) -> bytes:
    """Return about what a reader would see: what is left without scripts, styles and tags."""
    kept: list[bytes] = []
    at = 0
    while match := _OPAQUE.search(head, at):
        kept.append(head[at : match.start()])
        end = head.find(b"</" + match[1], match.end())
        if end < 0:
            end = head.lower().find(b"</" + match[1].lower(), match.end())
        if end < 0:
            at = len(head)
            break
        at = end
    kept.append(head[at:])
    return b" ".join(_TAG.sub(b" ", b" ".join(kept)).split())
