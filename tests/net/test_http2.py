"""With the extra `http2` a server that offers HTTP/2 is spoken to in it, under the same limits."""

import shutil
import socket
import ssl
import subprocess
import threading

import pytest

from artcli.errors import FetchError
from artcli.exchange import Request
from artcli.net.client import Client, Options

pytest.importorskip("h2")
needs_openssl = pytest.mark.skipif(shutil.which("openssl") is None, reason="no openssl to make a certificate")


@pytest.fixture
def server(tmp_path, monkeypatch):
    """Serve ``/`` with a page and ``/long`` with one that never ends, over TLS and HTTP/2 alone; returns its address."""
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost", "-addext",
         "subjectAltName=DNS:localhost", "-keyout", key, "-out", certificate],
        check=True, capture_output=True,
    )  # fmt: skip
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    tls.load_cert_chain(certificate, key)
    tls.set_alpn_protocols(["h2"])
    with socket.create_server(("127.0.0.1", 0)) as listener:
        threading.Thread(target=_serve, args=(listener, tls), daemon=True).start()
        yield f"https://localhost:{listener.getsockname()[1]}"


def _serve(listener, tls):
    while True:
        try:
            plain, _ = listener.accept()
        except OSError:
            return
        try:
            with tls.wrap_socket(plain, server_side=True) as wire:
                _speak(wire)
        except OSError:
            continue


def _speak(wire):
    from h2.config import H2Configuration
    from h2.connection import H2Connection
    from h2.events import RequestReceived, WindowUpdated

    connection = H2Connection(H2Configuration(client_side=False))
    connection.initiate_connection()
    wire.sendall(connection.data_to_send())
    endless = None
    while data := wire.recv(65536):
        for event in connection.receive_data(data):
            if isinstance(event, RequestReceived):
                path = dict(event.headers)[b":path"]
                connection.send_headers(event.stream_id, [(":status", "200"), ("content-type", "text/html")])
                endless = event.stream_id if path == b"/long" else None
                if endless is None:
                    connection.send_data(event.stream_id, b"<p>Spoken in two.</p>", end_stream=True)
            if endless is not None and isinstance(event, RequestReceived | WindowUpdated):
                while room := min(connection.local_flow_control_window(endless), 16_000):
                    connection.send_data(endless, b"x" * room)
        wire.sendall(connection.data_to_send())


@needs_openssl
def test_a_page_comes_over_http2(server):
    with Client(Options(timeout=20, retries=0)) as client:
        assert client.get(Request(url=server + "/")).body == b"<p>Spoken in two.</p>"


@needs_openssl
def test_an_endless_page_stops_at_the_cap(server):
    with Client(Options(timeout=20, retries=0, max_bytes=500_000)) as client:
        with pytest.raises(FetchError) as caught:
            client.get(Request(url=server + "/long"))
        assert caught.value.code == "too_large"
