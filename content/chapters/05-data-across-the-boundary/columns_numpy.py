"""What only a computer has: the columns in NumPy."""

# region: numpy
import numpy as np


class Columns:
    """NumPy's view of the arrays: nothing is copied."""

    def __init__(self, held) -> None:
        self.customers, self.times = np.asarray(held.customers), np.asarray(held.times)
        self.amounts, self.tags = np.asarray(held.amounts), np.asarray(held.tags)
        self.names, self.bits = held.names, held.bits


def top_numpy(
    columns: Columns, since: int, tag: str, n: int
) -> list[tuple[str, float]]:
    """The customers that spent most, in orders from `since` on that carry the tag."""
    mask = np.uint64(columns.bits.get(tag, 0))
    counted = (
        (columns.times >= since)
        & (columns.tags & mask != 0)
        & ~np.isnan(columns.amounts)
    )
    customers = columns.customers[counted]
    totals = np.bincount(customers, columns.amounts[counted], len(columns.names))
    found = np.unique(customers)
    ranked = sorted(
        found.tolist(), key=lambda number: (-totals[number], columns.names[number])
    )
    return [(columns.names[number], float(totals[number])) for number in ranked[:n]]


def view(orders):
    return Columns(Arrays(orders))  # noqa: F821 the arrays of the extension's rows, loaded with it


def ask_numpy(columns):
    return top_numpy(columns, SINCE, TAG, N)  # noqa: F821


# endregion: numpy
