"""How much of an article's text is found, a row a kind: word precision, recall and F1, mean over pages."""

from collections import defaultdict

from corpus import Case, cases, word_f1
from tables import Table

import artcli
from artcli.errors import NothingToExtract

ORDER = ("article", "forum", "documentation", "service", "product", "collection", "listing", "publishers")


def text_of(case: Case) -> str:
    """Return what artcli gives for the page: for a forum the opening post and the thread."""
    try:
        article = artcli.parse(case.html, url=case.url)
    except NothingToExtract:
        return ""
    if case.kind != "forum":
        return article.text
    return "\n\n".join([article.text, *(comment.text for comment in article.comments.items)])


def measure(sample: int | None) -> list[Table]:
    """Return the table; learned weights saw these pages: see train_scoring.py for cross-validated figures."""
    scores = defaultdict(list)
    for case in cases(sample):
        result = word_f1(text_of(case), case.text)
        scores[case.kind].append(result)
        if case.kind != "publishers":
            scores["all of wcxb-dev"].append(result)
    rows = [
        (kind, len(found), *(sum(part) / len(found) for part in zip(*found, strict=True)))
        for kind in (*ORDER, "all of wcxb-dev")
        if (found := scores[kind])
    ]
    return [Table("Body text, word agreement", ("kind", "pages", "precision", "recall", "F1"), rows)]
