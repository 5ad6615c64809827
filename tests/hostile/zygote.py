"""Runs many artcli commands, each in a process of its own, without starting Python for each: a forked, warmed one.

Reads lines of JSON ``{"arguments", "tty"}`` and answers each with ``{"code", "out", "err", "seconds", "megabytes",
"sockets"}``. With ``tty`` the command's stdout is a pseudo terminal. Every socket that it opens is told.
"""

import base64
import json
import os
import pty
import sys
import tempfile

import artcli.api
import artcli.cli.inputs
import artcli.cli.parse
import artcli.cli.show
import artcli.render.text
import artcli.render.thread
from artcli.cli.main import main
from artcli.render.options import Layout, Parts


def command(arguments: list[str], *, tty: bool) -> dict:
    """Run one command in a forked process; return how it ended, what it wrote and what it used."""
    files = [tempfile.TemporaryFile() for _ in range(3)]  # noqa: SIM115  # closed below, after the child is gone
    out, err, told = (file.fileno() for file in files)
    master = slave = None
    if tty:
        master, slave = pty.openpty()
    child = os.fork()
    if child == 0:
        if master is not None:
            os.close(master)
        _become(arguments, out if slave is None else slave, err, told)
    written = b""
    if master is not None:
        os.close(slave)
        written = _drained(master)
    _, status, used = os.wait4(child, 0)
    os.lseek(out, 0, os.SEEK_SET)
    said = [os.read(out, 1 << 30) if not tty else written]
    for number in (err, told):
        os.lseek(number, 0, os.SEEK_SET)
        said.append(os.read(number, 1 << 24))
    for file in files:
        file.close()
    return {
        "code": os.waitstatus_to_exitcode(status),
        "out": base64.b64encode(said[0]).decode(),
        "err": base64.b64encode(said[1]).decode(),
        "sockets": said[2].decode(),
        "seconds": used.ru_utime + used.ru_stime,
        "megabytes": used.ru_maxrss / 1024,
    }


def _become(arguments: list[str], out: int, err: int, told: int) -> None:
    """Be the command, and leave as it would."""
    code = 70
    try:
        null = os.open(os.devnull, os.O_RDONLY)
        for here, there in ((null, 0), (out, 1), (err, 2)):
            os.dup2(here, there)
        sys.stdin, sys.stdout, sys.stderr = (os.fdopen(n, mode) for n, mode in ((0, "r"), (1, "w"), (2, "w")))
        sys.addaudithook(
            lambda event, _: os.write(told, event.encode() + b" ") if event.startswith("socket.") else None
        )
        code = main(arguments)
        sys.stdout.flush()
    except BaseException:  # noqa: BLE001  # told to the test
        import traceback

        os.write(2, traceback.format_exc().encode())
    finally:
        os._exit(code)


def _drained(master: int) -> bytes:
    pieces = []
    try:
        while piece := os.read(master, 1 << 16):
            pieces.append(piece)
    except OSError:  # the other side is closed
        pass
    os.close(master)
    return b"".join(pieces)


if __name__ == "__main__":
    warmed = artcli.parse(
        "<article><h1>Warm</h1>" + "<p>One sentence, so that the parser is all there.</p>" * 9
    )
    artcli.render.text.article_lines(warmed, Layout(width=72), Parts(related=True))
    for line in sys.stdin:
        asked = json.loads(line)
        print(json.dumps(command(asked["arguments"], tty=asked["tty"])), flush=True)
