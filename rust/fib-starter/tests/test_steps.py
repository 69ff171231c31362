"""The port gives the original's answers, and says so when its numbers end."""

import json
from pathlib import Path

import pytest
from collatz import steps
from original import steps as original

CASES = json.loads(Path(__file__).with_name("cases.json").read_text(encoding="utf-8"))


def cases_with(field: str) -> list:
    """The cases that have this field, each with its name."""
    return [pytest.param(case, id=case["name"]) for case in CASES if field in case]


@pytest.mark.parametrize("case", cases_with("steps"))
def test_the_answer_worked_out_by_hand(case: dict) -> None:
    assert original(case["n"]) == case["steps"]
    assert steps(case["n"]) == case["steps"]


def test_the_original_s_answer_for_the_numbers_up_to_ten_thousand() -> None:
    for n in range(1, 10_000):
        assert steps(n) == original(n)


@pytest.mark.parametrize("case", cases_with("below"))
def test_a_number_below_one_is_a_value_error_that_names_it(case: dict) -> None:
    for function in (original, steps):
        with pytest.raises(ValueError, match=f"^{case['below']}"):
            function(case["n"])


@pytest.mark.parametrize("case", cases_with("leaves"))
def test_a_way_that_leaves_64_bits_is_an_overflow_error(case: dict) -> None:
    assert original(case["n"]) > 0
    with pytest.raises(OverflowError):
        steps(case["n"])
