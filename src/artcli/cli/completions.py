"""`artcli completions SHELL`: the static completion scripts, written from the command tree.

Static, because a script that runs Python at each Tab costs 60 to 130 ms, and a function of the shell half of
one. The files in ``completions/`` are these, compared by a test.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal, NamedTuple

import typer

from artcli.cli import app as tree
from artcli.cli.app import command_app

Shell = Literal["bash", "zsh", "fish", "powershell"]
FILES: dict[str, str] = {
    "bash": "artcli.bash",
    "zsh": "_artcli",
    "fish": "artcli.fish",
    "powershell": "artcli.ps1",
}
"""Shell -> file name in ``completions/``."""


class Option(NamedTuple):
    """One option of a command, as a shell sees it."""

    names: tuple[str, ...]
    help: str
    takes_value: bool
    choices: tuple[str, ...]
    takes_file: bool


class Command(NamedTuple):
    """One command, its options, and what its arguments may be."""

    name: str
    """With the name of the command it belongs to, where it does: ``feed add``."""
    help: str
    options: tuple[Option, ...]
    choices: tuple[str, ...]
    takes_file: bool


def commands() -> list[Command]:
    """Read every command, its options and their choices off the tree; those of a command come before it."""
    found: list[Command] = []
    for name, line in tree.COMMANDS.items():
        command = tree.load(name)
        inner = getattr(command, "commands", {})
        found += [_read(f"{name} {part}", _first_line(each.help), each) for part, each in inner.items()]
        if inner:
            first = _read(name, line, next(iter(inner.values())))
            found.append(first._replace(choices=(*first.choices, *inner)))
        else:
            found.append(_read(name, line, command))
    return found


def _first_line(text: str | None) -> str:
    return (text or "").partition("\n")[0]


def _top(found: list[Command]) -> list[Command]:
    return [command for command in found if " " not in command.name]


def _read(name: str, line: str, command: Any) -> Command:
    options = [Option(("-h", "--help"), "Show this message and exit.", False, (), False)]
    choices: tuple[str, ...] = ()
    takes_file = False
    for parameter in command.params:
        values = tuple(str(choice) for choice in getattr(parameter.type, "choices", ()))
        if parameter.param_type_name == "argument":
            choices += values
            takes_file = takes_file or not values
            continue
        takes_value = not parameter.is_flag and not parameter.count
        names = tuple(sorted((*parameter.opts, *parameter.secondary_opts), key=len))
        is_path = getattr(parameter.type, "name", "") in ("path", "file")
        options.append(Option(names, parameter.help or "", takes_value, values, is_path))
    return Command(name, line, tuple(options), choices, takes_file)


def script(shell: Shell) -> str:
    """Return the completion script of `shell`."""
    writers = {"bash": _bash, "zsh": _zsh, "fish": _fish, "powershell": _powershell}
    return writers[shell](commands())


_MARK = "Written by `artcli completions {}`: change the commands, not this file."


def _bash(found: list[Command]) -> str:
    names = " ".join(command.name for command in _top(found))
    paths = "|".join(f'"{command.name}"' for command in found)
    cases = []
    for command in found:
        flags = " ".join(name for option in command.options for name in option.names)
        values = [
            f"      {'|'.join(option.names)}) "
            + (
                f'COMPREPLY=($(compgen -W "{" ".join(option.choices)}" -- "$cur")); return;;'
                if option.choices
                else 'COMPREPLY=($(compgen -f -- "$cur")); return;;'
                if option.takes_file
                else "return;;"
            )
            for option in command.options
            if option.takes_value
        ]
        words = (
            f'COMPREPLY=($(compgen -W "{" ".join(command.choices)}" -- "$cur"))'
            + ('; COMPREPLY+=($(compgen -f -- "$cur"))' if command.takes_file else "")
            if command.choices
            else ('COMPREPLY=($(compgen -f -- "$cur"))' if command.takes_file else ":")
        )
        inner = ["      case $prev in", *("  " + line for line in values), "      esac"] if values else []
        cases.append(
            "\n".join(
                [
                    f'    "{command.name}")',
                    *inner,
                    f'      if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W "{flags}" -- "$cur"))',
                    f"      else {words}; fi;;",
                ]
            )
        )
    return "\n".join(
        [
            "# bash completion for artcli. " + _MARK.format("bash"),
            "_artcli() {",
            '  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command="" word',
            '  for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do',
            f'    case "${{command:+$command }}$word" in {paths})',
            '      command="${command:+$command }$word";; esac',
            "  done",
            "  COMPREPLY=()",
            "  case $command in",
            *cases,
            "    *)",
            f'      COMPREPLY=($(compgen -W "{names} --help --version" -- "$cur"))',
            '      [[ $cur != -* ]] && COMPREPLY+=($(compgen -f -- "$cur"));;',
            "  esac",
            "}",
            "complete -o filenames -o bashdefault -F _artcli artcli",
            "",
        ]
    )


def _zsh(found: list[Command]) -> str:
    def quoted(text: str) -> str:
        return text.replace("'", "'\\''").replace("[", "\\[").replace("]", "\\]").replace(":", "\\:")

    def spec(option: Option) -> str:
        value = ""
        if option.takes_value:
            action = (
                f"({' '.join(option.choices)})" if option.choices else "_files" if option.takes_file else " "
            )
            value = f":value:{action}"
        alike = f"({' '.join(option.names)})" if len(option.names) > 1 else ""
        heads = "{" + ",".join(option.names) + "}" if len(option.names) > 1 else option.names[0]
        if len(option.names) > 1:
            return f"'{alike}'{heads}'[{quoted(option.help)}]{value}'"
        return f"'{heads}[{quoted(option.help)}]{value}'"

    lines = [
        "#compdef artcli",
        "# " + _MARK.format("zsh"),
        "",
        "_artcli() {",
        "  local -a commands",
        "  commands=(",
    ]
    lines += [f"    '{command.name}:{quoted(command.help)}'" for command in _top(found)]
    lines += [
        "  )",
        "  local context state state_descr line",
        "  typeset -A opt_args",
        "  _arguments -C '(-h --help)'{-h,--help}'[Show help]' '--version[Print the version]' \\",
        "    '1: :->command' '*:: :->rest'",
        "  case $state in",
        "    command) _describe -t commands 'artcli command' commands; _files;;",
        "    rest)",
        '      case "$words[1] $words[2]" in',
    ]
    for command in found:
        words = (
            f"'*: :{_zsh_words(command)}'"
            if command.choices
            else "'*:file:_files'"
            if command.takes_file
            else ""
        )
        specs = [*map(spec, command.options), *([words] if words else [])]
        inner = " " in command.name
        pattern = f'"{command.name}") shift words; (( CURRENT -= 1 ));' if inner else f'"{command.name} "*)'
        lines.append(f"        {pattern} _arguments \\")
        lines.append(" \\\n".join(f"          {item}" for item in specs) + ";;")
    return "\n".join([*lines, "      esac;;", "  esac", "}", "", '_artcli "$@"', ""])


def _zsh_words(command: Command) -> str:
    words = " ".join(command.choices)
    return f"{{_values word {words}; _files}}" if command.takes_file else f"({words})"


def _fish(found: list[Command]) -> str:
    def quoted(text: str) -> str:
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"

    def condition(name: str) -> str:
        outer, _, inner = name.partition(" ")
        others = [each.name.partition(" ")[2] for each in found if each.name.startswith(f"{outer} ")]
        seen = f"__artcli_in {outer}"
        if inner:
            return f"-n '{seen}; and __fish_seen_subcommand_from {inner}'"
        return (
            f"-n '{seen}; and not __fish_seen_subcommand_from {' '.join(others)}'"
            if others
            else f"-n '{seen}'"
        )

    lines = [
        "# fish completion for artcli. " + _MARK.format("fish"),
        "function __artcli_in",
        "    set -l words (commandline -opc)",
        '    test "$words[2]" = $argv[1]',
        "end",
    ]
    lines += [
        f"complete -c artcli -n __fish_use_subcommand -a {command.name} -d {quoted(command.help)}"
        for command in _top(found)
    ]
    lines.append("complete -c artcli -n __fish_use_subcommand -l version -d 'Print the version and exit.'")
    for command in found:
        when = condition(command.name)
        if command.choices:
            only = "" if command.takes_file else " -f"
            lines.append(f"complete -c artcli {when}{only} -a {quoted(' '.join(command.choices))}")
        for option in command.options:
            words = " ".join(f"-l {n[2:]}" if n.startswith("--") else f"-s {n[1:]}" for n in option.names)
            value = ""
            if option.takes_value:
                value = (
                    f" -x -a {quoted(' '.join(option.choices))}"
                    if option.choices
                    else " -r"
                    if option.takes_file
                    else " -x"
                )
            lines.append(f"complete -c artcli {when} {words}{value} -d {quoted(option.help)}")
    return "\n".join(lines) + "\n"


def _powershell(found: list[Command]) -> str:
    def quoted(text: str) -> str:
        return "'" + text.replace("'", "''") + "'"

    lines = [
        "# PowerShell completion for artcli. " + _MARK.format("powershell"),
        "Register-ArgumentCompleter -Native -CommandName artcli -ScriptBlock {",
        "  param($wordToComplete, $commandAst, $cursorPosition)",
        "  $commands = [ordered]@{",
    ]
    lines += [f"    {quoted(command.name)} = {quoted(command.help)}" for command in _top(found)]
    lines += ["  }", "  $options = @{"]
    for command in found:
        pairs = "; ".join(f"{quoted(option.names[-1])} = {quoted(option.help)}" for option in command.options)
        lines.append(f"    {quoted(command.name)} = [ordered]@{{ {pairs} }}")
    lines += ["  }", "  $values = @{"]
    for command in found:
        pairs = "; ".join(
            f"{quoted(name)} = @({', '.join(map(quoted, option.choices))})"
            for option in command.options
            for name in option.names
            if option.choices
        )
        lines.append(f"    {quoted(command.name)} = @{{ {pairs} }}")
    lines += ["  }", "  $arguments = @{"]
    lines += [
        f"    {quoted(command.name)} = @({', '.join(map(quoted, command.choices))})"
        for command in found
        if command.choices
    ]
    return "\n".join(
        [
            *lines,
            "  }",
            "  $words = @($commandAst.CommandElements | ForEach-Object { $_.ToString() })",
            "  $found = $words | Select-Object -Skip 1 | Where-Object { $commands.Contains($_) }",
            "  $command = $found | Select-Object -First 1",
            '  $inner = "$command $($words[2])"',
            "  if ($options.Contains($inner) -and $words[2] -ne $wordToComplete) { $command = $inner }",
            "  $previous = if ($wordToComplete) { $words[-2] } else { $words[-1] }",
            "  $found = if (-not $command -or $command -eq $wordToComplete) { $commands }",
            "    elseif ($values[$command][$previous])",
            "      { $h = [ordered]@{}; $values[$command][$previous] | ForEach-Object { $h[$_] = $_ }; $h }",
            "    elseif ($arguments[$command] -and $wordToComplete -notlike '-*')",
            "      { $h = [ordered]@{}; $arguments[$command] | ForEach-Object { $h[$_] = $_ }; $h }",
            "    elseif ($wordToComplete -like '-*') { $options[$command] }",
            "    else { [ordered]@{} }",
            '  $found.GetEnumerator() | Where-Object { $_.Key -like "$wordToComplete*" } | ForEach-Object {',
            "    $result = [System.Management.Automation.CompletionResult]",
            "    $result::new($_.Key, $_.Key, 'ParameterValue', $_.Value)",
            "  }",
            "}",
            "",
        ]
    )


app = command_app()


@app.command()
def completions(
    shell: Annotated[Shell, typer.Argument(help="Which shell.", show_default=False)],
) -> None:
    """Print the completion script of a shell.

    bash: source it from ~/.bashrc, or put it into ~/.local/share/bash-completion/completions/artcli.
    zsh: put it as _artcli into a folder of $fpath. fish: ~/.config/fish/completions/artcli.fish.
    PowerShell: dot-source it from $PROFILE.
    """
    from artcli.cli.terminal import Terminal

    Terminal().data(script(shell).encode())
