"""Print the benchmark tables: ``python tests/benchmarks/run.py [--only body,metadata,...] [--sample N]``.

Each subject is a module beside this one with ``measure(sample: int | None) -> list[Table]``; one that is missing, or
whose material is, is skipped with a line that says so.
"""

import argparse
import importlib
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from corpus import CORPUS
from tables import Table, print_table

SUBJECTS = (
    "body",
    "metadata",
    "sitenames",
    "threads",
    "speed",
    "summaries",
    "sentences",
    "keywords",
    "plaintext",
    "batch",
)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--only", default=",".join(SUBJECTS), help="subjects, parted by commas")
    options.add_argument("--sample", type=int, help="at most so many pages a subject")
    chosen = options.parse_args()
    if not CORPUS.is_dir():
        print(f"skipped: {CORPUS} is not here: it holds the real pages", file=sys.stderr)
        return
    for subject in chosen.only.split(","):
        for table in _tables(subject, chosen.sample):
            print_table(table)
            sys.stdout.flush()  # a run takes minutes, and what is done can be read


def _tables(subject: str, sample: int | None) -> list[Table]:
    try:
        module = importlib.import_module(subject)
    except ModuleNotFoundError as missing:
        print(f"{subject}: skipped, there is no module {missing.name}", file=sys.stderr)
        return []
    tables: list[Table] = module.measure(sample)
    return tables


if __name__ == "__main__":
    main()
