"""Hostile inputs through `artcli.parse` in this process: no exception but ours, what the manifest certainly says."""

import json
import signal
import subprocess
import sys
import unicodedata

import pytest

import artcli
from artcli.errors import ArtcliError
from shared import SHARED, needs_shared

pytestmark = [needs_shared, pytest.mark.slow]
SCRIPT = SHARED / "hostile" / "torture.py"
GROUPS = (
    "escape",
    "markup",
    "json",
    "nest",
    "wide",
    "regex",
    "jsonld",
    "encoding",
    "odd",
    "bomb",
    "url",
    "date",
)
CODES = {
    "empty": {"empty"},
    "not_html": {"binary", "no_article", "empty", "not_a_page"},
    "no_article": {"no_article", "empty"},
    "too_large": {"too_large", "too_complex"},
    "too_complex": {"too_complex", "too_large", "no_article"},
    "encoding": {"encoding", "binary", "no_article"},
}


@pytest.fixture(scope="session")
def cases(tmp_path_factory):
    folder = tmp_path_factory.mktemp("torture")
    subprocess.run([sys.executable, str(SCRIPT), str(folder)], check=True, capture_output=True, timeout=120)
    return folder, json.loads((folder / "manifest.json").read_text("utf-8"))["cases"]


class _Slow(BaseException):
    """Not an Exception, so that nothing in between swallows it."""


def _stop(*_):
    raise _Slow


def check(folder, case) -> str | None:
    """Return what is wrong with a case, None when it holds."""
    label = (case["content_type"] or "").partition("charset=")[2] or None
    data = (folder / case["file"]).read_bytes()
    signal.signal(signal.SIGALRM, _stop)
    signal.alarm(case["max_seconds"] + 5)
    try:
        article = artcli.parse(data, url=case.get("url"), charset=label)
    except ArtcliError as error:
        if case["exit"] == "ok":
            return f"refused: {error.code}: {error}"
        if case["exit"] == "error" and "why" in case and error.code not in CODES[case["why"]]:
            return f"refused as {error.code}, not {case['why']}"
        return None
    except _Slow:
        return "too slow"
    except Exception as error:
        return f"crash: {type(error).__name__}: {error}"
    finally:
        signal.alarm(0)
    if case["exit"] == "error":
        return f"accepted: {article.text[:80]!r}"
    out = unicodedata.normalize("NFC", article.to_json())
    missing = [
        text
        for text in case.get("contains") or ()
        if json.dumps(unicodedata.normalize("NFC", text), ensure_ascii=False)[1:-1] not in out
    ]
    if case["exit"] == "ok" and missing:
        return f"missing: {missing}"
    found = [text for text in case.get("absent") or () if text in out]
    return f"present: {found}" if found else None


@pytest.mark.parametrize("group", GROUPS)
def test_pages_of_this_group_do_no_harm(cases, group):
    folder, all_cases = cases
    wrong = {
        case["file"]: said for case in all_cases if case["group"] == group and (said := check(folder, case))
    }
    assert wrong == {}
