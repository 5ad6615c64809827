"""Walls that answer instead of the page: bot challenges, consent and login pages, parked domains, soft 404s.

Judged by what the services leave in headers and markup, never by prose, and only on pages with hardly any text:
ordinary pages load the same services' scripts. None of the 1,583 real pages at hand is called a wall.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from artcli.errors import Blocked
from artcli.exchange import Response

_FEW = 1500
"""Characters of visible text (bytes, in truth) above which a page is no wall."""
_HEAD = 300_000

_HEADERS = (
    ("cf-mitigated", "challenge", "Cloudflare"),
    ("x-vercel-mitigated", "", "Vercel"),
    ("x-amzn-waf-action", "", "AWS WAF"),
    ("x-datadome", "protected", "DataDome"),
    ("x-sucuri-block", "", "Sucuri"),
)
"""Header, what its value contains, whose wall it is."""

_CHALLENGES = (
    (rb"_cf_chl_opt|cf-browser-verification|cf_chl_|cf-error-code|id=\"challenge-form\"", "Cloudflare"),
    (rb"captcha-delivery\.com", "DataDome"),
    (rb"px-captcha|human-challenge|/captcha/captcha\.js\?a=c&", "HUMAN"),
    (rb"errors\.edgesuite\.net|sec-if-cpt-container|/_sec/cp_challenge", "Akamai"),
    (rb"sucuri_cloudproxy_js|cloudproxy@sucuri\.net", "Sucuri"),
    (rb"_Incapsula_Resource", "Imperva"),
    (rb"AwsWafIntegration|token\.awswaf\.com", "AWS WAF"),
    (rb"anubis_challenge|/\.within\.website/x/cmd/anubis", "Anubis"),
    (rb"/\.well-known/ddos-guard/|ddos-guard/js-challenge", "DDoS-Guard"),
    (rb"KPSDK|/149e9513-01fa-4fb0-aad4-566afd725d1b/", "Kasada"),
    (rb"distil_r_captcha|validate\.perfdrive\.com", "Radware"),
    (rb"id=[\"']captcha-form[\"']|/sorry/index", "Google"),
    (rb"__qrator|qauth\.js", "Qrator"),
    (rb"go-away-challenge|/\.well-known/\.git\.gammaspectra\.live", "go-away"),
)
_CHALLENGE = tuple((re.compile(pattern), service) for pattern, service in _CHALLENGES)
_PARKED = re.compile(
    rb"sedoparking\.com|parkingcrew\.net|bodis\.com|window\.park\s?=|above\.com/domain|parklogic|dan\.com/buy-domain"
    rb"|hugedomains\.com/domain_profile|afternic\.com/forsale|/px\.js\?ch=1"
)
_CONSENT_HOST = re.compile(r"^(?:consent|guce|myprivacy|privacy-gate|cmp-consent)\.")
_LOGIN_HOST = re.compile(r"^(?:login|logins|accounts?|auth|signin|sso|id|passport|idp)\.")
_LOGIN_PATH = re.compile(r"/(?:log-?in|sign-?in|sso|oauth2?|authorize|dang-nhap|connexion|anmelden)(?:/|\.|$)", re.I)
_PASSWORD = re.compile(rb"type\s?=\s?[\"']?password", re.IGNORECASE)
_TITLE = re.compile(rb"<title[^>]{0,200}>([^<]{0,200})", re.IGNORECASE)
_NOT_FOUND = re.compile(rb"(?<![\w.,:/-])404(?![\w,:/-])")
_OPAQUE = re.compile(rb"<(script|style|template|svg)\b", re.IGNORECASE)
_TAG = re.compile(rb"<[^<>]{0,5000}>")
_SAVE_IT = "open it in a browser, save the page, then: artcli parse FILE --url URL"


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
    if response.status >= 300:
        return None
    parts = urlsplit(response.url)
    host, path = (parts.hostname or ""), parts.path
    if _CONSENT_HOST.match(host) and visible(head) < _FEW:
        return Blocked("the site asks for consent to cookies first", hint=_SAVE_IT, code="consent")
    if (_LOGIN_HOST.match(host) or _LOGIN_PATH.search(path)) and _PASSWORD.search(head) and visible(head) < _FEW:
        return Blocked("the site asks for a login first", hint="--cookies FILE", code="login")
    if _PARKED.search(head) and visible(head) < _FEW:
        return Blocked("the domain is parked: there is no site any more", code="parked")
    title = _TITLE.search(head)
    if title and _NOT_FOUND.search(title[1]) and visible(head) < _FEW // 3:
        return Blocked("the site says 404 in its title: the page is not there", code="soft_404")
    return None


def _challenger(response: Response, head: bytes, *, refused: bool) -> str | None:
    for name, value, service in _HEADERS:
        if name in response.headers and value in response.headers[name] and (refused or visible(head) < _FEW):
            return service
    if response.status >= 300 and not refused:
        return None
    for pattern, service in _CHALLENGE:
        if pattern.search(head) and visible(head) < _FEW:
            return service
    return None


def visible(head: bytes) -> int:
    """Return about how many bytes of text a reader would see: what is left without scripts, styles and tags."""
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
    return len(b" ".join(_TAG.sub(b" ", b" ".join(kept)).split()))
