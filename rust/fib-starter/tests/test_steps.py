"""The port gives the original's answers, and says so when its numbers end."""

import pytest
from collatz import steps
from original import steps as original

CASES = [(1, 0), (2, 1), (3, 7), (6, 8), (7, 16), (27, 111), (97, 118), (2**62, 62)]


@pytest.mark.parametrize(("n", "expected"), CASES)
def test_the_answer_worked_out_by_hand(n: int, expected: int) -> None:
    assert original(n) == expected
    assert steps(n) == expected


def test_the_original_s_answer_for_the_numbers_up_to_ten_thousand() -> None:
    for n in range(1, 10_000):
        assert steps(n) == original(n)


@pytest.mark.parametrize("n", [0, -1, -(2**63)])
def test_a_number_below_one_is_a_value_error_that_names_it(n: int) -> None:
    with pytest.raises(ValueError, match=f"n is {n};"):
        original(n)
    with pytest.raises(ValueError, match=f"n is {n};"):
        steps(n)


def test_a_way_that_leaves_64_bits_is_an_overflow_error() -> None:
    assert original(2**63 - 1) > 0
    with pytest.raises(OverflowError):
        steps(2**63 - 1)
