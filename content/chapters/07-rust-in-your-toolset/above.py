"""Counts values above one half: in Python, with the extension, and with NumPy."""

# region: loop
from collections.abc import Iterable


def count_loop(values: Iterable[float]) -> int:
    """Count the values above one half."""
    total = 0
    for value in values:
        if value > 0.5:
            total += 1
    return total


# endregion: loop


# region: generator
from collections.abc import Iterable


def count_generator(values: Iterable[float]) -> int:
    """The same, without a line for the sum."""
    return sum(value > 0.5 for value in values)


# endregion: generator


# region: extension
from array import array

import arrays


def count_copied(values: array) -> int:
    return arrays.count_above_copied(values, 0.5)


def count_borrowed(values: array) -> int:
    return arrays.count_above(values, 0.5)


# endregion: extension
