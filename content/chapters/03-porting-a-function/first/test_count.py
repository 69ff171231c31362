"""What the original does, worked out by hand before anything is ported."""

import pytest
from count import count_zip

CASES = [
    ("", 0),
    ("a", 0),
    ("aa", 1),
    ("aaa", 2),
    ("bookkeeper", 3),
    ("aA", 0),
    ("\n\n", 1),
    ("\0\0", 1),
    ("éé", 1),
    ("😀😀", 1),
    ("\N{LINEAR B SYLLABLE B008 A}", 0),  # U+10000, one character alone
    ("e\N{COMBINING ACUTE ACCENT}" * 2, 0),  # looks like éé, is e, ´, e, ´
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_the_original_gives_the_answer_worked_out_by_hand(
    text: str, expected: int
) -> None:
    assert count_zip(text) == expected
