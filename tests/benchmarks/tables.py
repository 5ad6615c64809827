"""What a benchmark gives back, and how it is printed."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Table:
    """Rows of words and figures under a heading; floats are printed with three places."""

    title: str
    columns: tuple[str, ...]
    rows: list[tuple[str | int | float, ...]]


def print_table(table: Table) -> None:
    shown = [
        table.columns,
        *([f"{v:.3f}" if isinstance(v, float) else str(v) for v in row] for row in table.rows),
    ]
    widths = [max(len(row[i]) for row in shown) for i in range(len(table.columns))]
    print(f"\n{table.title}")
    for row in shown:
        print(
            "  "
            + "  ".join(
                cell.ljust(w) if not i else cell.rjust(w)
                for i, (cell, w) in enumerate(zip(row, widths, strict=True))
            )
        )
