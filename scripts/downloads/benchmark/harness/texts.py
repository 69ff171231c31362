"""The inputs that rows are measured on: made by kind, size and seed, or cut from the book."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

from .words import make_words
from .xorshift import xorshift32

LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"

# First code point and number of each range of the mixed text: one to four bytes of UTF-8.
MIXED = ((0x61, 26), (0xE0, 23), (0x4E00, 512), (0x1F600, 64))
# One in so many characters repeats the one before, so that there is something to count.
REPEAT_ONE_IN = 16

BOOK = Path(__file__).parents[1] / "moby-dick.txt"

# The form in which rows get each kind, as timing.py names it.
FORMS = {
    "letters": "text",
    "equal": "text",
    "distinct": "text",
    "unicode": "text",
    "words": "text",
    "book": "text",
    "integers": "integers",
    "floats": "floats",
    "number": "number",
}


def make_text(kind: str, size: int, seed: int) -> str:
    """A text of `size` characters, or `size` numbers in decimal; the same as on the site."""
    if kind == "book":
        text = BOOK.read_bytes().decode()
        return (text * -(-size // len(text)))[:size]
    return MAKERS[kind](size, xorshift32(seed))


def _letters(size: int, random: Iterator[int]) -> str:
    return "".join([LETTERS[draw % len(LETTERS)] for draw in islice(random, size)])


def _distinct(size: int, random: Iterator[int]) -> str:
    """As letters, but with the next letter in place of a double."""
    picks: list[int] = []
    last = -1
    for draw in islice(random, size):
        pick = draw % len(LETTERS)
        last = (pick + 1) % len(LETTERS) if pick == last else pick
        picks.append(last)
    return "".join([LETTERS[pick] for pick in picks])


def _unicode(size: int, random: Iterator[int]) -> str:
    points: list[int] = []
    for draw in islice(random, size):
        if points and draw % REPEAT_ONE_IN == 0:
            points.append(points[-1])
        else:
            first, count = MIXED[(draw >> 4) % len(MIXED)]
            points.append(first + (draw >> 8) % count)
    return "".join(map(chr, points))


def _integers(size: int, random: Iterator[int]) -> str:
    return " ".join([str(draw % 2001 - 1000) for draw in islice(random, size)])


def _floats(size: int, random: Iterator[int]) -> str:
    return " ".join(
        [repr(draw % 1_000_000 / 1_000_000) for draw in islice(random, size)]
    )


MAKERS: dict[str, Callable[[int, Iterator[int]], str]] = {
    "letters": _letters,
    "equal": lambda size, _: "a" * size,
    "distinct": _distinct,
    "unicode": _unicode,
    "words": make_words,
    "integers": _integers,
    "floats": _floats,
    "number": lambda size, _: str(size),
}
