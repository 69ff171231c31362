"""Six ways to count equal neighbours in a text, in Python: each region runs on its own."""


# region: zip
def count_zip(text: str) -> int:
    """Count the positions where two neighbouring characters are equal."""
    total = 0
    for left, right in zip(text, text[1:]):
        if left == right:
            total += 1
    return total


# endregion: zip


# region: pairwise
from itertools import pairwise


def count_pairwise(text: str) -> int:
    """Like `count_zip`, without copying the text."""
    total = 0
    for left, right in pairwise(text):
        if left == right:
            total += 1
    return total


# endregion: pairwise


# region: tee
from itertools import tee


def count_tee(text: str) -> int:
    """Like `count_pairwise`, for a Python older than 3.10."""
    lefts, rights = tee(text)
    next(rights, None)
    total = 0
    for left, right in zip(lefts, rights):
        if left == right:
            total += 1
    return total


# endregion: tee


# region: once
def count_once(text: str) -> int:
    """Look at each character once and remember the one before."""
    total = 0
    # Equal to no character. next(iter(text)) would fail on an empty text.
    previous = ""
    for character in text:
        if character == previous:
            total += 1
        previous = character
    return total


# endregion: once


# region: regex
import re

# Without DOTALL the dot skips newlines, and "\n\n" counts 0.
DOUBLE = re.compile(r"(.)(?=\1)", re.DOTALL)


def count_regex(text: str) -> int:
    """Let the regular expression engine, which is written in C, do the loop."""
    return len(DOUBLE.findall(text))


# endregion: regex


# region: genexpr
def count_genexpr(text: str) -> int:
    """`count_zip` as one expression."""
    return sum(1 for left, right in zip(text, text[1:]) if left == right)


# endregion: genexpr
