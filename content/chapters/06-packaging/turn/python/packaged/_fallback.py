"""The same function in Python alone: slower, and right on every computer."""

from itertools import groupby, pairwise


def count_doubles(text: str, /) -> int:
    """Count the positions where two neighbouring characters are equal."""
    return sum(left == right for left, right in pairwise(text))


# region: fallback
def longest_run(text: str, /) -> int:
    """The length of the longest run of equal neighbouring characters."""
    return max((sum(1 for _ in run) for _, run in groupby(text)), default=0)


# endregion: fallback
