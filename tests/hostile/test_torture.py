"""Hostile inputs through `artcli.parse` in this process: no exception but ours, and what the manifest says of each."""

import json
import signal
import unicodedata

import invariants
import pytest

import artcli
from artcli.errors import ArtcliError
from shared import needs_shared

pytestmark = [needs_shared, pytest.mark.slow]
GROUPS = (
    "escape",
    "markdown",
    "rich",
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
}
"""The codes that belong to a class of the manifest."""


class _Slow(BaseException):
    """Not an Exception, so that nothing in between swallows it."""


def _stop(*_):
    raise _Slow


def check(case) -> list[str]:
    """Return what is wrong with a case; [] when it holds."""
    label = (case["content_type"] or "").partition("charset=")[2] or None
    data = case["path"].read_bytes()
    signal.signal(signal.SIGALRM, _stop)
    signal.alarm(case["max_seconds"] + 5)
    try:
        article = artcli.parse(data, url=case.get("url"), charset=label)
        written = invariants.forms(article)
    except ArtcliError as error:
        return [said] if (said := _wrongly_refused(case, error)) else []
    except _Slow:
        return ["too slow"]
    except Exception as error:  # noqa: BLE001  # none but ours may come; the case that raised is told with the others
        return [f"crash: {type(error).__name__}: {error}"]
    finally:
        signal.alarm(0)
    if case["exit"] == "error":
        return [f"accepted: {article.text[:80]!r}"]
    return [*_unlike_the_manifest(case, article, written), *invariants.broken(article, written)]


def _wrongly_refused(case, error: ArtcliError) -> str | None:
    message = str(error)
    if "\n" in message or invariants.CONTROLS.search(message) or len(message) > 300:
        return f"no message for one line: {message!r}"
    if error.exit_code != 7:
        return f"exit code {error.exit_code}"
    if case["exit"] == "ok":
        return f"refused: {error.code}: {error}"
    if case["exit"] == "error" and error.code not in CODES[case["why"]]:
        return f"refused as {error.code}, not {case['why']}"
    return None


def _unlike_the_manifest(case, article: artcli.Article, written: dict[str, str]) -> list[str]:
    wrong = [
        f"present in {form}: {text!r}"
        for text in case.get("absent") or ()
        for form, whole in written.items()
        if text in whole
    ]
    if case["exit"] == "ok":
        whole = unicodedata.normalize("NFC", written["json"])
        wrong += [
            f"missing: {text!r}"
            for text in case.get("contains") or ()
            if json.dumps(unicodedata.normalize("NFC", text), ensure_ascii=False)[1:-1] not in whole
        ]
        if len(article.comments.items) < case.get("comments", 0):
            wrong.append(f"{len(article.comments.items)} comments, not {case['comments']}")
    if case["group"] in ("markdown", "rich", "escape"):
        wrong += invariants.markdown_injected(article, written["markdown"])
    if "roundtrip_text" in case:
        expected = " ".join(case["roundtrip_text"].split())
        if expected not in invariants.markdown_text(written["markdown"]):
            wrong.append(f"not to be read in the Markdown: {expected!r}")
    return wrong


@pytest.mark.parametrize("group", GROUPS)
def test_pages_of_this_group_do_no_harm(torture, group):
    wrong = {case["file"]: said for case in torture if case["group"] == group and (said := check(case))}
    assert wrong == {}


def test_no_group_is_left_out(torture):
    assert {case["group"] for case in torture} == set(GROUPS)
