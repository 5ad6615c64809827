"""Which addresses may be asked: what the user typed is trusted, what a page or server chose is not.

An address chosen by a page never leads from a public place to a private one (loopback, RFC 1918, link-local,
carrier NAT, documentation, multicast, or any IPv6 form that wraps one of these). Cloud metadata addresses are
asked only when typed. The judgement is on the address connected to, so neither spelling (``2130706433``,
``0x7f.1``, full-width digits) nor DNS (rebinding) gets around it.
"""

from __future__ import annotations

import ipaddress
import socket
import unicodedata
from enum import Enum
from typing import NamedTuple
from urllib.parse import urlsplit

from artcli.errors import FetchError
from artcli.sanitize import clean_line

_METADATA = frozenset(("169.254.169.254", "169.254.170.2", "fd00:ec2::254", "100.100.100.200", "192.0.0.192"))
_METADATA_NAMES = frozenset(("metadata.google.internal", "metadata.goog", "metadata"))
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_COMPATIBLE = ipaddress.ip_network("::/96")
_DEFAULT_PORTS = {"http": 80, "https": 443}
_LONGEST_HOST = 1_000
"""Characters; names have 253 at most, and to fold a longer one may take long."""


class Zone(Enum):
    """How private an address is."""

    PUBLIC = "public"
    PRIVATE = "private"
    LOOPBACK = "loopback"
    METADATA = "metadata"


class Target(NamedTuple):
    """The parts of an address that a connection needs."""

    scheme: str
    host: str
    """Lower case, NFKC, no brackets, no final dot."""
    port: int
    user: str | None
    """``name:password``, not decoded; never printed."""


def target_of(url: str) -> Target:
    """Take `url` apart as a browser would. Raises FetchError for anything but a sound http or https address."""
    shown = clean_line(url)[:200]
    try:
        parts = urlsplit(url.replace("\\", "/").strip())
        if parts.scheme.lower() not in _DEFAULT_PORTS:
            what = clean_line(parts.scheme)[:20] or "no scheme"
            raise FetchError(
                f"not a web address ({what}): only http and https are asked", where=shown, code="bad_url"
            )
        host = _plain_host(parts.hostname or "")
        port = parts.port or _DEFAULT_PORTS[parts.scheme.lower()]
    except ValueError as error:
        raise FetchError("not a valid address", where=shown, code="bad_url") from error
    if not host or any(letter <= " " for letter in host):
        raise FetchError("not a valid address: no host", where=shown, code="bad_url")
    user = parts.netloc.rpartition("@")[0] or None
    return Target(parts.scheme.lower(), host, port, user)


def _plain_host(host: str) -> str:
    """Undo the spellings that name resolution would undo: full-width letters, other full stops, a final dot."""
    if len(host) > _LONGEST_HOST:
        return ""
    folded = unicodedata.normalize("NFKC", host).replace("\u3002", ".").lower()
    return folded.replace("%25", "%").strip("\t\r\n").removesuffix(".")


def literal_address(host: str) -> str | None:
    """Return the IP address that `host` spells without any DNS, None when it is a name."""
    if ":" in host:
        return host.partition("%")[0]
    try:
        return socket.inet_ntoa(socket.inet_aton(host)) if host[:1].isdigit() else None
    except OSError:
        return None


def zone_of_address(address: str) -> Zone:
    """Return the zone of an IP address as a string; what cannot be read counts as private."""
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return Zone.PRIVATE
    if str(found) in _METADATA:
        return Zone.METADATA
    if isinstance(found, ipaddress.IPv6Address):
        inner = _wrapped(found)
        if inner is not None:
            inside = zone_of_address(str(inner))
            return inside if inside is not Zone.PUBLIC or found not in _COMPATIBLE else Zone.PRIVATE
    if found.is_loopback or found.is_unspecified or (found.version == 4 and str(found).startswith("0.")):
        return Zone.LOOPBACK
    return (
        Zone.PUBLIC if found.is_global and not found.is_multicast and not found.is_reserved else Zone.PRIVATE
    )


def _wrapped(found: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """Return the IPv4 address inside a mapped, 6to4, Teredo, NAT64 or compatible IPv6 address."""
    if found.ipv4_mapped:
        return found.ipv4_mapped
    if found.sixtofour:
        return found.sixtofour
    if found.teredo:
        return found.teredo[0]
    if found in _NAT64 or (found in _COMPATIBLE and int(found) > 1):
        return ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)
    return None


def zone_of_host(host: str) -> Zone | None:
    """Return the zone that a host has by its spelling alone; None for a name that DNS must tell."""
    address = literal_address(host)
    if address is not None:
        return zone_of_address(address)
    if host == "localhost" or host.endswith((".localhost", ".localdomain")):
        return Zone.LOOPBACK
    return Zone.METADATA if host in _METADATA_NAMES else None


class Place(NamedTuple):
    """Where one is: a host, the port, and the zone found for it."""

    host: str
    port: int
    zone: Zone


class Passport(NamedTuple):
    """What one request may connect to: `came_from` is the page or server that chose the address."""

    came_from: Place | None
    """None: the user typed the address."""
    allow_private: bool = False
    public: frozenset[tuple[str, int]] = frozenset()
    """Host and port pairs that count as public (for tests on loopback)."""

    def zone(self, host: str, port: int, address: str | None) -> Zone:
        """Return the zone of a place; a name without an `address` counts as public until it is resolved."""
        if (host, port) in self.public:
            return Zone.PUBLIC
        if host in _METADATA_NAMES:
            return Zone.METADATA
        return zone_of_address(address) if address else zone_of_host(host) or Zone.PUBLIC

    def check(self, host: str, port: int, address: str | None = None) -> Zone:
        """Return the zone of the place. Raises FetchError (``unsafe_address``) when one may not go there."""
        zone = self.zone(host, port, address)
        if self.came_from is None or zone is Zone.PUBLIC:
            return zone
        if zone is not Zone.METADATA:
            if self.allow_private:
                return zone
            before = self.came_from
            same = before.host == host or (before.zone is Zone.LOOPBACK and zone is Zone.LOOPBACK)
            if before.zone is not Zone.PUBLIC and same:
                return zone
        kind = "a cloud metadata" if zone is Zone.METADATA else "a private"
        raise FetchError(
            f"refused: {clean_line(self.came_from.host)} leads to {kind} address ({clean_line(host)})",
            hint=None if zone is Zone.METADATA else "--allow-private, if you trust that page",
            code="unsafe_address",
        )
