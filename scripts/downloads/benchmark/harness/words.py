"""Lines of made-up words: the r-th most frequent comes 1/r times as often as the first."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from itertools import accumulate, islice

from .xorshift import xorshift32

VOCABULARY = 2000
LEAST_PER_LINE = 6
CHOICES_PER_LINE = 9


def make_words(size: int, random: Iterator[int]) -> str:
    """`size` characters of a to z, spaces and newlines; each word is drawn by its frequency."""
    parts: list[str] = []
    length = 0
    while length < size:
        line = _line(random)
        parts.append(line)
        length += len(line)
    return "".join(parts)[:size]


def _line(random: Iterator[int]) -> str:
    words = _vocabulary()
    sums = _sums()
    count = LEAST_PER_LINE + next(random) % CHOICES_PER_LINE
    wanted = [draw / 2**32 * sums[-1] for draw in islice(random, count)]
    # The least rank whose sum is above what is wanted.
    return " ".join([words[bisect_right(sums, share)] for share in wanted]) + "\n"


@cache
def _sums() -> list[float]:
    """Sum of the weights 1/1 ... 1/r, for each rank r."""
    return list(accumulate(1 / rank for rank in range(1, VOCABULARY + 1)))


@cache
def _vocabulary() -> list[str]:
    """The same words for every seed; the more frequent a word, the shorter it tends to be."""
    random = xorshift32(1)
    # A dict keeps the order in which words came.
    words: dict[str, None] = {}
    while len(words) < VOCABULARY:
        length = 1 + math.floor(math.log2(len(words) + 2) / 2) + next(random) % 4
        words["".join([chr(0x61 + draw % 26) for draw in islice(random, length)])] = (
            None
        )
    return list(words)
