"""Walls and moved pages are known by their marks; real pages are never taken for them."""

import gzip

import pytest

from artcli.exchange import Response
from artcli.net import blocked, moved
from shared import SHARED, needs_shared

TEXT = b"<p>" + b"The council met on Tuesday to discuss the reservoir. " * 60
URL = "https://news.example/a"


def page(body, url=URL, **fields):
    return Response(url=url, body=body, **fields)


@pytest.mark.parametrize(
    ("response", "code"),
    [
        (page(b"<script>window._cf_chl_opt={}</script>"), "challenge"),
        (page(b"x", status=403, headers={"cf-mitigated": "challenge"}), "challenge"),
        (page(b"<script src=https://ct.captcha-delivery.com/c.js></script>", status=403), "challenge"),
        (page(b"<button>OK</button>", url="https://consent.news.example/collect"), "consent"),
        (page(b"<form><input type=password></form>", url="https://news.example/login?next=a"), "login"),
        (page(b"<script src=//www.sedoparking.com/x.js></script>"), "parked"),
        (page(b"<title>404 - News</title><p>Sorry"), "soft_404"),
    ],
)
def test_a_wall_is_known(response, code):
    assert blocked.found(response).code == code


@pytest.mark.parametrize(
    "mark", [b"px-captcha", b"_cf_chl_opt", b"<title>Error 404 explained</title>", b"sedoparking.com"]
)
def test_an_article_that_carries_the_same_marks_is_none(mark):
    assert blocked.found(page(b"<script>" + mark + b"</script>" + TEXT)) is None


def test_a_refresh_leads_on_at_once_only():
    def target(body):
        return moved.target(page(body))

    assert target(b'<meta http-equiv="refresh" content="0; url=/b">') == "https://news.example/b"
    assert target(b"<META HTTP-EQUIV=Refresh CONTENT='0;URL=\"https://x.example/\"'>") == "https://x.example/"
    assert target(b'<meta http-equiv="refresh" content="300; url=/b">') is None
    assert target(b'<meta http-equiv="refresh" content="0; url=/a">') is None
    assert target(b'<noscript><meta http-equiv="refresh" content="0; url=/b"></noscript>') is None
    assert target(b'<meta http-equiv="refresh" content="0; url=javascript:x">') is None
    assert target(b'<meta http-equiv="refresh" content="0; url=/b">' + TEXT) is None


@needs_shared
@pytest.mark.slow
def test_no_real_page_is_a_wall():
    pages = sorted([*SHARED.glob("corpus/wcxb-dev/html/*.gz"), *SHARED.glob("corpus/publishers/*.html.gz")])
    walls = {path.name for path in pages if blocked.found(page(gzip.decompress(path.read_bytes())))}
    assert walls <= {"0551.html.gz"}  # which is the challenge page of Anubis, kept by the crawl
