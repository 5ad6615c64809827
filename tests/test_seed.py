"""The page this project began with, read from ../shared through the public door."""

import pytest

import artcli
from shared import SHARED, needs_shared

SEED = SHARED / "corpus" / "seed" / "000_e5ee06bad8496ff0.txt"

pytestmark = needs_shared


@pytest.fixture(scope="module")
def article():
    return artcli.parse(SEED.read_bytes())


def test_title_author_and_language_are_found(article):
    assert article.title == "Xây dựng Đảng bộ trong sạch vững mạnh"
    assert [author.name for author in article.authors] == ["Lò Dinh"]
    assert article.language == "vi"
    assert article.kind == "article"


def test_the_date_is_the_article_s_with_the_zone_of_the_page_clock(article):
    assert article.published == "2021-07-02T13:58:00+07:00"


def test_the_lead_is_the_line_under_the_date(article):
    assert article.lead.startswith("Đảng bộ xã Mường Mô (huyện Nậm Nhùn) luôn chú trọng")
    assert article.text.startswith(article.lead)


def test_the_body_has_eight_paragraphs(article):
    paragraphs = [block.text for block in article.blocks if type(block).__name__ == "Paragraph"]
    body = [text for text in paragraphs if text != article.lead]
    assert len(body) == 8
    assert body[0].startswith("Đồng chí Cà Văn Chanh")
    assert body[-1].endswith("nhiệm kỳ 2020 - 2025 đề ra.")


def test_the_caption_is_a_figure_and_not_text(article):
    figures = [block for block in article.blocks if type(block).__name__ == "Figure"]
    assert len(figures) == 1
    assert figures[0].caption.startswith("Cán bộ, đảng viên")
    assert "nghiên cứu, học tập các chỉ thị" not in article.text


def test_the_thread_is_open_and_empty(article):
    assert (article.comments.state, article.comments.count, article.comments.items) == ("open", 0, ())
    assert "bình luận" not in article.text.lower()


def test_three_related_articles_have_their_teasers(article):
    assert [link.title for link in article.related] == [
        "“Gỡ khó” chương trình mục tiêu quốc gia",
        "Sinh viên 5 tốt tiêu biểu",
        "Cần có biện pháp cấp bách ngăn chặn lừa đảo qua điện thoại",
    ]
    assert [link.teaser[:14] for link in article.related] == [
        "(BLC) - Chương",
        "Ham học hỏi, t",
        "Thời gian gần ",
    ]


def test_the_summary_begins_with_the_standfirst(article):
    summary = artcli.summarize(article, sentences=3)
    assert summary.sentences[0] == article.lead
    assert len(summary.sentences) == 3
    assert all(sentence in article.text for sentence in summary.sentences)
