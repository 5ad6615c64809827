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


SITE = (
    "<!DOCTYPE html><html lang={0}><head><meta charset=utf-8><title>{1}</title><script>let a = 1;</script></head>"
    "<body><nav><a href=/>{0} Journal</a> <a href=/1>One</a> <a href=/2>Two</a></nav>{2}<footer>(c) Journal</footer></body></html>"
)


@pytest.mark.parametrize(
    ("language", "title", "body", "code"),
    [
        ("en", "Page not found | Journal", "<h1>Oops! Page not found</h1>", "soft_404"),
        ("de", "Journal", "<h1>Fehler 404: Seite nicht gefunden</h1><p>Zur Startseite.</p>", "soft_404"),
        ("fr", "Journal - Page introuvable", "<p>Désolé, nous ne trouvons pas cette page.</p>", "soft_404"),
        ("es", "¡Vaya! Página no encontrada - Journal", "<p>Volver al inicio</p>", "soft_404"),
        ("pl", "Nie znaleziono strony – Journal", "<p>Wróć</p>", "soft_404"),
        ("ru", "Страница не найдена | Journal", "<p>На главную</p>", "soft_404"),
        ("vi", "Không tìm thấy trang - Báo", "<p>Về trang chủ</p>", "soft_404"),
        ("tr", "Sayfa bulunamadı", "<p>Ana sayfa</p>", "soft_404"),
        ("ar", "الصفحة غير موجودة | Journal", "<p>الرئيسية</p>", "soft_404"),
        ("ja", "ページが見つかりません｜Journal", "<p>トップへ</p>", "soft_404"),
        ("zh", "您访问的页面不存在 - Journal", "<p>返回首页</p>", "soft_404"),
        ("ko", "Journal", "<h1>요청하신 페이지를 찾을 수 없습니다.</h1>", "soft_404"),
        (
            "en",
            "journal.example",
            "<p>The domain journal.example may be for sale. Buy this domain today.</p>",
            "parked",
        ),
        ("de", "journal.example", "<p>Die Domain steht zum Verkauf.</p>", "parked"),
        ("es", "journal.example", "<p>Este dominio está en venta</p>", "parked"),
        ("zh", "journal.example", "<p>该域名正在出售</p>", "parked"),
        ("en", "Sign in - Journal", "<form><input type=email><button>Next</button></form>", "login"),
        ("de", "Journal", "<h1>Bitte melden Sie sich an</h1><form><input type=password></form>", "login"),
        ("vi", "Đăng nhập | Báo", "<form><input type='password'></form>", "login"),
        ("ja", "ログイン", "<form><input type=password></form>", "login"),
        (
            "en",
            "Journal",
            "<p>We and our partners use cookies and process personal data.</p><b>Accept all</b>",
            "consent",
        ),
        (
            "de",
            "Journal",
            "<p>Datenschutz: Wir nutzen Cookies.</p><button>Alle akzeptieren</button>",
            "consent",
        ),
        (
            "fr",
            "Journal",
            "<p>Nous respectons votre vie privée. Nos cookies…</p><b>Tout accepter</b>",
            "consent",
        ),
        (
            "it",
            "Journal",
            "<p>Usiamo i cookie; dati personali.</p><button>Accetta e continua</button>",
            "consent",
        ),
        ("ru", "Journal", "<p>Файлы cookie и персональные данные</p><button>Принять все</button>", "consent"),
        ("ja", "Journal", "<p>クッキーとプライバシー</p><button>同意する</button>", "consent"),
        ("en", "Just a moment", "<p>Please verify that you are human.</p>", "challenge"),
        ("fr", "Vérification", "<p>Confirmez que vous n'êtes pas un robot</p>", "challenge"),
        ("zh", "请稍候", "<p>请完成安全验证，确认您是真人</p>", "challenge"),
    ],
)
def test_a_wall_says_what_it_is_in_many_languages(language, title, body, code):
    assert blocked.found(page(SITE.format(language, title, body).encode())).code == code


def test_a_wall_in_an_old_character_set_is_known():
    body = SITE.format("ru", "Страница не найдена", "").encode("cp1251")
    assert (
        blocked.found(page(body, headers={"content-type": "text/html; charset=windows-1251"})).code
        == "soft_404"
    )


@pytest.mark.parametrize(
    ("title", "body"),
    [
        (
            "Page not found: what the new museum makes of dead links",
            "<h1>Page not found: what the new museum makes of dead links</h1>"
            + "<p>Dead links hang in frames.</p>" * 20,
        ),
        (
            "Ferry sails",
            (
                "<h1>Ferry sails</h1><p>The ferry sails again on Monday, at nine, from the old pier. The town pays for it, and the "
                "captain is content. Tickets are sold on board, as they always were, for two crowns a head and one for a child, and dogs travel free. "
                "On the other side a bus waits for those who go on to the lakes. The first crossing is at nine in the morning.</p>"
                "<div>We use cookies. <button>Accept all</button></div>"
            ),
        ),
        (
            "Ferry sails",
            "<form>Sign in <input type=password></form><h1>Ferry sails</h1><p>The ferry sails again on Monday.</p>",
        ),
        ("Missing boy not found", "<h1>Missing boy not found</h1><p>The search went on all night.</p>"),
        (
            "The town that is for sale",
            "<h1>The town that is for sale</h1><p>A whole town may be for sale.</p>",
        ),
        (
            "Are they human?",
            "<h1>Are they human?</h1>"
            + "<p>The new statues puzzle the town: you are human, they seem to say.</p>" * 20,
        ),
    ],
)
def test_an_article_about_walls_is_none(title, body):
    assert blocked.found(page(SITE.format("en", title, body).encode())) is None


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
