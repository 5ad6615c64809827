"""A small HTTP server on loopback for every test: routes are a dict of path -> (status, headers, body) or a callable.

    with Server({"/a": (200, {"content-type": "text/html"}, b"<p>x</p>")}) as server:
        client.get(Request(url=server.url + "/a"))
        assert server.requests[0].path == "/a"

A callable takes the `Asked` and returns such a triple, or None after writing to `asked.wire` itself.
"""

import threading
from collections.abc import Callable, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import BinaryIO, NamedTuple, Self


class Asked(NamedTuple):
    method: str
    path: str
    """With the query."""
    headers: Mapping[str, str]
    """Names in lower case."""
    body: bytes
    wire: BinaryIO


Answer = tuple[int, Mapping[str, str], bytes]
Route = Answer | bytes | str | Callable[[Asked], Answer | None]


class Server:
    """A context manager, on a port that is free."""

    def __init__(self, routes: Mapping[str, Route]) -> None:
        self.routes: dict[str, Route] = dict(routes)
        """May be changed while the server runs."""
        self.requests: list[Asked] = []
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._http.daemon_threads = True
        self.port: int = self._http.server_address[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self._thread = threading.Thread(
            target=self._http.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True
        )

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._http.shutdown()
        self._http.server_close()
        self._thread.join(5)


def _handler(server: Server) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        timeout = 20

        def log_message(self, *_):
            pass

        def do_GET(self):
            size = int(self.headers.get("content-length") or 0)
            headers = {name.lower(): value for name, value in self.headers.items()}
            asked = Asked(self.command, self.path, headers, self.rfile.read(size), self.wfile)
            server.requests.append(asked)
            routes = server.routes
            route = (
                routes.get(self.path)
                or routes.get(self.path.partition("?")[0])
                or (404, {}, b"<h1>Not found</h1>")
            )
            try:
                answer = route(asked) if callable(route) else route
                if answer is None:
                    self.close_connection = True
                    return
                if isinstance(answer, bytes | str):
                    body = answer.encode() if isinstance(answer, str) else answer
                    answer = (200, {"content-type": "text/html; charset=utf-8"}, body)
                self.respond(*answer)
            except OSError:
                self.close_connection = True

        do_POST = do_HEAD = do_GET

        def respond(self, status, headers, body):
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            if status not in (204, 304) and "content-length" not in {name.lower() for name in headers}:
                self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            if self.command != "HEAD" and status not in (204, 304):
                self.wfile.write(body)

    return Handler
