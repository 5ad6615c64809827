"""The README tells the truth: its commands are run as written and must print what stands there.

A block opened by ```console holds commands (`$ ...`) and their output. They run in a folder of their own with the
pages of tests/fixtures served as the README says, though on a port that is free. `ARTCLI_UPDATE_DOCS=1` writes the real
output in.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from artcli.cli import app as tree
from loopback import Server
from shared import FIXTURES, ROOT

README = (ROOT / "README.md").read_text("utf-8")
PORT = ":8787/"
_BLOCK = re.compile(r"```console\n(.*?)```", re.DOTALL)
_AGE = re.compile(r" \(\d+ \w+ ago\)| · \d+ (?:y|mo|d|h|min)\b")


@pytest.fixture(scope="module")
def served():
    kinds = {
        ".html": "text/html; charset=utf-8",
        ".txt": "text/plain; charset=utf-8",
        ".xml": "application/rss+xml",
    }
    with Server({}) as server:
        port = f":{server.port}/"
        server.routes |= {
            f"/{path.name}": (
                200,
                {"Content-Type": kinds[path.suffix]},
                path.read_bytes().replace(PORT.encode(), port.encode()),
            )
            for path in FIXTURES.iterdir()
            if path.suffix in kinds
        }
        yield port


def run(command: str, folder: Path) -> str:
    env = {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(folder),
        "LANG": "C.UTF-8",
        "NO_PROXY": "*",
        "PYTHONUTF8": "1",
    }
    done = subprocess.run(
        ["bash", "-c", command], capture_output=True, text=True, cwd=folder, env=env, timeout=60
    )
    return done.stdout


def commands_of(block: str) -> list[tuple[str, str]]:
    """Split a console block into commands and the output under each."""
    parts = re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]
    return [(command, output) for command, _, output in (part.partition("\n") for part in parts)]


def test_every_command_of_the_readme_prints_what_stands_there(served, tmp_path):
    text = README
    (tmp_path / "fixtures").symlink_to(FIXTURES)
    for block in _BLOCK.findall(README):
        for command, expected in commands_of(block):
            if "jq" in command and not shutil.which("jq"):
                continue
            printed = run(command.replace(PORT, served), tmp_path).replace(served, PORT)
            if os.environ.get("ARTCLI_UPDATE_DOCS"):
                text = text.replace(f"$ {command}\n{expected}", f"$ {command}\n{printed.rstrip()}\n\n", 1)
                continue
            assert _AGE.sub("", printed.strip()) == _AGE.sub("", expected.strip()), command
    if text != README:
        tidy = _BLOCK.sub(lambda block: f"```console\n{block[1].rstrip()}\n```", text)
        (ROOT / "README.md").write_text(tidy, "utf-8")


def test_the_table_of_commands_is_the_command_tree():
    rows = re.findall(r"^\| `artcli ([\w-]+)[^`]*` \| (.+?) \|$", README, re.MULTILINE)
    assert [name for name, _ in rows] == list(tree.COMMANDS)
    assert [line for _, line in rows] == list(tree.COMMANDS.values())


def test_the_help_of_each_command_begins_with_its_line_in_the_table():
    for name, line in tree.COMMANDS.items():
        # "…", because the text of a help page may say more than its first sentence.
        assert tree.load(name).help.split("\n")[0] == line


def test_the_map_in_the_readme_names_every_room():
    rooms = {
        path.name
        for path in (ROOT / "src" / "artcli").iterdir()
        if path.is_dir() and path.name != "__pycache__"
    }
    assert rooms <= set(re.findall(r"`(\w+)/`", README))


def test_every_exit_code_of_the_error_tree_is_in_the_readme():
    from artcli import errors

    codes = {
        kind.exit_code
        for kind in vars(errors).values()
        if isinstance(kind, type) and issubclass(kind, errors.ArtcliError)
    }
    assert codes | {0, errors.EXIT_SOME_FAILED, 130, 141} == {
        int(code) for code in re.findall(r"^\| (\d+) \|", README, re.MULTILINE)
    }


def test_the_changelog_opens_with_what_is_unreleased():
    assert re.search(r"^## \[Unreleased\]$", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)


@pytest.mark.parametrize("path", sorted((ROOT / "src" / "artcli").rglob("*.py")), ids=lambda path: path.stem)
def test_every_module_says_in_one_sentence_what_it_is_for(path):
    first = path.read_text("utf-8").lstrip()
    assert first.startswith(('"""', 'r"""'))
    assert len(first.split("\n")[0].split()) >= 3
