"""What only a computer has: the columns in NumPy."""

# region: numpy
import numpy as np

SINCE, TAG, N = 1_707_884_000, "web", 10


class Columns:
    """One NumPy array for each field: numbers stand for customers, and bits for tags."""

    def __init__(self, orders: list[dict]) -> None:
        numbers: dict[str, int] = {}
        self.bits: dict[str, int] = {}
        customers = [
            numbers.setdefault(order["customer"], len(numbers)) for order in orders
        ]
        masks = [
            sum(
                {
                    self.bits.setdefault(tag, 1 << len(self.bits))
                    for tag in order.get("tags") or ()
                }
            )
            for order in orders
        ]
        self.names = list(numbers)
        self.customers = np.array(customers, np.uint32)
        # None becomes NaN.
        self.amounts = np.array([order.get("amount") for order in orders], np.float64)
        self.times = np.array([order["time"] for order in orders], np.int64)
        self.tags = np.array(masks, np.uint64)


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
    if (
        0 < n < len(found)
    ):  # only the n largest, and what ties with the last of them, are sorted
        found = found[totals[found] >= np.partition(totals[found], -n)[-n]]
    ranked = sorted(
        found.tolist(), key=lambda number: (-totals[number], columns.names[number])
    )
    return [(columns.names[number], float(totals[number])) for number in ranked[:n]]


def ask_numpy(columns: Columns) -> list[tuple[str, float]]:
    """The question of the other rows."""
    return top_numpy(columns, SINCE, TAG, N)


# endregion: numpy
