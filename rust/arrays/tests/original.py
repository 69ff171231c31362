"""The functions that were ported, as they were in Python: what the port is compared with."""

from collections.abc import Iterable


def count_above(values: Iterable[float], limit: float) -> int:
    """Count the values above the limit."""
    total = 0
    for value in values:
        if value > limit:
            total += 1
    return total


def count_overflows(inflows: Iterable[float], outflow: float, capacity: float) -> int:
    """Count the steps in which a tank runs over: each level depends on the one before."""
    level = 0.0
    overflows = 0
    for inflow in inflows:
        level += inflow - outflow
        if level < 0.0:
            level = 0.0
        elif level > capacity:
            level = capacity
            overflows += 1
    return overflows
