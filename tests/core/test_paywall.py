"""A preview behind a paywall is marked; a whole article is not, whatever the site declares."""

import json

import pytest

import artcli
from artcli.core.paywall import WARNING

SENTENCE = (
    "The old ferry of Unterwehra sails again, and the whole town came down to the river to see it off. "
)


def page(paragraphs: int, *, free=None, tier=None, barrier="", lang="en") -> str:
    data = {"@type": "NewsArticle", "headline": "Ferry"} | (
        {} if free is None else {"isAccessibleForFree": free}
    )
    tier = f'<meta property="article:content_tier" content="{tier}">' if tier else ""
    return (
        f'<html lang={lang}><head><title>Ferry</title>{tier}<script type="application/ld+json">{json.dumps(data)}</script></head>'
        f"<body><article><h1>Ferry</h1>{''.join(f'<p>{number}. {SENTENCE * 3}</p>' for number in range(paragraphs))}{barrier}</article></body></html>"
    )


@pytest.mark.parametrize(
    "source",
    [
        page(2, free=False),
        page(2, free="False"),
        page(2, tier="locked"),
        page(
            8,
            free=False,
            barrier="<div>Il vous reste 70% de cet article à lire. La suite est réservée aux abonnés.</div>",
        ),
        page(2, barrier='<div class="c-paywall__box">Subscribe to continue reading</div>'),
        page(2, barrier='<div id="regwall">この記事は有料会員限定です</div>'),
    ],
)
def test_a_preview_is_marked(source):
    assert WARNING in artcli.parse(source).warnings


@pytest.mark.parametrize(
    "source",
    [
        page(8, free=False),
        page(2, free=True),
        page(2, tier="free", free=False),
        page(2),
        page(2, barrier='<div class="paywall-hidden"></div>'),
        page(8, barrier='<div class="paywall">Subscribe to continue reading</div>'),
        page(2, barrier="<p>The club is for subscribers only.</p>"),
    ],
)
def test_a_whole_article_is_not(source):
    assert artcli.parse(source).warnings == ()
