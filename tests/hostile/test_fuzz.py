"""Pages broken at random and JSON-LD of wrong types: an article, or an error of ours, and the same one every time."""

import json

import invariants
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

import artcli
from artcli.errors import ArtcliError
from shared import FIXTURES

PAGES = sorted(path for path in FIXTURES.iterdir() if path.suffix in (".html", ".txt"))
fuzzing = settings(
    phases=(Phase.generate,),  # a page of 4 kB is small enough to look at
    suppress_health_check=list(HealthCheck),
)
_LOOSE = tuple(
    "<p> </p> <div> </div> <table> <tr> <td> <li> <ul> </ul> <a href= > <!-- --> <script> </script> <title> </title> "
    "<template> <svg> <select> <br><br> &#27; &#x9b; &amp;lt; \x1b]0; \ufeff \u202e \ud800 \x00 {{ ]]> <![CDATA[ \" ' "
    "hidden style=display:none itemprop=comment class=comment id=comments datetime=9999-99-99 <h1> <article> </article>".split()
)
_KEYS = (
    "@type @id @graph headline name author creator publisher datePublished dateModified image url mainEntityOfPage "
    "articleBody articleSection keywords inLanguage description comment commentCount text mentions isPartOf thumbnail "
    "interactionStatistic userInteractionCount suggestedAnswer acceptedAnswer upvoteCount parentItem itemListElement"
).split()
_TYPES = (
    "NewsArticle",
    "Article",
    "Comment",
    "DiscussionForumPosting",
    "QAPage",
    "Person",
    "ImageObject",
    "WebPage",
)
_scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**20), 10**20),
    st.floats(allow_nan=True, allow_infinity=True),
    st.text(max_size=12),
    st.sampled_from(
        (
            *_TYPES,
            "2024-03-05",
            "2024-13-45T99:99",
            "javascript:alert(1)",
            "//x",
            "https://a@[::1",
            "<b>&amp;",
        )
    ),
)
_values = st.recursive(
    _scalars,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(st.sampled_from(_KEYS), inner, max_size=5)
    ),
    max_leaves=12,
)
_objects = st.fixed_dictionaries(
    {"@type": st.one_of(st.sampled_from(_TYPES), _values)},
    optional={key: _values for key in _KEYS if key != "@type"},
)
_BODY = (
    "<p>The old ferry of Unterwehra sails again, and the whole town came down to the river to see it off.</p>"
    * 4
)


def survives(source: str | bytes) -> None:
    """Parse; whatever comes back must be fit for every form of output."""
    try:
        article = artcli.parse(source, url="https://ferry.example/news/1.html")
    except ArtcliError as error:
        assert error.exit_code == 7
        assert "\n" not in str(error)
        return
    assert invariants.broken(article, invariants.forms(article)) == []


@st.composite
def cuts(draw) -> list[tuple[str, float, float, str]]:
    """Return what to do to a page: operations with two places (shares of its length) and something to put in."""
    place = st.floats(0, 1, exclude_max=True)
    kinds = st.sampled_from(("cut", "double", "move", "put", "swap"))
    return draw(st.lists(st.tuples(kinds, place, place, st.sampled_from(_LOOSE)), min_size=1, max_size=8))


def mutated(text: str, operations: list[tuple[str, float, float, str]]) -> str:
    for kind, one, other, loose in operations:
        start, end = sorted((int(one * len(text)), int(other * len(text))))
        piece = text[start : min(end, start + 2000)]
        after = start + len(piece)
        if kind == "cut":
            text = text[:start] + text[after:]
        elif kind == "double":
            text = text[:after] + piece + text[after:]
        elif kind == "move":
            text = piece + text[:start] + text[after:]
        elif kind == "put":
            text = text[:start] + loose + text[start:]
        else:
            text = text[:start] + piece.replace("<", ">").replace('"', "'") + text[after:]
    return text


@pytest.mark.parametrize("path", PAGES[::3], ids=lambda path: path.stem)
@settings(fuzzing, max_examples=12)
@given(operations=cuts())
def test_a_broken_page_gives_an_article_or_an_error_of_ours(path, operations):
    survives(mutated(path.read_text("utf-8"), operations))


@settings(fuzzing, max_examples=120)
@given(
    path=st.sampled_from(PAGES),
    at=st.floats(0, 1, exclude_max=True),
    junk=st.binary(max_size=40),
    cut=st.booleans(),
)
def test_broken_bytes_give_an_article_or_an_error_of_ours(path, at, junk, cut):
    data = path.read_bytes()
    place = int(at * len(data))
    survives(data[:place] + junk + (b"" if cut else data[place:]))


@settings(fuzzing, max_examples=200)
@given(found=st.one_of(_objects, st.lists(_objects, max_size=3), _values))
def test_json_ld_of_wrong_types_never_harms(found):
    said = json.dumps(found).replace("</", "<\\/")
    survives(
        f'<html><head><title>Ferry</title><script type="application/ld+json">{said}</script></head>'
        f"<body><article><h1>Ferry</h1>{_BODY}</article></body></html>"
    )


@settings(fuzzing, max_examples=150)
@given(text=st.text(max_size=300), markup=st.lists(st.sampled_from(_LOOSE), max_size=20))
def test_any_text_gives_an_article_or_an_error_of_ours(text, markup):
    survives(text + "".join(markup) + text[::-1])
