"""Data flows one way: each room imports only what the house allows, read off the source with `ast`."""

import ast
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from shared import ROOT

SOURCE = ROOT / "src" / "artcli"
EVERYWHERE = {"errors", "exchange", "model", "patterns", "sanitize", "_version"}
ROOMS = {
    "_version": set(),
    "errors": set(),
    "patterns": set(),
    "sanitize": {"patterns"},
    "exchange": set(),
    "work": set(),
    "model": {"render"},  # Article.to_markdown, inside the function
    "wire": EVERYWHERE,
    "core": EVERYWHERE | {"core"},
    "comments": EVERYWHERE | {"core", "comments"},
    "pipeline": EVERYWHERE | {"core", "comments"},
    "summary": EVERYWHERE | {"summary"},
    "render": EVERYWHERE | {"render"},
    "net": EVERYWHERE | {"core", "net"},  # core.dating and core.dom for feeds and walls
    "library": EVERYWHERE | {"wire", "library", "render"},
    "visits": EVERYWHERE | {"core", "net", "pipeline", "work"},
    "api": EVERYWHERE | {"core", "comments", "pipeline", "visits", "net", "summary", "wire", "work"},
    "batch": EVERYWHERE | {"core", "net", "api", "wire", "library", "batch"},
    "cli": EVERYWHERE
    | {"core", "cli", "api", "batch", "wire", "library", "render", "net", "summary", "pipeline"},
    "__init__": EVERYWHERE | {"api"},
    "__main__": EVERYWHERE | {"cli"},
}
ONLY_IN = {
    "selectolax": {"core/dom.py"},
    "httpx": {"net/client.py", "net/streaming.py", "net/transport.py"},
    "typer": None,  # the whole of cli/
    "sqlite3": {"library"},
    "rich": {"render", "cli"},
    "pygments": set(),  # by rich.syntax alone
}


def imports(path: Path) -> list[str]:
    found = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            found += [f"{node.module}.{alias.name}" for alias in node.names]
    return found


FILES = sorted(SOURCE.rglob("*.py"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_room_imports_only_what_the_house_allows(path):
    inner = path.relative_to(SOURCE)
    room = inner.parts[0].removesuffix(".py")
    assert room in ROOMS, f"{inner}: a room that the house does not know"
    for name in imports(path):
        parts = name.split(".")
        if parts[0] == "artcli" and len(parts) > 1:
            assert parts[1] in ROOMS[room] | {"_version", "__version__"}, f"{inner} imports {name}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_heavy_library_has_one_importer(path):
    inner = path.relative_to(SOURCE).as_posix()
    for name in imports(path):
        top = name.split(".")[0]
        if top == "typer":
            assert inner.startswith("cli/"), f"{inner} imports {name}"
        elif top in ONLY_IN:
            allowed = ONLY_IN[top]
            assert inner in allowed or inner.split("/")[0] in allowed, f"{inner} imports {name}"


def test_the_matters_of_the_parser_import_each_other_in_no_circle():
    """A matter is a package of the core, or one of its own files; what is imported inside functions counts, too."""
    core = SOURCE / "core"
    needs: dict[str, set[str]] = {}
    for path in core.rglob("*.py"):
        inner = path.relative_to(core).with_suffix("").parts
        used = (name.split(".") for name in imports(path) if name.startswith("artcli.core."))
        needs.setdefault(inner[0], set()).update(parts[2] for parts in used if parts[2] != inner[0])
    needs["page"].discard("structured")  # what the head states of addresses, asked late
    assert list(TopologicalSorter(needs).static_order())  # CycleError names the circle


def test_no_tree_is_changed_during_a_walk():
    """A node removed inside traverse() is a segfault; marks are used instead of removals."""
    for path in FILES:
        text = path.read_text("utf-8")
        for word in (".decompose(", ".unwrap(", ".replace_with(", ".unwrap_tags(", ".strip_tags("):
            assert word not in text, f"{path} changes the tree with {word}"
