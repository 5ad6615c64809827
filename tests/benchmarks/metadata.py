"""Title, publication day and author names against the truth of wcxb-dev articles and publishers.

``python tests/benchmarks/run.py --only metadata``; ``python tests/benchmarks/metadata.py [SAMPLE] [--alone] --wrong title|day|authors``
lists the pages that fail. Folding as in the issue: case, punctuation and spaces do not count.
"""

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from corpus import Case, cases
from tables import Table

from artcli.core import metadata
from artcli.core.draft import Draft
from artcli.core.page import Page

ALONE = "--alone" in sys.argv
"""Run the metadata steps without thread and score before them: quicker, a little less exact."""
STEPS = ("plain", "identify", "title", "thread", "score", "byline")


def fold(text: str | None) -> str:
    return "".join(char for char in (text or "").casefold() if char.isalnum())


def truth_of(case: Case) -> tuple[str, str, set[str]]:
    """Return title, day and folded author names that the set says are right; '' and empty where it says nothing."""
    row = case.truth
    if case.kind == "publishers":
        return (
            row["title"] or "",
            (row["published"] or "")[:10],
            {fold(name) for name in row["authors"] or ()},
        )
    names = (row["author"] or "").replace(" and ", ",").replace("&", ",").replace(";", ",").split(",")
    return row["title"] or "", (row["publish_date"] or "")[:10], {fold(name) for name in names} - {""}


def found_of(case: Case) -> tuple[Draft, float]:
    """Return what the metadata steps find, and the milliseconds they took; every other step runs too when it is there."""
    if ALONE:
        steps = [("identify", metadata.identify), ("title", metadata.title), ("byline", metadata.byline)]
    else:
        from artcli import pipeline

        steps = [step for step in pipeline.STEPS if step[0] in STEPS]
    page = Page.from_html(case.html, case.url)
    draft = Draft(url=page.url)
    spent = 0.0
    for name, step in steps:
        start = time.process_time()
        draft = step(page, draft)
        if name in ("identify", "title", "byline"):
            spent += time.process_time() - start
    return draft, spent * 1000


def names_f1(found: set[str], truth: set[str]) -> float:
    common = len(found & truth)
    return 2 * common / (len(found) + len(truth)) if found or truth else 1.0


def measure(sample: int | None) -> list[Table]:
    rows: list[tuple[str | int | float, ...]] = []
    for label, kinds in (("wcxb-dev articles", ["article"]), ("publishers", ["publishers"])):
        pages = cases(sample, kinds)
        titles = right = wrong = dated = 0
        authors: list[float] = []
        spent = 0.0
        for case in pages:
            title, day, names = truth_of(case)
            draft, milliseconds = found_of(case)
            spent += milliseconds
            titles += fold(draft.title) == fold(title)
            if day:
                dated += 1
                found = (draft.published or "")[:10]
                right += found == day
                wrong += bool(found) and found != day
            if names:
                authors.append(names_f1({fold(author.name) for author in draft.authors}, names))
        rows.append((label, len(pages), titles / len(pages), right / dated, wrong / dated,
                     1 - (right + wrong) / dated, sum(authors) / len(authors), spent / len(pages)))  # fmt: skip
    columns = ("set", "pages", "title", "day right", "day wrong", "day missing", "authors F1", "ms/page")
    return [Table("Metadata", columns, rows)]


def list_wrong(subject: str, sample: int | None) -> None:
    for case in [*cases(sample, ["article"]), *cases(None, ["publishers"])]:
        title, day, names = truth_of(case)
        draft, _ = found_of(case)
        ours = [author.name for author in draft.authors]
        pairs = {"title": (fold(draft.title) != fold(title), title, draft.title),
                 "day": (bool(day) and (draft.published or "")[:10] != day, day, draft.published),
                 "authors": (bool(names) and {fold(name) for name in ours} != names, case.truth.get("authors") or case.truth.get("author"), ours)}  # fmt: skip
        failed, expected, found = pairs[subject]
        if failed:
            print(f"{case.name}  {case.url[:100]}\n    truth {expected}\n    found {found}")


if __name__ == "__main__":
    arguments = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
    size = int(arguments.pop(0)) if arguments and arguments[0].isdigit() else None
    if "--wrong" in sys.argv:
        list_wrong(arguments[0], size)
    else:
        from tables import print_table

        for table in measure(size):
            print_table(table)
