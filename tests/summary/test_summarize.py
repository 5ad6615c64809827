"""Summaries are sentences of the article, in its order, standfirst first; keywords, readers, several articles."""

import compileall
import resource
import subprocess
import sys
import time

import pytest

import artcli
from artcli.model import Article, Comment, Figure, Paragraph, Thread
from artcli.summary import features, keywords, rank, sentences_of, summarize, terms
from artcli.summary.comments import excerpt, readers
from artcli.summary.together import together
from shared import ROOT

BODY = [
    "The old ferry of Unterwehra will sail again in April. The council voted for it on Monday.",
    "Tickets cost two euros. Children travel free, and bicycles need a ticket of their own.",
    "The ferry had been rusting in the harbour for twelve years. A club of volunteers raised half the money for its repair.",
    "Weather has been mild. Several other towns along the river look at the plan with interest.",
]


def article(**fields):
    blocks = tuple(Paragraph(text=text) for text in BODY)
    return Article(
        **{
            "title": "Old ferry of Unterwehra sails again",
            "language": "en",
            "blocks": blocks,
            "text": "\n\n".join(BODY),
            **fields,
        }
    )


def test_sentences_stand_word_for_word_in_the_article_s_order():
    found = summarize(article(), sentences=3).sentences
    places = [" ".join(BODY).find(sentence) for sentence in found]
    assert len(found) == 3
    assert places == sorted(places)
    assert min(places) >= 0


def test_the_standfirst_comes_first():
    lead = "After twelve years in the harbour, the ferry of Unterwehra returns to the river."
    assert summarize(article(lead=lead), sentences=2).sentences[0] == lead


@pytest.mark.parametrize(
    "lead",
    [
        "The old ferry of Unterwehra will sail aga...",
        "Subscribe today: unlimited reading from ninety cents weekly",
    ],
)
def test_a_standfirst_cut_off_or_foreign_to_the_article_is_left_out(lead):
    assert lead not in summarize(article(lead=lead), sentences=3).sentences


def test_budgets_by_words_and_by_ratio():
    assert 8 <= len(summarize(article(), words=20).text.split()) <= 32
    assert len(summarize(article(), ratio=0.5).sentences) == 4


def test_captions_are_no_sentences():
    one = article(
        blocks=(*article().blocks, Figure(caption="The ferry of Unterwehra sails again. Photo: Old Ferry"))
    )
    assert not any("Photo" in sentence for sentence in summarize(one, sentences=9).sentences)


@pytest.mark.parametrize(
    ("dateline", "sentence"),
    [
        ("UNTERWEHRA, Ohio (AP) — ", "The old ferry of Unterwehra will sail again in April."),
        ("(Wehrapost) - ", "The old ferry of Unterwehra will sail again in April."),
        ("Unterwehra (dpa/lni) - ", "Die alte Fähre von Unterwehra fährt ab April wieder."),
        ("HÀ LÂM - ", "Chuyến phà cũ của Unterwehra sẽ chạy lại từ tháng tư."),
        ("Unterwehra/Bremen – ", "Die alte Fähre von Unterwehra fährt ab April wieder."),
        ("【下谷＝山田花子】", "四十年ぶりに古い渡し船が四月から運航を再開すると町が発表した。"),
        ("新华社下谷4月1日电（记者王小明）", "停航四十年的旧渡船将于四月恢复航行，镇政府星期一宣布。"),
    ],
)
def test_where_a_report_was_sent_from_is_no_part_of_its_first_sentence(dateline, sentence):
    text = f"{dateline}{sentence}"
    one = Article(title=sentence, blocks=(Paragraph(text=text),), text=text)
    assert summarize(one, sentences=1).sentences == (sentence,)


@pytest.mark.parametrize(
    "line", ["The Ferry – A Long Story – ends well.", "Nobody: not one of them came in the end."]
)
def test_a_dash_or_a_colon_alone_makes_no_dateline(line):
    one = Article(title=line, blocks=(Paragraph(text=line),), text=line)
    assert summarize(one, sentences=1).sentences == (line,)


@pytest.mark.parametrize(
    "line",
    [
        "Read also: Old ferry of Unterwehra was built in 1931.",
        "Photo: the old ferry of Unterwehra in April, by O. Ferry.",
        "© Old Ferry of Unterwehra",
        "Old ferry of Unterwehra sails again in April",
        "Old ferry of Unterwehra “sails again”",
    ],
)
def test_headings_credits_and_teasers_among_the_paragraphs_are_no_sentences(line):
    one = article(blocks=(Paragraph(text=line), *article().blocks))
    assert line not in summarize(one, sentences=20).sentences
    assert len(summarize(one, sentences=20).sentences) == 8


def test_a_paragraph_that_is_one_quotation_needs_no_stop():
    quoted = "“The old ferry of Unterwehra sails again”"
    assert (
        quoted
        in summarize(article(blocks=(Paragraph(text=quoted), *article().blocks)), sentences=20).sentences
    )


@pytest.mark.parametrize(
    ("sentence", "back"),
    [
        ("But the ferry costs two euros.", True),
        ("A ferry now costs two euros.", False),
        ("“Er fährt wieder”, sagt Anna.", True),
        ("Theo bà, có đường thì con cháu mới đi học đều.", True),
        ("Bà Mẩy kể lại chuyện cũ.", False),
        ("しかし費用は寄付でまかなった。", True),
        ("費用は寄付でまかなった。", False),
    ],
)
def test_a_sentence_that_lives_on_the_one_before_is_known(sentence, back):
    [row] = features.known([sentence], None).rows
    assert row[features.NAMES.index("refers_back")] == back
    assert rank.weights(1, 3, titled=True)[features.NAMES.index("refers_back")] < 0


def test_french_is_weighed_by_its_theme_more_than_by_its_title():
    french, other = (
        dict(zip(features.NAMES, rank.weights(9, 3, tongue, titled=True), strict=True))
        for tongue in ("fr-CA", "de")
    )
    assert french["centroid"] > other["centroid"]
    assert french["title_share"] < other["title_share"]
    assert other == dict(zip(features.NAMES, rank.weights(9, 3, titled=True), strict=True))


def test_the_first_sentence_counts_more_in_a_long_article():
    first = features.NAMES.index("first")
    assert rank.weights(60, 3, titled=True)[first] > rank.weights(9, 3, titled=True)[first]


def test_the_graph_ranks_what_shares_words_with_others_above_what_shares_none():
    lines = ["The ferry sails again.", "The ferry sails on Sunday.", "Nobody asked about lemons."]
    graph = [row[features.NAMES.index("graph")] for row in features.known(lines, None).rows]
    assert graph[0] == pytest.approx(1)
    assert graph[2] < graph[1] < 1


def test_a_sentence_that_announces_the_next_gives_way():
    told = "The old ferry of Unterwehra sails again in April, and this is what the town pays"
    one, other = (features.known([f"{told}{stop}"], None).rows[0] for stop in ":.")
    weighed = rank.weights(1, 3, titled=True)
    assert sum(map(float.__mul__, weighed, one)) < sum(map(float.__mul__, weighed, other))


def test_an_end_that_a_wall_cuts_off_is_left_out():
    one = article(
        blocks=(*article().blocks, Paragraph(text="The old ferry of Unterwehra was built by the ..."))
    )
    assert not any(sentence.endswith("...") for sentence in summarize(one, sentences=20).sentences)


def test_keywords_of_a_script_with_vowel_signs_are_whole_words():
    text = "पुलिस ने दो बदमाशों को पकड़ा। पुलिस ने बदमाशों के पास से गहना बरामद किया। बदमाशों ने चोरी की थी।"
    assert {"पुलिस", "बदमाशों"} <= set(keywords(text, "पुलिस ने बदमाशों को पकड़ा"))
    assert "ने" not in keywords(text, "पुलिस ने बदमाशों को पकड़ा")


def test_keywords_can_be_left_out():
    assert artcli.summarize(article(), with_keywords=False).keywords == ()
    assert artcli.summarize(article()).keywords


def test_scripts_without_spaces_are_summarized_and_joined_without_them():
    text = "時計台が四十年ぶりに動き出した。修理は住民が行った。費用は寄付でまかなった。市は公開する方針だ。"
    one = Article(title="時計台が動き出す", language="ja", blocks=(Paragraph(text=text),), text=text)
    found = summarize(one, sentences=2)
    assert found.sentences[0] == "時計台が四十年ぶりに動き出した。"
    assert found.text == "".join(found.sentences)


def test_a_sentence_that_only_repeats_another_gives_way_to_one_that_adds():
    lines = [f"The old ferry of Unterwehra will sail again in April, part {n}." for n in range(3)]
    text = " ".join([*lines, "Volunteers raised half of the money.", "Tickets cost two euros in summer."])
    one = Article(title="Old ferry of Unterwehra", language="en", blocks=(Paragraph(text=text),), text=text)
    assert len(set(summarize(one, sentences=3).sentences) & set(lines)) == 1


def test_an_empty_article_gives_an_empty_summary():
    assert summarize(Article()).sentences == ()


def test_the_function_stays_callable_when_its_package_is_imported():
    import artcli.summary.rank

    assert artcli.summarize(article(), sentences=1).sentences == summarize(article(), sentences=1).sentences


def test_keywords_begin_with_the_page_s_own_tags():
    found = keywords(" ".join(BODY), "Old ferry of Unterwehra", ["Shipping"])
    assert found[0] == "Shipping"
    assert any("ferry" in phrase.lower() for phrase in found)


def test_tags_for_machines_are_written_as_a_reader_would_write_them():
    found = keywords("", None, ["topic/high water", "sections/world/asia", "editors_pick", "AC/DC", "24/7"])
    assert found == ("high water", "asia", "AC/DC", "24/7")


def test_korean_keywords_are_nouns_without_their_particles():
    text = (
        "나룻배는 오늘 떠났다. 사람들은 나룻배를 기다렸다. 나룻배가 강을 건넜다. 사공은 나룻배의 주인이다. "
        * 2
    )
    found = keywords(text, "나룻배의 귀환")
    assert "나룻배" in found
    assert not {"나룻배는", "나룻배를", "나룻배가", "나룻배의"} & set(found)


def test_a_heading_in_brackets_is_no_sentence():
    body = ("日向灘で震度5弱の地震があったと発表した。", "＜震度5弱＞", "気象庁は津波注意報を出した。")
    one = Article(title="地震", language="ja", blocks=tuple(Paragraph(text=text) for text in body))
    assert summarize(one, sentences=3).sentences == (body[0], body[2])


def test_readers_are_quoted_and_sorted_into_agreement_and_disagreement():
    items = [
        Comment(id="1", author="A", text="The ferry should sail every day of the week.", likes=9, replies=2),
        Comment(
            id="2", parent_id="1", depth=1, author="B", text="I agree, every day would be best for commuters."
        ),
        Comment(id="3", parent_id="1", depth=1, author="C", text="I disagree, the crew needs rest."),
        Comment(id="4", author="D", text="ok"),
    ]
    found = readers(Thread(items=tuple(items)), 2)
    assert found.voices[0].id == "1"
    assert [item.id for item in found.agreeing] == ["2"]
    assert [item.id for item in found.disagreeing] == ["3"]


def test_several_articles_say_nothing_twice_and_name_their_source():
    other = Article(
        title="Ferry",
        language="en",
        url="https://b.example/",
        blocks=(Paragraph(text=BODY[0] + " A second ferry is being built in Oberwehra by the same yard."),),
    )
    found = together([article(url="https://a.example/"), other], 5)
    assert len({one.sentence for one in found}) == len(found) >= 4
    assert {one.article.url for one in found} == {"https://a.example/", "https://b.example/"}


def test_an_agency_s_copy_adds_what_it_alone_tells_and_is_not_drowned_by_the_first():
    first = article(
        url="https://a.example/",
        title="Senate passes the bill",
        blocks=(),
        text=(
            "The Senate passed a large bill for roads on Tuesday, sending it to the House. The vote was 69-30, with "
            "19 members joining the other side. President Biden called it a historic investment in roads and bridges. "
            "Critics said that the plan would add to the deficit. The bill includes 110 billion dollars for roads."
        ),
    )
    copy = article(
        url="https://b.example/",
        title="Senate passes the bill",
        blocks=(),
        text=(
            "The Senate passed a large bill for roads Tuesday, sending it to the House of Representatives. The vote was "
            "69 to 30, with 19 members joining the other side. Biden called it an historic investment in America’s roads "
            "and bridges. Mayors in Ohio, who wait for the money, welcomed the news about their old bridges."
        ),
    )
    found = together([first, copy], 4)
    told = " ".join(one.sentence for one in found)
    assert max(told.count(word) for word in ("sending it", "The vote", "historic")) == 1
    assert any("Mayors in Ohio" in one.sentence and one.article is copy for one in found)
    assert len({one.sentence for one in together([first, copy], 100)}) == 6


@pytest.mark.parametrize(
    "lead",
    [
        "Subscribe to our letter on the old ferry of the council.",
        "Sign up for the ferry news of the town council.",
        "The council lets the old ferry run again, but the tickets Read more",
        "Der Rat lässt die alte Fähre wieder fahren, doch Weiterlesen →",
    ],
)
def test_a_standfirst_that_offers_something_or_is_cut_by_a_link_is_left_out(lead):
    assert lead[:20] not in " ".join(summarize(article(lead=lead)).sentences)


def test_a_whole_standfirst_loses_only_the_link_behind_it():
    lead = "The council lets the old ferry run again in April, after twelve years. Read more »"
    assert summarize(article(lead=lead)).sentences[0] == lead.removesuffix(" Read more »")
    nothing_more = "Die alte Fähre der Stadt im Rat von Unterwehra gibt es nicht mehr"
    german = article(lead=nothing_more, title=nothing_more, language="de")
    assert nothing_more in summarize(german).sentences


def test_words_are_counted_as_each_script_writes_them():
    assert terms.length("The old ferry") == 3
    assert terms.length("今年第一季度") == 3
    assert terms.length("เขาไปตลาดวันนี้ ซื้อปลา") == pytest.approx(5.5, abs=0.5)
    assert terms.length("그는 3.5km를 걸었다") == 4
    assert len(summarize(article(), ratio=0.5).sentences) == (len(sentences_of(article())[1]) + 1) // 2


def test_a_long_article_takes_no_quadratic_time():
    text = " ".join(
        f"Sentence {n} tells of the {n % 97} ferries and {n % 31} towns by the river." for n in range(2000)
    )
    one = Article(title="Ferries by the river", language="en", blocks=(Paragraph(text=text),), text=text)
    begin = time.process_time()
    summarize(one)
    assert time.process_time() - begin < 1.5


def test_who_disagrees_is_not_heard_as_agreeing():
    said = [
        "Stimmt nicht, die Fähre fährt längst wieder.",
        "@Anna: genau, endlich fährt sie.",
        "> Die Fähre fährt.\n\nFalsch, sie liegt im Hafen.",
        "Exactlys Bar is closed anyway.",
        "同意，早该修了。",
    ]
    items = [Comment(id="0", author="A", text="Die Fähre fährt wieder.")]
    items += [Comment(id=str(at), parent_id="0", depth=1, text=text) for at, text in enumerate(said, 1)]
    found = readers(Thread(items=tuple(items)))
    assert [item.id for item in found.disagreeing] == ["1", "3"]
    assert [item.id for item in found.agreeing] == ["2", "5"]


def test_deleted_comments_and_pingbacks_are_no_voices():
    items = (
        Comment(id="1", text="The ferry should sail every day of the week.", deleted=True),
        Comment(id="2", kind="pingback", text="The ferry sails again, writes the Unterwehra blog."),
        Comment(id="3", text="The ferry is too small for bicycles."),
    )
    assert [item.id for item in readers(Thread(items=items)).voices] == ["3"]


class TestExcerpt:
    """A voice is quoted in a few lines, word for word."""

    LONG = (
        "The ferry must sail every day. It did so when I was a child and nobody went broke. "
        "My uncle had a green bicycle. The fares were low, the ferry was full and the town paid the rest of it. "
        "On Sundays there was cake. Why should the ferry not sail every day again, with fares as low as then? "
        "Somebody at the town hall has to say what it would cost and who would have to pay for it in the end."
    )

    def test_a_short_comment_is_quoted_whole(self):
        assert excerpt(Comment(id="1", text="Too small.\n\nAnd too slow!")) == "Too small.\n\nAnd too slow!"

    def test_a_long_one_begins_with_its_first_sentence_and_marks_its_gaps(self):
        found = excerpt(Comment(id="1", text=self.LONG), 30)
        assert found.startswith("The ferry must sail every day.")
        assert "[…]" in found
        pieces = [piece.strip() for piece in found.split("[…]") if piece.strip()]
        assert all(piece in self.LONG for piece in pieces)
        assert 20 <= len(found.split()) <= 45

    def test_what_others_wrote_is_left_out(self):
        text = "> Anna: The ferry is slow.\n> Very slow.\n\nIt is safe.\n> Really?\n\nYes."
        assert excerpt(Comment(id="1", text=text)) == "It is safe.\nYes."
        assert excerpt(Comment(id="1", text="> nothing else")) == "> nothing else"

    def test_entries_of_a_list_give_way_to_sentences(self):
        text = "It guards against one kind of failure.\n" + "- some other kind of failure here\n" * 20
        assert excerpt(Comment(id="1", text=text)) == "It guards against one kind of failure."

    def test_a_list_alone_is_cut_and_so_is_what_has_no_stops(self):
        entries = "\n\n".join(
            f"- the {n}th kind of failure that it does not guard against" for n in range(30)
        )
        endless = "and then the ferry came and then it left " * 40
        for text in (entries, endless, "渡船四月恢复航行" * 90):
            found = excerpt(Comment(id="1", text=text))
            assert " ".join(text.split()).startswith(found.split("[…]")[0].strip())
            assert len(found.split()) < 120

    def test_an_endless_comment_is_read_in_linear_time(self):
        begin = time.process_time()
        excerpt(Comment(id="1", text="The ferry sails. Nobody knows why. " * 5000))
        assert time.process_time() - begin < 3

    def test_the_words_that_a_comment_quotes_are_not_its_own_weight(self):
        quoted = "> The ferry should sail every day of the week, says the town.\n\nNo."
        items = [Comment(id="1", text="The ferry should sail every day of the week, I think.")]
        items += [Comment(id=str(at), text=quoted) for at in range(2, 5)]
        assert [item.id for item in readers(Thread(items=tuple(items)), 1).voices] == ["1"]


def test_two_comments_that_say_the_same_are_quoted_once():
    same = "The ferry should sail every day of the week, not on Sundays alone."
    items = [Comment(id=str(at), text=same, likes=1) for at in range(4)]
    items.append(Comment(id="9", text="Who pays for the crew and for the fuel of all this?"))
    assert {item.id for item in readers(Thread(items=tuple(items)), 2).voices} == {"0", "9"}


class TestSpeed:
    """As ratios to a plain Python loop, the least of several turns: what else the machine does only adds."""

    WORDS = [f"{'bavo' if n % 3 else 'Tulem'}{n}ren" for n in range(300)]

    def of(self, sentences):
        lines = [
            " ".join(self.WORDS[(n * 17 + at * at * 7) % 300] for at in range(18)).capitalize() + "."
            for n in range(sentences)
        ]
        blocks = tuple(Paragraph(text=" ".join(lines[at : at + 4])) for at in range(0, sentences, 4))
        text = "\n\n".join(block.text for block in blocks)
        return Article(title=" ".join(self.WORDS[:9]), language="en", blocks=blocks, text=text)

    def loop(self):
        total = 0
        for n in range(100_000):
            total += n % 7
        return total

    def test_importing_it_costs_less_than_starting_python(self):
        def spent(code):
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            subprocess.run([sys.executable, "-c", code], check=True)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

        compileall.compile_dir(ROOT / "src" / "artcli", quiet=2)
        bare = model = ours = 1e9
        for turn in range(30):
            bare = min(bare, spent("pass"))
            model = min(model, spent("import artcli.model"))
            ours = min(ours, spent("import artcli.summary"))
            if turn > 3 and ours - model <= bare:
                break
        assert ours - model <= bare

    @pytest.mark.parametrize(("sentences", "times", "turns"), [(40, 1.6, 60), (2000, 30, 8)])
    def test_a_summary_costs_so_many_loops_of_a_hundred_thousand(self, sentences, times, turns):
        one = self.of(sentences)
        summarize(one)
        ours = bare = 1e9
        for _ in range(turns):
            for act in (self.loop, lambda: summarize(one)):
                begin = time.process_time()
                act()
                spent = time.process_time() - begin
                if act == self.loop:
                    bare = min(bare, spent)
                else:
                    ours = min(ours, spent)
            if ours <= times * bare:
                break
        assert ours <= times * bare
