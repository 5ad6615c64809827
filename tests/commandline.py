"""Runs the real command in a process of its own, with a home of its own: `run("fetch", url)`."""

import json
import os
import resource
import subprocess
import sys
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


@dataclass
class Home:
    """A folder that stands for the user's: config, cache, library; nothing of the real one is read or written."""

    folder: Path
    env: dict[str, str] = field(default_factory=dict)

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

        prefix = (
            ["setpriv", "--bounding-set", "-dac_override,-dac_read_search"]
            if unprivileged and os.getuid() == 0
            else []
        )

        done = subprocess.run(
            [*prefix, sys.executable, "-m", "artcli", *arguments],
            input=stdin.encode() if isinstance(stdin, str) else stdin,
            capture_output=True,
            env=self.environment(),
            cwd=self.folder,
            timeout=timeout,
            preexec_fn=prepare if limits else None,
        )
        return Done(done.returncode, done.stdout.decode(), done.stderr.decode())

    @property
    def library(self) -> Path:
        return self.folder / "data" / "artcli" / "library.sqlite3"
