"""`show --images` on a real pseudo-terminal: drawn where the terminal can, fetched with the client's limits."""

import re

import pytest
from PIL import Image

from artcli.cli.policy import Wishes, decide
from artcli.model import Article, Figure, Paragraph
from loopback import Server

TERMINALS = [
    ({"TERM": "xterm-kitty"}, "kitty"),
    ({"KITTY_WINDOW_ID": "1", "TERM": "xterm-256color"}, "kitty"),
    ({"TERM_PROGRAM": "ghostty"}, "kitty"),
    ({"TERM_PROGRAM": "iTerm.app"}, "iterm2"),
    ({"LC_TERMINAL": "iTerm2"}, "iterm2"),
    ({"TERM_PROGRAM": "WezTerm"}, "iterm2"),
    ({"TERM": "foot-extra"}, "sixel"),
    ({"TERM": "xterm-256color"}, None),
    ({"TERM": "xterm-kitty", "TMUX": "/tmp/x,1,0"}, None),
    ({"TERM": "screen.xterm-kitty", "KITTY_WINDOW_ID": "1"}, None),
    ({}, None),
]


@pytest.mark.parametrize(("environ", "protocol"), TERMINALS)
def test_the_protocol_goes_by_the_name_of_the_terminal(environ, protocol):
    assert decide(Wishes(), environ, is_tty=True, talks_to_tty=True).graphics == protocol
    assert decide(Wishes(), environ, is_tty=False, talks_to_tty=True).graphics is None
    assert decide(Wishes(graphics="sixel"), environ, is_tty=True, talks_to_tty=True).graphics == "sixel"


@pytest.fixture
def shown(home, tmp_path):
    """An article of three figures, one of them missing on its server: `run(*options)` shows it."""
    Image.new("RGB", (300, 200), "navy").save(tmp_path / "p.jpg")
    photo = (tmp_path / "p.jpg").read_bytes()
    with Server({"/p.jpg": (200, {"content-type": "image/jpeg"}, photo)}) as server:
        article = Article(
            title="Fog",
            url=f"{server.url}/a",
            blocks=(
                Paragraph(text="Before."),
                Figure(url=f"{server.url}/p.jpg", caption="The pier"),
                Figure(url=f"{server.url}/gone.jpg", caption="The lost one"),
                Figure(url="http://10.1.2.3/secret.png", caption="The private one"),
                Paragraph(text="After."),
            ),
        )
        (tmp_path / "a.json").write_text(article.to_json(), "utf-8")
        run = home.run_in_terminal

        def show(*options, **more):
            done = run("show", "a.json", *options, **more)
            return done, [asked.path for asked in server.requests]

        yield home, show


def test_a_picture_stands_above_its_caption(shown):
    home, show = shown
    home.env["TERM"] = "xterm-kitty"
    done, asked = show("--images")
    assert done.code == 0
    text = re.sub(r"\x1b_G[^\x1b]*\x1b\\", "<picture>", done.out)
    text = re.sub(r"\x1b(?:\[[0-9;]*m|\]8;;[^\x1b]*\x1b\\)", "", text)
    assert text.split("\n")[2:] == [
        "Before.",
        "",
        "<picture>",
        "▣ The pier",
        "",
        "▣ The lost one",
        "",
        "▣ The private one",
        "",
        "After.",
        "",
    ]
    assert asked == ["/p.jpg", "/gone.jpg"]


def test_pictures_are_never_drawn_unasked_or_into_a_pipe(shown):
    home, show = shown
    home.env["TERM"] = "xterm-kitty"
    for done, asked in (show(), show("--images", out="pipe")):
        assert "\x1b_G" not in done.out
        assert asked == []


def test_a_terminal_that_cannot_says_so_once_and_shows_the_rest(shown):
    _, show = shown
    done, asked = show("--images")
    assert "artcli: this terminal is not known to show pictures" in done.out
    assert "The pier" in done.out
    assert asked == []


def test_the_config_can_name_the_protocol(shown):
    home, show = shown
    (home.folder / "config" / "artcli").mkdir(parents=True)
    (home.folder / "config" / "artcli" / "config.toml").write_text(
        'image_protocol = "iterm2"\nalign = "center"\n'
    )
    done, _ = show("--images", size=(120, 30))
    assert re.search(r"\n {16}\x1b\]1337;File=inline=1;[^\x07]*\x07\n {16}", done.out)
