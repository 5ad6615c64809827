"""The one writer: bytes to stdout, talk to stderr, colours, links, pager, whole files, broken pipes.

::

    terminal = Terminal.of(output)        # options, config, environment, streams; Terminal() has no options
    terminal.is_tty, .width, .colour, .theme, .language, .now, .links, .align    what renderers ask for
    with terminal.out(path):              # None or "-" is stdout; a file comes whole or not at all
        terminal.data(b"...")             # as it is, flushed by line when somebody watches
        terminal.show(lines, page=True)   # render lines; `page` lets a pager take what does not fit
        terminal.flow(pieces)             # words, while they come
        terminal.discard()                # leave no file behind after all
    with terminal.clipboard():            # the same, into the clipboard
    terminal.note(text)  .warn(text)  .detail(text, level)  .error(error)   # stderr
    with terminal.progress(total, "fetching") as progress: progress.advance(failed=False)
    terminal.flush()                      # raises BrokenPipeError; then .abandon() and exit 141

`policy` decides what the streams can take. Whatever is shown is cleaned once more here, the last place before
the terminal.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from artcli.cli import themes
from artcli.cli.policy import Policy, Wishes, decide
from artcli.cli.progress import Progress
from artcli.cli.streams import silence_stdout, stdout_bytes, stdout_encoding, streams, write_stderr
from artcli.errors import ArtcliError, UsageError
from artcli.render.ansi import RESET, coloured
from artcli.render.cells import columns
from artcli.render.lines import PICTURE, Line, plain
from artcli.render.theme import Theme
from artcli.sanitize import clean, clean_line, clean_url

if TYPE_CHECKING:
    from artcli.cli.options import Output


class Terminal:
    """Stdout and stderr of this process under one policy."""

    def __init__(
        self,
        policy: Policy | None = None,
        *,
        theme: Theme | None = None,
        links: str = "none",
        align: str = "left",
        quiet: bool = False,
        verbose: int = 0,
    ) -> None:
        """Take the streams as they are; `policy` None decides by the environment alone."""
        self.policy = policy or decide(Wishes(), os.environ, **streams())
        self.theme = theme or Theme()
        self.links = links
        """How addresses are shown: ``inline``, ``footnote`` or ``none``."""
        self.align = align
        self.quiet = quiet
        self.verbose = verbose
        self.painter: Callable[[str], bytes] | None = None
        """Address of a picture -> the bytes that draw it; None: pictures are named, not drawn."""
        self._sink: BinaryIO | None = None
        self._discarded = False
        self._progress: Progress | None = None

    @classmethod
    def of(cls, output: Output) -> Terminal:
        """Return the terminal that a command's output options and the config ask for."""
        from artcli.cli.config import load_config

        config = load_config()
        wishes = Wishes(
            color=str(output.color),
            width=output.width,
            config_width=config.width,
            pager=config.pager,
            graphics=config.image_protocol,
            no_pager=output.no_pager,
        )
        found = streams()
        if output.copy and output.output is not None:
            raise UsageError("--copy and -o: one of them", hint="artcli show --copy")
        if output.copy or (output.output is not None and str(output.output) != "-"):
            found["is_tty"] = False  # a file and a clipboard are read by other programs, as a pipe is
        policy = decide(wishes, os.environ, **found)
        return cls(
            policy,
            theme=themes.named(output.theme or config.theme, coloured=policy.colour or policy.talk_colour),
            links=str(output.links or config.links),
            align=config.align,
            quiet=output.quiet,
            verbose=output.verbose,
        )

    @property
    def is_tty(self) -> bool:
        """Whether a person reads stdout."""
        return self.policy.is_tty

    @property
    def width(self) -> int:
        """Columns of text; 0 does not wrap."""
        return self.policy.width

    @property
    def room(self) -> int:
        """Columns from the text's left edge to the end of the screen; 0 where nobody sees one."""
        return self.policy.screen[0] - len(self._margin()) if self.is_tty else 0

    @property
    def colour(self) -> bool:
        """Whether output is coloured."""
        return self.policy.colour

    @property
    def language(self) -> str:
        """The reader's language for dates: ``vi`` of ``vi_VN.UTF-8``; ``en`` when the locale names none."""
        for name in ("LC_ALL", "LC_TIME", "LANG"):
            value = os.environ.get(name, "")
            if value:
                code = value.partition(".")[0].partition("_")[0].lower()
                return code if code.isalpha() and code not in {"c", "posix"} else "en"
        return "en"

    @property
    def now(self) -> datetime:
        """The time of day, with its offset: ages are counted from here."""
        return datetime.now().astimezone()

    @contextmanager
    def out(self, path: Path | str | None = None) -> Iterator[Terminal]:
        """Send data and lines to the file `path`, which appears whole at the end or stays as it was.

        None and ``-`` are stdout. Raises UsageError when there can be no such file.
        """
        if path is None or str(path) == "-":
            yield self
            return
        from artcli.cli.files import whole_file

        with whole_file(Path(path)) as (sink, keep):
            self._sink, self._discarded = sink, False
            try:
                yield self
                keep(not self._discarded)
            finally:
                self._sink = None

    @contextmanager
    def clipboard(self) -> Iterator[Terminal]:
        """Send data and lines to the clipboard, whole or not at all. Raises UsageError where there is none."""
        from io import BytesIO

        from artcli.cli.clipboard import copy, terminal_of_user

        with terminal_of_user() as device:
            kept = BytesIO()
            self._sink, self._discarded = kept, False
            try:
                yield self
            finally:
                self._sink = None
            text = kept.getvalue().rstrip(b"\n")
            if text and not self._discarded:
                copy(text, device)
                count = len(text.decode(errors="replace"))
                self.note(f"copied {count:,} character{'s' if count != 1 else ''}")

    def discard(self) -> None:
        """Do not keep the file that `out` is writing, or what `clipboard` collects."""
        self._discarded = True

    def data(self, data: bytes) -> None:
        """Write bytes as they are, at once: a reader of JSON lines gets each line when it is there."""
        if self._sink is not None:
            self._sink.write(data)
            return
        with self._alone(stdout=True):
            stdout = stdout_bytes()
            stdout.write(data)
            stdout.flush()

    def show(self, lines: Iterable[Line], *, page: bool = False) -> None:
        """Write rendered lines; with `page`, through the pager when they do not fit the screen.

        Pagers know no pictures, so with a painter nothing is paged.
        """
        pieces = self.encoded(lines)
        if self._sink is not None:
            self._sink.writelines(pieces)
            return
        with self._alone(stdout=True):
            if page and self.policy.pager and self.painter is None:
                from artcli.cli.paging import unpaged

                pieces = unpaged(pieces, self.policy.pager, self.policy.screen[1])
            stdout = stdout_bytes()
            stdout.writelines(pieces)
            stdout.flush()

    def flow(self, pieces: Iterable[str]) -> None:
        """Write running text while it comes, word by word, broken at the width."""
        from artcli.render.flow import Flow

        flow = Flow(self.width, self._margin())
        encoding = stdout_encoding()
        try:
            for piece in pieces:
                ready = flow.feed(clean(piece))
                if ready:
                    self.data(ready.encode(encoding, "replace"))
        finally:  # what came before an error stays, and the error has a line of its own
            rest = flow.rest()
            if rest or flow.begun:
                self.data(f"{rest}\n".encode(encoding, "replace"))

    def encoded(self, lines: Iterable[Line]) -> Iterator[bytes]:
        """Yield each line as the bytes that are written: colours and links only where the policy has them."""
        colour, links = self.policy.colour, self.policy.hyperlinks
        sgr = self.theme.sgr
        encoding = "utf-8" if self._sink is not None else stdout_encoding()
        margin = self._margin()
        for line in lines:
            if self.painter is not None and line and line[-1][1] == PICTURE:
                yield self._drawn(line)
                continue
            whole = plain(line)
            cleaned = clean(whole)
            if not cleaned or cleaned.isspace():
                yield b"\n"
                continue
            if not colour:
                text = cleaned.replace("\n", " ").rstrip()
            elif cleaned == whole and "\n" not in whole:
                text = coloured(line, sgr, links=links)
            else:  # cleaned piece by piece, so that all keep their style
                pieces = [(clean(text).replace("\n", " "), style, link) for text, style, link in line]
                text = coloured(pieces, sgr, links=links)
            yield f"{margin}{text}\n".encode(encoding, "replace")

    def _drawn(self, line: Line) -> bytes:
        """Return the picture that a line stands for, set in as far as the line's text."""
        url = clean_url(line[-1][2])
        picture = self.painter(url) if self.painter is not None and url is not None else b""
        before = self._margin() + " " * columns(plain(line))
        return before.encode() + picture if picture else b""

    def _margin(self) -> str:
        if self.align != "center" or not self.is_tty or not self.width:
            return ""
        return " " * max(0, (self.policy.screen[0] - self.width) // 2)

    def note(self, text: str) -> None:
        """Say something useful; ``-q`` silences it."""
        if not self.quiet:
            self._talk(clean_line(text), "meta")

    def warn(self, text: str) -> None:
        """Say what went wrong but did not stop the work; ``-q`` silences it."""
        if not self.quiet:
            self._talk(f"artcli: {clean_line(text)}", "warning")

    def detail(self, text: str, level: int = 1) -> None:
        """Say what only ``-v`` (level 1) or ``-vv`` (level 2) asks for."""
        if self.verbose >= level:
            self._talk(clean_line(text), "meta")

    def error(self, error: ArtcliError) -> None:
        """Say what failed: one line, and one line of what to try. Never silenced."""
        self._talk(f"artcli: {clean_line(str(error))}", "error")
        if error.hint:
            self._talk(f"try: {clean_line(error.hint)}", "meta")

    @contextmanager
    def progress(
        self, total: int | None, label: str, figures: Callable[[], str] | None = None
    ) -> Iterator[Progress]:
        """Count work; a terminal's stderr shows it after half a second, unless ``-q``; `figures` as in Progress."""
        shown = self.policy.talks_to_tty and not self.quiet
        write = write_stderr if shown else None
        with Progress(
            total, clean_line(label), write, colour=self.policy.talk_colour, figures=figures
        ) as progress:
            self._progress = progress
            try:
                yield progress
            finally:
                self._progress = None

    def flush(self) -> None:
        """Write out what is buffered. Raises BrokenPipeError when nobody reads any more."""
        if sys.stdout is not None:
            sys.stdout.flush()

    def abandon(self) -> None:
        """Point stdout at nothing after a broken pipe, so that not even the interpreter's exit complains."""
        silence_stdout()

    def _talk(self, text: str, style: str) -> None:
        sgr = self.theme.sgr(style) if self.policy.talk_colour else ""
        with self._alone():
            write_stderr(f"{sgr}{text}{RESET}\n" if sgr else f"{text}\n")

    def _alone(self, *, stdout: bool = False) -> AbstractContextManager[None]:
        """Keep the bar away while something else is written; a stdout that is a pipe is not beside it."""
        if self._progress is None or (stdout and not self.is_tty):
            return nullcontext()
        return self._progress.hidden()
