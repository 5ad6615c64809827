"""An installed Chromium as a child process, spoken to in its DevTools protocol over a pipe.

A fresh profile in a folder of its own, no extension, no background request; it ends with us, since it reads our
pipe, and is killed with all its children when it does not.
"""

from __future__ import annotations

import itertools
import os
import queue
import shutil
import signal
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from contextlib import suppress
from types import TracebackType
from typing import Any, Self

import msgspec

from artcli.errors import FetchError, UsageError
from artcli.net.connection import Deadline

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge")
_FLAGS = (
    "--headless=new --remote-debugging-pipe --no-first-run --no-default-browser-check --no-pings --mute-audio "
    "--disable-background-networking --disable-component-update --disable-default-apps --disable-extensions "
    "--disable-sync --disable-domain-reliability --disable-client-side-phishing-detection --disable-breakpad "
    "--disable-gpu --disable-dev-shm-usage --disable-quic --dns-prefetch-disable --metrics-recording-only "
    "--password-store=basic --use-mock-keychain --hide-scrollbars --window-size=1280,12000 "
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp --js-flags=--max-old-space-size=512 "
    "--disable-features=Translate,MediaRouter,OptimizationHints,AutofillServerCommunication,DialMediaRouteProvider,"
    "CertificateTransparencyComponentUpdater,InterestFeedContentSuggestions,PrefetchPrivacyChanges,NetworkTimeServiceQuerying"
).split()
"""The window is tall, so that what loads when it is scrolled to loads at once."""
_CRASHED = FetchError("the browser ended before the page was there", code="render")

Message = dict[str, Any]


def find(named: str | None) -> str:
    """Return the browser to start: `named` (a path or a name), else the first known one on PATH.

    Raises UsageError when there is none.
    """
    if named:
        found = shutil.which(named)
        if found is None:
            raise UsageError(f"ARTCLI_CHROMIUM: {named!r} is not a program that can be started")
        return found
    on_path = next(filter(None, map(shutil.which, _NAMES)), None)
    if on_path is None:
        raise UsageError(
            "--render needs a Chromium, and none is on PATH",
            hint="install one, or ARTCLI_CHROMIUM=/path/to/it",
        )
    return on_path


class Browser:
    """A context manager around one browser and one tab; `limit` bounds a message from it, in bytes."""

    def __init__(
        self, program: str, *, proxy_port: int, deadline: Deadline, limit: int, user_agent: str | None = None
    ) -> None:
        self._deadline = deadline
        self._limit = limit
        self._numbers = itertools.count(1)
        self._inbox: queue.Queue[Message | None] = queue.Queue()
        self._unread: list[Message] = []
        self._session: str | None = None
        self._folder = tempfile.TemporaryDirectory(prefix="artcli-render-", ignore_cleanup_errors=True)
        flags = [
            *_FLAGS,
            f"--user-data-dir={self._folder.name}",
            f"--proxy-server=http://127.0.0.1:{proxy_port}",
            "--proxy-bypass-list=<-loopback>",  # loopback too goes through the relay
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",  # and nothing is looked up beside it
            *([f"--user-agent={user_agent}"] if user_agent else []),
            *(["--no-sandbox"] if os.geteuid() == 0 else []),  # Chromium refuses to run as root with one
        ]
        # The protocol runs over the descriptors 3 and 4; the shell moves our pipes there, which Popen cannot.
        # What one page may cost us (`cli.limits`) is not for a browser, which reserves more than it uses.
        moved = 'ulimit -S -d unlimited; exec "$0" "$@" 3<&0 4>&1 </dev/null >/dev/null'
        self._process = subprocess.Popen(  # noqa: S603  # the user's own browser; no word of a page is in it
            ["/bin/sh", "-c", moved, program, *flags, "about:blank"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=os.environ | {"HOME": self._folder.name},
            cwd=self._folder.name,
            start_new_session=True,
        )

    def __enter__(self) -> Self:
        """Open a tab."""
        threading.Thread(target=self._listen, daemon=True).start()
        try:
            target = self.call("Target.createTarget", url="about:blank")["targetId"]
            self._session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        except BaseException:
            self._end()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Kill the browser and its children, remove its profile."""
        self._end()

    def call(self, method: str, **parameters: Any) -> Message:
        """Carry out a command and return its result. Raises FetchError: ``render``, ``timeout``."""
        number = self.send(method, **parameters)
        while True:
            message = self._next(self._deadline.left())
            if message is None:
                raise self._deadline.passed()
            if message.get("id") != number:
                self._unread.append(message)
                continue
            if "error" in message:
                raise FetchError("the browser did not do what it was told", code="render")
            result: Message = message["result"]
            return result

    def send(self, method: str, **parameters: Any) -> int:
        """Send a command without waiting for its result; return its number."""
        number = next(self._numbers)
        message: Message = {"id": number, "method": method, "params": parameters}
        if self._session is not None:
            message["sessionId"] = self._session
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(msgspec.json.encode(message) + b"\0")
            self._process.stdin.flush()
        except OSError as error:
            raise _CRASHED from error
        return number

    def events(self, patience: float) -> Iterator[Message | None]:
        """Yield what the tab tells, None whenever nothing came for `patience` seconds.

        Raises FetchError: ``timeout``, ``render``.
        """
        while True:
            while self._unread:
                yield self._unread.pop(0)
            yield self._next(min(patience, self._deadline.left()))

    def _next(self, seconds: float) -> Message | None:
        """Return the next message, None when none came in time."""
        try:
            message = self._inbox.get(timeout=seconds)
        except queue.Empty:
            return None
        if message is None:
            raise _CRASHED
        return message

    def _listen(self) -> None:
        """Put every message of the browser into the inbox; None when it is gone or says too much."""
        assert self._process.stdout is not None
        pending = bytearray()
        with suppress(OSError, ValueError, msgspec.DecodeError):
            while piece := os.read(self._process.stdout.fileno(), 1 << 16):
                pending += piece
                if len(pending) > self._limit:
                    break
                if 0 in piece:
                    *whole, rest = pending.split(b"\0")
                    pending = bytearray(rest)
                    for one in whole:
                        self._inbox.put(msgspec.json.decode(one))
        self._inbox.put(None)

    def _end(self) -> None:
        with suppress(OSError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()
        self._folder.cleanup()
