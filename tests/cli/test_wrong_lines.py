"""A wrong command line is answered as a person would: what, where, what to try; in two lines, with exit 2."""

import pytest

from artcli.model import Article

WRONG = [
    ("shwo", "no such command 'shwo'. Did you mean 'show'?", "artcli --help"),
    ("show", "no article was fetched or shown yet", "artcli fetch URL"),
    ("show +3", "+3: no article was fetched or shown yet", "artcli fetch URL"),
    ("show 99", "99: the library has no article 99", "artcli list"),
    ("show gone.html", "gone.html: no such file", "a file, a library id (artcli list) or a URL"),
    ("show folder", "folder: this is a folder, not a file", "artcli batch folder -o OUT"),
    ("show --width abc", "--width: 'abc' is not a whole number", "artcli show --help"),
    ("show --width -5 a.json", "--width: -5 is too small: at least 0", "artcli show --help"),
    ("show --timeout soon a.json", "--timeout: 'soon' is not a number", "artcli show --help"),
    (
        "show -f pdf a.json",
        "-f, --format: 'pdf' is none of 'text', 'md', 'html', 'json', 'jsonl'",
        "artcli show --help",
    ),
    ("show --theme nope a.json", "no theme 'nope'", "auto, dark, light, mono, or a TOML file"),
    ("show --theme bad.toml a.json", "bad.toml: theme: no style 'titel'", "title"),
    (
        "comments a.json --sort best",
        "--sort: 'best' is none of 'page', 'new', 'old', 'top'",
        "artcli comments --help",
    ),
    ("comments a.json --depth 0", "--depth: 0 is too small: at least 1", "artcli comments --help"),
    ("search", "QUERY... is missing", "artcli search --help"),
]


@pytest.mark.parametrize(("line", "said", "hint"), WRONG)
def test_a_wrong_line_gets_an_answer(home, line, said, hint):
    (home.folder / "folder").mkdir()
    (home.folder / "a.json").write_text(Article(title="x").to_json(), "utf-8")
    (home.folder / "bad.toml").write_text("titel = 'bold'")
    done = home.run(*line.split())
    assert (done.err, done.out, done.code) == (f"artcli: {said}\ntry: {hint}\n", "", 2)
