"""A progress bar on stderr, by `rich.progress`: only in a terminal, only for what takes over half a second.

Rich is imported by the thread that draws, after that half second; whoever counts waits for neither.
"""

from __future__ import annotations

import io
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from types import TracebackType
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from rich.progress import Progress as Bar

AFTER = 0.5
"""Seconds before the bar shows."""
_TICK = 0.1
_BAR = 24
"""Columns of the bar."""


class Progress:
    """Counts what is done, for any thread; a context manager.

    `write` gets what goes to stderr, None shows nothing.
    """

    def __init__(
        self,
        total: int | None,
        label: str,
        write: Callable[[str], None] | None,
        *,
        colour: bool = False,
        figures: Callable[[], str] | None = None,
    ) -> None:
        """Begin to count `total` things (None when nobody knows how many).

        `figures` says beside the bar what a percentage cannot; without it the counts stand there.
        """
        self.total = total
        self.label = label
        self.done = 0
        self.failed = 0
        self._write = write
        self._colour = colour
        self._figures = figures
        self._began = time.monotonic()
        self._bar: Bar | None = None
        """Rich's, while it stands on the screen."""
        self._hidden = 0
        """How many want the bar away."""
        self._counts = threading.Lock()
        self._screen = threading.RLock()
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None

    def __enter__(self) -> Self:
        """Start the clock."""
        if self._write is not None:
            self._thread = threading.Thread(target=self._run, daemon=True)
            self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Take the bar away."""
        self._stop.set()
        self.hide()
        if self._thread is not None:
            self._thread.join(timeout=1)

    def advance(self, count: int = 1, *, failed: bool = False) -> None:
        """Count `count` more as done; `failed` counts them as failures too."""
        with self._counts:
            self.done += count
            self.failed += count if failed else 0

    def hide(self) -> None:
        """Take the bar away until the next tick, so that something else can be written."""
        with self._screen:
            bar, self._bar = self._bar, None
            if bar is not None:
                bar.stop()

    @contextmanager
    def hidden(self) -> Iterator[None]:
        """Keep the bar away while something else is written; other threads may want that too."""
        with self._screen:
            self._hidden += 1
            self.hide()
        try:
            yield
        finally:
            with self._screen:
                self._hidden -= 1

    def _run(self) -> None:
        if self._stop.wait(AFTER):
            return
        # A bar is never worth failing for.
        with suppress(Exception):
            import_module("rich.progress")  # before the lock: writers do not wait for it
            while True:
                with self._screen:
                    if self._stop.is_set():
                        return
                    if not self._hidden:
                        self._draw()
                if self._stop.wait(_TICK):
                    return

    def _draw(self) -> None:
        with self._counts:
            done, failed = self.done, f"{self.failed} failed" if self.failed else ""
        if self._figures is not None:
            failed = self._figures()
        if self._bar is not None:
            self._bar.update(self._bar.task_ids[0], completed=done, failures=failed, refresh=True)
            return
        assert self._write is not None
        bar = rich_bar(self._write, colour=self._colour, counted=self._figures is None)
        bar.add_task(self.label, start=False, total=self.total or None, completed=done, failures=failed)
        bar.tasks[0].start_time = self._began  # Rich reads the same clock: the time before the bar counts
        bar.start()
        self._bar = bar


def rich_bar(write: Callable[[str], None], *, colour: bool, counted: bool = True) -> Bar:
    """Return a bar of Rich that draws through `write` alone and only when told to.

    Labels are shown as they are, never read as markup; stdout and stderr are left as they stand. What is not
    `counted` in things has a percentage and no clock.
    """
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bar

    class Steady(Console):
        """Leaves the cursor where it can be seen: a process that is killed could not bring it back."""

        def show_cursor(self, show: bool = True) -> bool:  # noqa: ARG002  # Rich's signature
            return False

    console = Steady(
        file=_Writer(write),
        force_terminal=True,
        force_interactive=True,
        color_system="standard" if colour else None,
        no_color=not colour,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
    )
    return Bar(
        TextColumn("{task.description}", markup=False),
        BarColumn(_BAR),
        MofNCompleteColumn() if counted else TextColumn("{task.percentage:.0f}%", markup=False),
        TextColumn("{task.fields[failures]}", style="yellow", markup=False),
        *([TimeElapsedColumn()] if counted else []),
        console=console,
        auto_refresh=False,
        transient=True,
        redirect_stdout=False,
        redirect_stderr=False,
    )


class _Writer(io.StringIO):
    """What Rich takes for a file: `write` forgives what stderr cannot take."""

    def __init__(self, write: Callable[[str], None]) -> None:
        super().__init__()
        self._write = write

    def write(self, text: str) -> int:
        self._write(text)
        return len(text)
