"""One Python that has imported the command and forks for each run: a process of its own, without Python's start.

Run by `commandline.Home`, over a socket that is its stdin: each message is JSON of ``arguments``, ``environment`` and
``folder`` with three descriptors (stdin, stdout, stderr); each answer is the child's number, then its exit code, a
line each. It ends when the socket does.
"""

import json
import os
import socket
import sys
import time

from artcli.__main__ import run


def serve(connection: socket.socket) -> None:
    """Answer until nobody asks; the forked child comes back from here to be the command."""
    while True:
        message, descriptors, _, _ = socket.recv_fds(connection, 1 << 20, 3)
        if not message:
            sys.exit(0)
        child = os.fork()
        if child == 0:
            connection.close()
            become(json.loads(message), descriptors)
            return
        for descriptor in descriptors:
            os.close(descriptor)
        connection.sendall(b"%d\n" % child)
        _, status = os.waitpid(child, 0)
        connection.sendall(b"%d\n" % os.waitstatus_to_exitcode(status))


def become(wanted: dict, descriptors: list[int]) -> None:
    """Take on the arguments, environment, folder and streams of a command."""
    for here, there in zip(descriptors, range(3), strict=True):
        os.dup2(here, there)
        os.close(here)
    os.environ.clear()
    os.environ.update(wanted["environment"])
    time.tzset()
    os.chdir(wanted["folder"])
    sys.argv = ["artcli", *wanted["arguments"]]


if __name__ == "__main__":
    serve(socket.socket(fileno=os.dup(0)))
    run()
