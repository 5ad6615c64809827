"""Every case of the manifest through the real command, `parse` in a pipe and `show` in a terminal, within its limits.

Which test proves which of the manifest's nine invariants: `no_signal`, `no_traceback`, `no_network` and `deadline` are
`ended_well`, for both commands; `text_controls`, `json`, `markdown`, `link_schemes` are `test_parse_does_no_harm`;
`tty_controls` is `test_show_does_no_harm`.
"""

import json
import re
import unicodedata

import invariants
import pytest

import artcli
from artcli import wire
from artcli.errors import ArtcliError
from shared import needs_shared

pytestmark = [needs_shared, pytest.mark.slow]
CODES = {
    "empty": {"empty"},
    "not_html": {"binary", "no_article", "empty", "not_a_page"},
    "no_article": {"no_article", "empty"},
}
"""The codes that belong to a class of the manifest."""
_SGR = re.compile("\x1b\\[[0-9;]*m")
_LINK = re.compile("\x1b]8;([^;\x07\x1b]*);([^\x07\x1b]*)(?:\x1b\\\\|\x07)")


def ended_well(case, ran) -> list[str]:
    """Return what a run did that none may do, whatever the page."""
    error = ran.err.decode("utf-8", "strict")
    wrong = []
    if ran.code < 0:
        wrong.append(f"died by signal {-ran.code}")
    if "Traceback" in error or ran.code == 1:
        wrong.append(error[-300:])
    if ran.sockets:
        wrong.append(f"opened a socket: {ran.sockets}")
    if hit := invariants.CONTROLS.search(error):
        wrong.append(f"control character on stderr: {hit[0]!r}")
    if ran.seconds > case["max_seconds"]:
        wrong.append(f"{ran.seconds:.1f} s, not {case['max_seconds']}")
    if ran.megabytes > case["max_rss_mb"]:
        wrong.append(f"{ran.megabytes:.0f} MB, not {case['max_rss_mb']}")
    if ran.code not in (0, 7):
        wrong.append(f"exit {ran.code}: {error[:200]}")
    if ran.code and len([line for line in error.splitlines() if not line.startswith("try: ")]) != 1:
        wrong.append(f"not one line: {error[:300]!r}")
    return wrong


def test_parse_does_no_harm(run, case):
    base = ["--url", case["url"]] if case.get("url") else []
    ran = run("parse", "--json", *base, str(case["path"]))
    wrong = ended_well(case, ran)
    assert wrong == []
    if ran.code == 0:
        text = ran.out.decode("utf-8", "strict")
        article = wire.article_of(json.loads(text, parse_constant=pytest.fail))
        written = invariants.forms(article) | {"json": text}
        assert invariants.broken(article, {**written, "json": text.removesuffix("\n")}) == []
        assert _harm(case, article, written) == []


def test_show_does_no_harm(run, case):
    base = ["--url", case["url"]] if case.get("url") else []
    ran = run("show", "--all", "--no-pager", "--links", "inline", *base, str(case["path"]), tty=True)
    assert ended_well(case, ran) == []
    shown = ran.out.decode("utf-8", "strict").replace("\r\n", "\n")
    for link in _LINK.finditer(shown):
        assert link[2] == "" or re.fullmatch(r"(?:https?|mailto):[\x21-\x7e]{1,2040}", link[2]), link[2][:200]
    assert not invariants.CONTROLS.search(_LINK.sub("", _SGR.sub("", shown)))
    assert [text for text in case.get("absent") or () if text in shown] == []


def test_the_page_is_read_as_the_manifest_says(case):
    """With the character set of the Content-Type, which a file has not."""
    label = (case["content_type"] or "").partition("charset=")[2] or None
    try:
        article = artcli.parse(case["path"].read_bytes(), url=case.get("url"), charset=label)
    except ArtcliError as error:
        assert case["exit"] != "ok", error
        assert case["exit"] == "either" or error.code in CODES[case["why"]]
        return
    assert case["exit"] != "error", article.text[:80]
    written = invariants.forms(article)
    assert _harm(case, article, written) == []
    if case["exit"] == "ok":
        whole = unicodedata.normalize("NFC", written["json"])
        missing = [
            text
            for text in case.get("contains") or ()
            if json.dumps(unicodedata.normalize("NFC", text), ensure_ascii=False)[1:-1] not in whole
        ]
        assert missing == []
        assert len(article.comments.items) >= case.get("comments", 0)
    if "roundtrip_text" in case:
        assert " ".join(case["roundtrip_text"].split()) in invariants.markdown_text(written["markdown"])


def _harm(case, article: artcli.Article, written: dict[str, str]) -> list[str]:
    """Return what the page got into any form of output that it should not."""
    wrong = [
        f"present in {form}: {text!r}"
        for text in case.get("absent") or ()
        for form, whole in written.items()
        if text in whole
    ]
    if case["group"] in ("markdown", "rich", "escape"):
        wrong += invariants.markdown_injected(article, written["markdown"])
    return wrong
