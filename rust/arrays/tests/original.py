"""The function that was ported, as it was in Python: what the port is compared with."""

from collections.abc import Iterable


def count_above(values: Iterable[float], limit: float) -> int:
    """Count the values above the limit."""
    total = 0
    for value in values:
        if value > limit:
            total += 1
    return total
