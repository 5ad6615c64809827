"""The proxy of the user, as the relay of a rendering browser speaks to it."""

import socket
import threading

import pytest

from artcli.errors import FetchError, UsageError
from artcli.net import guard
from artcli.net.connection import Deadline
from artcli.net.guard import Passport, Place, Zone
from artcli.net.relay import Relay
from artcli.net.upstream import Upstream


class Proxy:
    """Answers one connection with `said` and keeps what it was asked."""

    def __init__(self, said: bytes):
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://me:pw%20d@127.0.0.1:{self.listener.getsockname()[1]}"
        self.asked = b""
        self.thread = threading.Thread(target=self.serve, args=(said,), daemon=True)
        self.thread.start()

    def serve(self, said: bytes) -> None:
        connection, _ = self.listener.accept()
        with connection:
            while b"\r\n\r\n" not in self.asked:
                self.asked += connection.recv(4096)
            connection.sendall(said)

    def close(self) -> bytes:
        self.thread.join(5)
        self.listener.close()
        return self.asked


def test_a_tunnel_is_asked_for_with_the_password_and_hands_on_every_byte_behind_the_answer():
    proxy = Proxy(b"HTTP/1.1 200 OK\r\nVia: x\r\n\r\nhello")
    with Upstream.at(proxy.url).tunnel("news.example", 443, Deadline(30)) as tunnel:
        assert tunnel.recv(10) == b"hello"
    asked = proxy.close().split(b"\r\n")
    assert asked[0] == b"CONNECT news.example:443 HTTP/1.1"
    assert b"Proxy-Authorization: Basic bWU6cHcgZA==" in asked


@pytest.mark.parametrize(
    "said", [b"HTTP/1.1 407 No\r\n\r\n", b"", b"SSH-2.0-x\r\n\r\n", b"x" * 20_000, b"\r\n\r\n"]
)
def test_a_proxy_that_will_not_is_an_error_of_the_network(said):
    proxy = Proxy(said)
    with pytest.raises((FetchError, ConnectionError)):
        Upstream.at(proxy.url).tunnel("news.example", 443, Deadline(30))
    proxy.close()


@pytest.mark.parametrize("address", ["socks5://127.0.0.1:1080", "ftp://127.0.0.1"])
def test_other_kinds_of_proxies_are_said_to_be(address):
    with pytest.raises(UsageError):
        Upstream.at(address)


@pytest.mark.parametrize("host", ["10.0.0.1", "169.254.169.254", "metadata.google.internal", "[::1]"])
def test_a_page_reaches_no_spelled_out_private_place_through_the_proxy_either(host):
    home = guard.target_of("http://news.example/")
    passport = Passport(Place("feed.example", 80, Zone.PUBLIC))
    with (
        Relay(home, passport, Deadline(30), 1_000_000, lambda *_: "http://127.0.0.1:9") as relay,
        socket.create_connection(("127.0.0.1", relay.port)) as browser,
    ):
        browser.sendall(f"CONNECT {host}:443 HTTP/1.1\r\n\r\n".encode())
        assert browser.recv(100).startswith(b"HTTP/1.1 502")
        assert [fault.code for fault in relay.faults.values()] == ["unsafe_address"]
