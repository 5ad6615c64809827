"""The list of addresses below a dump is taken off whole, whatever the addresses carry."""

from artcli.core.plain.textaddresses import addresses

TEXT = ["The council met on Monday.", "", "It meets again in May."]


def listed(*below: str) -> list[str]:
    return [*TEXT, "", "References", "", *below]


def test_a_mail_with_lines_of_its_own_stays_inside_its_address():
    lines = listed(
        "   1. https://a.example/",
        "   2. mailto:?subject=A piece to read&body=Hello,",
        "",
        "I found this:",
        "https://a.example/piece",
        "   3. https://a.example/imprint",
    )
    kept, found = addresses(lines)
    assert kept == [*TEXT, ""]
    assert found[1] == "https://a.example/"
    assert found[3] == "https://a.example/imprint"


def test_spaces_and_the_schemes_of_apps_are_addresses_too():
    _, found = addresses(
        listed("   1. https://a.example/?q=two words", "   2. messenger-app://share/?link=x")
    )
    assert found == {1: "https://a.example/?q=two words", 2: "messenger-app://share/?link=x"}


def test_hidden_links_have_a_list_of_their_own():
    lines = listed(
        "   Visible links:", "   1. https://a.example/a", "", "   Hidden links:", "   3. https://a.example/b"
    )
    assert addresses(lines) == ([*TEXT, ""], {1: "https://a.example/a", 3: "https://a.example/b"})


def test_a_numbered_list_of_addresses_inside_an_article_stays_in_it():
    lines = [
        "1. https://a.example/",
        "2. https://b.example/",
        *TEXT,
        "And this is the end of a long letter to the paper.",
    ]
    assert addresses(lines) == (lines, {})
