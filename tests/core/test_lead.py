"""A lead is what the page marks or shows as one, never a first sentence made up into one."""

from artcli.core.draft import Draft, Role
from artcli.core.leads import lead
from artcli.core.page import Page

TITLE = "The harbour lights come back"
LEAD = "Two lamps, eleven dark years and a choir: how a small town got its harbour lights back."
BODY = [
    f"{n}. The lamps at the mouth of the harbour stood dark for eleven years, and boats came home by ear."
    for n in "123"
]
PARAGRAPHS = "".join(f"<p>{text}</p>" for text in BODY)


def found(html, head="", content=None):
    page = Page.from_html(f"<html><head>{head}</head><body>{html}</body></html>", "https://news.example/a")
    texts = content if content is not None else [*BODY, LEAD]
    draft = Draft(title=TITLE).mark([r.index for r in page.runs if r.text in texts], Role.CONTENT)
    draft = draft.mark([r.index for r in page.runs if r.text == TITLE], Role.TITLE)
    return lead.find(page, draft)


def test_names_of_many_languages_mark_it():
    for name in (
        "sapo",
        "article__chapo",
        "standfirst",
        "Vorspann",
        "entradilla",
        "perex",
        "ArticleLead",
        "ingress",
    ):
        assert found(f"<h1>{TITLE}</h1><p class='{name}'>{LEAD}</p><div>{PARAGRAPHS}</div>").lead == LEAD


def test_it_is_found_where_the_score_left_it_out():
    assert (
        found(f"<h1>{TITLE}</h1><p class='sapo'>{LEAD}</p><div>{PARAGRAPHS}</div>", content=BODY).lead == LEAD
    )


def test_a_description_alone_makes_no_lead_of_the_first_paragraph():
    head = f"<meta name='description' content='{BODY[0]}'>"
    assert found(f"<h1>{TITLE}</h1><div>{PARAGRAPHS}</div>", head).lead is None


def test_a_block_of_its_own_equal_to_the_description_is_one():
    head = f"<meta property='og:description' content='{LEAD}'>"
    assert found(f"<h1>{TITLE}</h1><p>{LEAD}</p><div class='body'>{PARAGRAPHS}</div>", head).lead == LEAD


def test_a_first_paragraph_in_bold_is_one_and_bold_throughout_is_not():
    assert found(f"<h1>{TITLE}</h1><div><p><b>{LEAD}</b></p>{PARAGRAPHS}</div>").lead == LEAD
    bold = "".join(f"<p><b>{text}</b></p>" for text in BODY)
    assert found(f"<h1>{TITLE}</h1><div><p><b>{LEAD}</b></p>{bold}</div>").lead is None


def test_a_text_cut_off_is_a_teaser():
    cut = "Two lamps, eleven dark years and a choir: how a small town..."
    assert (
        found(f"<h1>{TITLE}</h1><p class='sapo'>{cut}</p><div>{PARAGRAPHS}</div>", content=[*BODY, cut]).lead
        is None
    )


def test_headings_of_sections_are_no_leads():
    html = f"<h1>{TITLE}</h1><div><p>{BODY[0]}</p><h2 class='subtitle'>What they say about the lamps</h2>{PARAGRAPHS}</div>"
    assert found(html).lead is None


def test_its_runs_are_marked():
    draft = found(f"<h1>{TITLE}</h1><p class='sapo'>{LEAD}</p><div>{PARAGRAPHS}</div>")
    assert len(draft.marked(Role.LEAD)) == 1
    assert len(draft.marked(Role.CONTENT)) == len(BODY)
