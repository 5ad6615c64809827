from pages import SENTENCE, article_page, texts

from artcli.core.content import features, scoring, surroundings, weights
from artcli.core.draft import Draft, Role
from artcli.core.page import Page


def test_every_run_has_a_probability():
    page = article_page()
    draft = scoring.score(page, Draft())
    assert len(draft.scores) == len(page.runs)
    assert all(0 <= p <= 1 for p in draft.scores)


def test_paragraphs_are_content_and_menu_and_footer_are_not():
    page = article_page()
    found = texts(page, scoring.score(page, Draft()), Role.CONTENT)
    assert sum(text.startswith("Part") for text in found) == 8
    assert not any(text.startswith("Section") for text in found)
    assert SENTENCE.strip() not in found


def test_a_role_given_before_stays():
    page = article_page()
    run = next(run.index for run in page.runs if run.text.startswith("Part 2"))
    draft = scoring.score(page, Draft().mark([run], Role.COMMENT))
    assert draft.roles[run] is Role.COMMENT


def test_a_line_of_a_megabyte_takes_nothing_from_the_paragraphs_beside_it():
    body = "".join(f"<p>Part {n}. {SENTENCE * 3}</p>" for n in range(9))
    page = Page.from_html(f"<h1>{'T' * 1_000_000}</h1><p>By {'A' * 1_000_000}</p>{body}<footer>x</footer>")
    found = texts(page, scoring.score(page, Draft()), Role.CONTENT)
    assert sum(text.startswith("Part") for text in found) == 9


def test_a_page_without_spaces_between_words_is_read_as_well():
    body = "".join(
        f"<p>第{n}回の会議で橋の建設が再び延期された。住民は不満を述べ、町長は来月の説明会を約束した。費用は倍になった。</p>"
        for n in range(9)
    )
    page = Page.from_html(
        f"<body><ul><li><a href=/a>政治</a></li></ul><div><h1>橋</h1><div>{body}</div></div><footer>著作権</footer>"
    )
    assert sum("会議" in text for text in texts(page, scoring.score(page, Draft()), Role.CONTENT)) == 9


def test_rows_are_as_long_as_the_names_that_the_trees_were_learned_with():
    page = article_page()
    rows, layout = features.see(page, Draft(), weights.TOKENS)
    seen = [row for row in rows if row is not None]
    assert seen
    assert {len(row) for row in seen} == {len(features.NAMES)}
    assert {trees.__code__.co_argcount for trees, _ in weights.STAGES} == {len(features.NAMES)}
    around = list(surroundings.rows(layout, [0.5] * len(rows), [0.0] * len(rows), range(len(rows)), 0.5))
    assert {len(row) for row in around} == {len(surroundings.NAMES)}
    assert weights.LAST.__code__.co_argcount == len(features.NAMES) + len(surroundings.NAMES)


def test_only_runs_near_the_pages_cut_are_asked_further():
    odds = [4.0, -4.0, 0.1]
    assert scoring.in_doubt(odds, [0, 1, 2], 0.5, doubt=1.2) == [2]
    assert scoring.in_doubt(odds, [0, 1], 0.5, doubt=1.2) == []


def test_rows_know_the_headline_the_thread_and_the_signs_above():
    page = article_page(after="<h3>Read also</h3><p>A ferry for the town</p>")
    title = next(run.index for run in page.runs if run.text == "The bridge waits")
    below = next(run.index for run in page.runs if run.text == "A ferry for the town")
    draft = Draft().mark([title], Role.TITLE).mark([below + 1], Role.COMMENT)
    rows, _ = features.see(page, draft, weights.TOKENS)
    row = dict(zip(features.NAMES, rows[below] or (), strict=True))
    assert (row["since_title"], row["since_thread"]) == (below - title, -1)
    assert (row["sign"], row["since_sign"]) == (4, 1)


def test_a_page_without_runs_has_no_scores():
    page = Page.from_html("<body></body>")
    assert scoring.score(page, Draft()).scores == ()


def test_a_paragraph_below_the_cut_is_left_out():
    page = Page.from_html("<p>aaaa aaaa aaaa</p><p>bbbb bbbb bbbb</p>")
    assert scoring.chosen(page, [0.9, 0.05]) == [0]
    assert scoring.chosen(page, [0.9, 0.9], taken=[0]) == [1]


def test_a_page_whose_likeliest_run_is_unlikely_has_no_content():
    page = Page.from_html("<p>aaaa aaaa aaaa</p><p>bbbb bbbb bbbb</p>")
    assert scoring.chosen(page, [0.15, 0.05]) == []
    assert scoring.chosen(page, [0.25, 0.05]) == [0]


def test_a_great_menu_is_no_content_of_a_page_that_calls_itself_an_article():
    menu = "".join(f"<li><a href=/{n}>Section {n:03}</a></li>" for n in range(300))
    scores = [0.22] * 300 + [0.85] * 3
    for stated, kept in (('<meta property="og:type" content="article">', 3), ("", 303)):
        page = Page.from_html(f"{stated}<ul>{menu}</ul>{f'<p>{SENTENCE[:100]}</p>' * 3}")
        assert len(scoring.chosen(page, scores)) == kept
