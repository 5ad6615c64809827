"""Runs the real command in a process of its own, with a home of its own: `run("fetch", url)`."""

import fcntl
import json
import os
import pty
import resource
import select
import shutil
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Done:
    """What a finished command left: exit code, stdout and stderr as text."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        return [json.loads(line) for line in self.out.splitlines()]


def heeding_modes(*command: str) -> list[str]:
    """Return the command line of a process for which file modes hold, though root started it."""
    prefix = ["setpriv", "--bounding-set", "-dac_override,-dac_read_search"] if os.getuid() == 0 else []
    return [*prefix, *command]


@dataclass
class Home:
    """A folder that stands for the user's: config, cache, library; nothing of the real one is read or written."""

    folder: Path
    env: dict[str, str] = field(default_factory=dict)

    def like(self, other: "Home") -> "Home":
        """Begin as another user stands: with a copy of all files of theirs. Returns itself."""
        shutil.copytree(other.folder, self.folder, dirs_exist_ok=True)
        return self

    def environment(self) -> dict[str, str]:
        keep = {
            name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "LANG", "TMPDIR") if name in os.environ
        }
        return {
            **keep,
            "HOME": str(self.folder),
            "XDG_CONFIG_HOME": str(self.folder / "config"),
            "XDG_DATA_HOME": str(self.folder / "data"),
            "XDG_CACHE_HOME": str(self.folder / "cache"),
            "PYTHONUTF8": "1",
            "NO_PROXY": "*",
            **self.env,
        }

    def run(
        self,
        *arguments: str,
        stdin: str | bytes = b"",
        timeout: float = 60,
        limits: dict[str, int] | None = None,
        unprivileged: bool = False,
    ) -> Done:
        """Run the command; `limits` by their names in `resource`, `unprivileged` so that file modes hold for root."""

        def prepare() -> None:
            for name, value in (limits or {}).items():
                resource.setrlimit(getattr(resource, name), (value, value))

        command = [sys.executable, "-m", "artcli", *arguments]
        done = subprocess.run(
            heeding_modes(*command) if unprivileged else command,
            input=stdin.encode() if isinstance(stdin, str) else stdin,
            capture_output=True,
            env=self.environment(),
            cwd=self.folder,
            timeout=timeout,
            preexec_fn=prepare if limits else None,
        )
        return Done(done.returncode, done.stdout.decode(), done.stderr.decode())

    def run_in_terminal(
        self,
        *arguments: str,
        size: tuple[int, int] = (80, 24),
        out: str = "terminal",
        timeout: float = 60,
        seen: Callable[[str], object] = lambda _: None,
    ) -> Done:
        """Run it on a pseudo-terminal of its own of `size` (columns, rows); what the screen got is `out`.

        `out` "pipe" sends stdout elsewhere, so that the terminal gets stderr alone; `err` then holds it. `seen` is
        called with all that the screen got so far, whenever that is more.
        """
        ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
        mode = termios.tcgetattr(theirs)
        mode[1] &= ~termios.OPOST  # line feeds stay line feeds
        termios.tcsetattr(theirs, termios.TCSANOW, mode)
        process = subprocess.Popen(
            [sys.executable, "-m", "artcli", *arguments],
            stdin=theirs,
            stdout=subprocess.PIPE if out == "pipe" else theirs,
            stderr=theirs,
            env={"TERM": "xterm-256color", **self.environment()},
            cwd=self.folder,
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),  # noqa: PLW1509  # one call, no lock
        )
        os.close(theirs)
        found = b""
        ends = time.monotonic() + timeout
        while time.monotonic() < ends and select.select([ours], [], [], max(0, ends - time.monotonic()))[0]:
            try:
                piece = os.read(ours, 65536)
            except OSError:  # Linux: the other end is closed
                break
            found += piece
            if not piece:
                break
            seen(found.decode(errors="ignore"))
        piped = process.communicate(timeout=10)[0] or b""
        os.close(ours)
        screen = found.decode()
        if out == "pipe":
            return Done(process.returncode, piped.decode(), screen)
        return Done(process.returncode, screen, "")

    @property
    def library(self) -> Path:
        return self.folder / "data" / "artcli" / "library.sqlite3"
