"""The site's name where a page declares none, against what pages declare, hidden from the parser.

``python tests/benchmarks/run.py --only sitenames``; ``python tests/benchmarks/sitenames.py [SAMPLE] --wrong`` lists the
names that disagree. "Exact" is the declared name, or what stands before its slogan, without "The", a legal form
and ".com"; "agrees" counts the shorter and the longer form of a name, as "Clemson" for "Clemson News".
"""

import re
import sys
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from corpus import cases
from tables import Table

from artcli.core import structured
from artcli.core.comparing import plain
from artcli.core.naming import masthead, siteclaims
from artcli.core.naming.siteclaims import Claim
from artcli.core.page import Page

MACHINES = frozenset(("app", "publisher", "organization"))
_BESIDE = re.compile(
    r"\s[|–—-]\s.*|\.(?:com|org|net|co|io|de|gov|edu|at|ca)\b.*$|,? (?:inc|llc|ltd|limited|gmbh|corporation)\.?$",
    re.IGNORECASE,
)

Sight = Callable[[list[Claim], str], tuple[list[Claim], str]]
SIGHTS: dict[str, Sight] = {
    "all but og": lambda told, host: (told, host),
    "shown only": lambda told, host: ([claim for claim in told if claim.voice not in MACHINES], host),
    "and no host": lambda told, _: (
        [claim for claim in told if claim.voice not in MACHINES],
        "paper.example",
    ),
}
"""What of a page's claims and its host is left to see: JSON-LD of others and app names too, or only what readers see."""


def declared(page: Page) -> str:
    """Return the name that a page declares, '' for none."""
    said = structured.of(page)
    articles = (item for item in said.objects if structured.is_article(item) and item.get("publisher"))
    return said.first("og:site_name") or next(
        (name.name for item in articles for name in said.named(item["publisher"])), ""
    )


def _key(name: str) -> str:
    return "".join(char for char in plain(name).casefold() if char.isalnum())


def same(found: str, truth: str) -> bool:
    keys = {_key(truth), _key(_BESIDE.sub("", truth))} - {""}
    return not keys.isdisjoint((_key(found), _key(_BESIDE.sub("", found)))) or _key(found).removeprefix(
        "the"
    ) in {key.removeprefix("the") for key in keys}


def agree(found: str, truth: str) -> bool:
    short, long = sorted((_key(found), _key(truth)), key=len)
    return same(found, truth) or (len(short) > 2 and short in long)


def measure(sample: int | None) -> list[Table]:
    given = dict.fromkeys(SIGHTS, 0)
    exact, near = given.copy(), given.copy()
    pages = 0
    for case in cases(sample):
        page = Page.from_html(case.html, case.url or None)
        truth = declared(page)
        if not truth:
            continue
        pages += 1
        told = siteclaims.claims(page)
        for sight, seen in SIGHTS.items():
            names = masthead.names(page, *seen(told, siteclaims.host_of(page)))
            best = max(names, key=masthead.worth, default=None)
            if best is not None and masthead.worth(best) >= masthead.ENOUGH:
                given[sight] += 1
                exact[sight] += same(best.text, truth)
                near[sight] += agree(best.text, truth)
                if "--wrong" in sys.argv and not agree(best.text, truth):
                    print(f"{sight:12} {case.url[:60]}\n    declared {truth}\n    found {best.text}")
    rows: list[tuple[str | int | float, ...]] = [
        (sight, pages, given[sight] / pages, exact[sight] / given[sight], near[sight] / given[sight])
        for sight in SIGHTS
    ]
    return [
        Table(
            "Site name, its declaration hidden", ("what is seen", "pages", "given", "exact", "agrees"), rows
        )
    ]


if __name__ == "__main__":
    from tables import print_table

    size = next((int(argument) for argument in sys.argv[1:] if argument.isdigit()), None)
    for table in measure(size):
        print_table(table)
