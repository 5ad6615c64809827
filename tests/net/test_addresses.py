"""A page in a public place cannot send us to a private one, however the address is spelt."""

import importlib.util

import pytest

from artcli.errors import FetchError
from artcli.net.guard import Passport, Place, Zone, target_of, zone_of_address
from shared import SHARED, needs_shared

PUBLIC = Place("news.example", 443, Zone.PUBLIC)


def allowed(url: str, came_from: Place | None = PUBLIC, **passport) -> bool:
    try:
        target = target_of(url)
        Passport(came_from, **passport).check(target.host, target.port)
    except FetchError:
        return False
    return True


@needs_shared
def test_every_spelling_of_the_list_is_judged_as_it_says():
    spec = importlib.util.spec_from_file_location("hostile_server", SHARED / "hostile" / "server.py")
    server = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(server)
    wrong = {
        host: refuse
        for host, refuse in server.SSRF_HOSTS.items()
        if allowed(f"http://{host}/") == bool(refuse)
    }
    assert wrong == {}


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1", "127.1", "2130706433", "0x7f000001", "017700000001", "localhost", "LOCALHOST.", "a.localhost",
        "[::1]", "[::ffff:127.0.0.1]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "[fe80::1%25lo]", "10.0.0.1",
        "192.168.1.1", "100.64.0.1", "169.254.169.254", "0", "224.0.0.1", "①②⑦.⓪.⓪.①", "127。0。0。1",
        "example.com@127.0.0.1", "127.0.0.1\\@example.com", "metadata.google.internal",
    ],
)  # fmt: skip
def test_a_private_address_chosen_by_a_page_is_refused(host):
    assert not allowed(f"http://{host}/")


@pytest.mark.parametrize("host", ["news.example", "8.8.8.8", "172.32.0.1", "[2606:4700::1111]"])
def test_a_public_address_is_allowed(host):
    assert allowed(f"https://{host}/a")


@pytest.mark.parametrize("host", ["127.0.0.1", "10.0.0.1", "169.254.169.254", "localhost"])
def test_what_the_user_typed_is_trusted(host):
    assert allowed(f"http://{host}/", came_from=None)


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "ftp://a.example/",
        "data:text/html,x",
        "javascript:x",
        "http:///a",
        "http://a.example:99999/",
        "http://[::1",
        "",
        "news.example/a",
    ],
)
def test_only_sound_web_addresses_are_taken(url):
    with pytest.raises(FetchError) as caught:
        target_of(url)
    assert caught.value.code == "bad_url"


def test_allow_private_allows_all_but_the_metadata_service():
    assert allowed("http://10.0.0.1/", allow_private=True)
    assert not allowed("http://169.254.169.254/", allow_private=True)
    assert not allowed("http://[fd00:ec2::254]/", allow_private=True)


def test_a_private_page_may_lead_to_itself_and_to_the_web_but_not_next_door():
    here = Place("10.0.0.1", 80, Zone.PRIVATE)
    assert allowed("http://10.0.0.1:8080/", came_from=here)
    assert allowed("https://news.example/", came_from=here)
    assert not allowed("http://10.0.0.2/", came_from=here)
    assert not allowed("http://localhost/", came_from=here)


def test_a_name_is_judged_by_the_address_it_resolves_to():
    with pytest.raises(FetchError) as caught:
        Passport(PUBLIC).check("rebound.example", 80, "127.0.0.1")
    assert caught.value.code == "unsafe_address"
    assert Passport(PUBLIC).check("news.example", 80, "8.8.8.8") is Zone.PUBLIC


def test_what_is_no_address_counts_as_private():
    assert zone_of_address("nonsense") is Zone.PRIVATE
