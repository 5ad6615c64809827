"""Every endpoint of the hostile server ends as it should: a page or one clear error, in time, the canary untouched."""

import json
import re
import subprocess
import sys
import time

import pytest

from artcli.errors import ArtcliError
from artcli.exchange import Request
from artcli.net.client import Client, Options
from shared import SHARED, needs_shared

pytestmark = [needs_shared, pytest.mark.slow]
SCRIPT = SHARED / "hostile" / "server.py"
EITHER = {
    "/redirect-empty-port",
    "/cl-short",
    "/100s",
    "/503-then-200",
    "/etag",
    "/long-url",
    "/torture/",
    "/cookie-cross",
    "/429",
    "/header-many",
}
_ESCAPES = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def endpoints():
    if not SCRIPT.exists():
        return []
    printed = subprocess.run(
        [sys.executable, str(SCRIPT), "--print-manifest"], capture_output=True, check=True, timeout=30
    )
    return [
        pytest.param(one["path"], one["expect"], id=one["path"])
        for one in json.loads(printed.stdout)["endpoints"]
    ]


@pytest.fixture(scope="module")
def hostile():
    with subprocess.Popen(
        [sys.executable, str(SCRIPT), "--max-seconds", "400"], stdout=subprocess.PIPE, text=True
    ) as process:
        yield process.stdout.readline().split()[1]
        process.terminate()


def ask(base: str, path: str, **options):
    port = int(base.rsplit(":", 1)[1])
    said: list[str] = []
    with Client(
        Options(timeout=3, treat_as_public=(("127.0.0.1", port),), on_event=said.append, **options)
    ) as client:
        try:
            outcome = client.get(Request(url=base + path), "page")
        except ArtcliError as error:
            outcome = error
    assert not _ESCAPES.search("".join(said))
    return outcome


@pytest.mark.parametrize(("path", "expect"), endpoints())
def test_endpoint_ends_as_it_should(hostile, path, expect):
    started = time.monotonic()
    outcome = ask(hostile, path)
    assert time.monotonic() - started < 8
    if isinstance(outcome, ArtcliError):
        message = str(outcome)
        assert outcome.exit_code in (3, 4, 5, 6, 7)
        assert "\n" not in message
        assert not _ESCAPES.search(message)
        assert "secretpw" not in message
        assert path in EITHER or not expect.startswith("exit 0") or "error" in expect, message
    else:
        assert len(outcome.body) <= 20_000_000
        assert (
            path in EITHER or not expect.startswith("error") or "plain body" in expect or "partial" in expect
        ), expect
    log = ask(hostile, "/__log") if path.startswith("/redirect") else None
    assert log is None or isinstance(log, ArtcliError) or b"__canary" not in log.body


def test_no_redirect_reached_the_private_service(hostile):
    for path in ("/redirect-decimal", "/redirect-ipv6", "/redirect-mapped"):
        error = ask(hostile, path)
        assert isinstance(error, ArtcliError)
        assert error.code == "unsafe_address"
    port = int(hostile.rsplit(":", 1)[1])
    with Client(Options(treat_as_public=(("127.0.0.1", port),))) as client:
        log = client.get(Request(url=hostile + "/__log"), "any").body
    assert b"/__canary" not in log
    assert b"secretpw" not in log
