"""Every page in tests/fixtures gives what the file of the same name says: adding a case is adding two files.

The .json is the expected subset of the article: given keys must match, lists have the same length and each element
matches, a string "~x" means "contains x", "!x" means "does not contain x"; "$url" is where the page came from.
"""

import json
from typing import Any

import pytest

import artcli
from shared import FIXTURES

CASES = sorted(
    path
    for path in FIXTURES.glob("*.json")
    if path.with_suffix(".html").exists() or path.with_suffix(".txt").exists()
)


def differences(expected: Any, found: Any, where: str = "") -> list[str]:
    if isinstance(expected, dict) and isinstance(found, dict):
        return [
            line
            for key, value in expected.items()
            if not key.startswith("$")
            for line in (
                differences(value, found[key], f"{where}.{key}")
                if key in found
                else [f"{where}.{key}: missing"]
            )
        ]
    if isinstance(expected, list) and isinstance(found, list):
        if len(expected) != len(found):
            return [
                f"{where}: {len(expected)} expected, {len(found)} found: {json.dumps(found, ensure_ascii=False)[:600]}"
            ]
        return [
            line
            for i, (a, b) in enumerate(zip(expected, found, strict=True))
            for line in differences(a, b, f"{where}.{i}")
        ]
    if isinstance(expected, str) and isinstance(found, str) and expected[:1] in "~!" and expected:
        holds = (expected[1:] in found) == (expected[0] == "~")
        return [] if holds else [f"{where}: {expected!r} does not hold of {found[:600]!r}"]
    return [] if expected == found else [f"{where}: expected {expected!r}, found {found!r}"]


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_fixture_page_gives_what_its_file_says(case):
    expected = json.loads(case.read_text("utf-8"))
    page = case.with_suffix(".html")
    source = (page if page.exists() else case.with_suffix(".txt")).read_bytes()
    article = artcli.parse(source, url=expected.get("$url"))
    assert differences(expected, article.to_dict()) == []
