"""The comment server Isso, from PyPI, in a process of its own on loopback, with a database that goes with it.

with Isso(folder, site="http://127.0.0.1:8000") as isso:
    first = isso.post("/a/", "words")
    isso.post("/a/", "an answer", parent=first)
"""

import contextlib
import json
import random
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any, Self

CONFIG = """\
[general]
dbpath = {folder}/comments.db
host = {site}
[server]
listen = {url}
[guard]
enabled = false
[moderation]
enabled = false
"""
PATIENCE = 20
"""Seconds that a server may take to answer for the first time."""


class Isso:
    """A context manager; `site` is the address of the pages that embed it, `url` where it listens."""

    def __init__(self, folder: Path, site: str) -> None:
        self.url = f"http://127.0.0.1:{free_port()}"
        self._config = folder / "isso.cfg"
        self._config.write_text(CONFIG.format(folder=folder, site=site, url=self.url))
        self._log = (folder / "isso.log").open("wb")
        # Whoever holds the cookie of a comment may delete it.
        self._browser = urllib.request.build_opener(
            urllib.request.ProxyHandler({}), urllib.request.HTTPCookieProcessor()
        )

    def __enter__(self) -> Self:
        program = "import isso; isso.main()"  # it has no __main__, and its script may not be on the PATH
        command = [sys.executable, "-W", "ignore", "-c", program, "-c", str(self._config), "run"]
        self._process = subprocess.Popen(command, stdout=self._log, stderr=subprocess.STDOUT)
        try:
            self._wait()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        self._process.wait(10)
        self._log.close()

    def _wait(self) -> None:
        until = time.monotonic() + PATIENCE
        while True:
            try:
                self.ask("GET", "/?uri=/")
            except urllib.error.HTTPError:
                return  # an answer of any status
            except OSError:
                if self._process.poll() is not None or time.monotonic() > until:
                    log = Path(self._log.name).read_text("utf-8", "replace")
                    raise RuntimeError(f"isso did not start: {log[-2000:]}") from None
                time.sleep(0.05)
            else:
                return

    def ask(self, method: str, path: str, body: dict[str, Any] | None = None) -> Any:
        """Send a request as a reader's browser does and return the JSON of the answer."""
        request = urllib.request.Request(
            self.url + path,
            method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers={"content-type": "application/json"},
        )
        with self._browser.open(request, timeout=PATIENCE) as answer:
            return json.loads(answer.read() or b"null")

    def post(self, uri: str, text: str, author: str, parent: int | None = None, website: str = "") -> int:
        """Write a comment below the page at `uri`; returns its number."""
        body = {"text": text, "author": author, "parent": parent, "website": website, "title": "A page"}
        return int(self.ask("POST", f"/new?uri={uri}", body)["id"])

    def delete(self, number: int) -> None:
        """Take back a comment that was written through this object."""
        self.ask("DELETE", f"/id/{number}")


def free_port() -> int:
    """Return a port for a server that is to start: one that the system hands to nobody meanwhile.

    It gives those from 32768 on to whoever asks for any, and to every connection that goes out.
    """
    while True:
        port = random.randrange(20_000, 32_000)
        with socket.socket() as one, contextlib.suppress(OSError):
            one.bind(("127.0.0.1", port))
            return port
