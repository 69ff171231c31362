"""The port gives the original's answers: on texts worked out by hand, and on random ones."""

from random import Random

import pytest
from original import longest_run as original
from runs import longest_run

CASES = [
    ("", 0),
    ("a", 1),
    ("ab", 1),
    ("aab", 2),
    ("abb", 2),
    ("bookkeeper", 2),
    ("aabbbaaaa", 4),
    ("aaaabbbaa", 4),
    ("\n\n\n", 3),
    ("\0\0", 2),
    ("éé", 2),
    ("😀😀😀", 3),
    ("\N{LINEAR B SYLLABLE B008 A}", 1),  # one character, four bytes, two of them equal
    ("e\N{COMBINING ACUTE ACCENT}" * 2, 1),  # looks like éé, is four characters
    ("a" * 1_000_000, 1_000_000),
]


def shorten(value: object) -> str:
    """Names a test by the beginning of its text."""
    return ascii(value)[:20]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=shorten)
def test_the_answer_worked_out_by_hand(text: str, expected: int) -> None:
    assert original(text) == expected
    assert longest_run(text) == expected


@pytest.mark.parametrize("seed", range(20))
def test_the_original_s_answer_on_a_random_text(seed: int) -> None:
    random = Random(seed)
    text = "".join(random.choices("aab\né😀", k=1000))
    assert longest_run(text) == original(text)
