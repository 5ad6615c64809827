"""The committed completion scripts are those of the command tree, and shells take them."""

import shutil
import subprocess

import pytest

from artcli.cli import app as tree
from artcli.cli.completions import FILES, commands, script
from shared import ROOT


@pytest.mark.parametrize("shell", FILES)
def test_committed_script_is_the_one_the_tree_gives(shell):
    committed = (ROOT / "completions" / FILES[shell]).read_text("utf-8")
    assert script(shell) == committed, f"artcli completions {shell} > completions/{FILES[shell]}"


@pytest.mark.parametrize("shell", FILES)
def test_every_command_and_long_option_is_completed(shell):
    completed = script(shell)
    for command in commands():
        for option in command.options:
            written = option.names[-1] if shell != "fish" else f"-l {option.names[-1].removeprefix('--')}"
            assert written in completed


@pytest.mark.parametrize(
    ("shell", "check"), [("bash", "bash -n"), ("zsh", "zsh -n"), ("fish", "fish --no-execute")]
)
def test_the_shell_itself_finds_no_fault(shell, check):
    if not shutil.which(shell):
        pytest.skip(f"{shell} is not installed")
    file = str(ROOT / "completions" / FILES[shell])
    done = subprocess.run([*check.split(), file], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


def complete(*words: str) -> list[str]:
    """What bash offers for the last word of a line."""
    line = " ".join(f"'{word}'" for word in words)
    code = (
        f"source '{ROOT}/completions/artcli.bash'; COMP_WORDS=({line}); COMP_CWORD={len(words) - 1}; "
        "_artcli; printf '%s\\n' \"${COMPREPLY[@]}\""
    )
    return subprocess.run(["bash", "-c", code], capture_output=True, text=True, cwd="/").stdout.split()


def test_bash_completes_commands_options_and_their_values():
    assert "fetch" in complete("artcli", "fe")
    assert complete("artcli", "show", "--rel") == ["--related"]
    assert complete("artcli", "comments", "--sort", "") == ["page", "new", "old", "top"]
    assert complete("artcli", "completions", "z") == ["zsh"]


def test_no_command_has_a_character_that_an_address_has():
    assert not [name for name in tree.COMMANDS if set(name) & set(":./+-")]
