"""The same function in Python alone: slower, and right on every computer."""

from itertools import pairwise


# region: fallback
def count_doubles(text: str, /) -> int:
    """Count the positions where two neighbouring characters are equal."""
    return sum(left == right for left, right in pairwise(text))


# endregion: fallback
