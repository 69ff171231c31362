"""What needs threads: a page has none, so that these run on a computer alone."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from original import count_triples as original

import triples

BOTH = [triples.count_cubic_parallel, triples.count_quadratic_parallel]
CASES = json.loads((Path(__file__).parents[1] / "cases.json").read_text(encoding="utf-8"))
# This many signals within one call were handled during the call.
DURING = 4

both = pytest.mark.parametrize("count", BOTH, ids=lambda function: function.__name__)


@both
@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_all_cores_give_the_answer_of_the_table(count: Callable[..., int], case: dict) -> None:
    assert count(case["numbers"], case["target"]) == case["triples"]


few = st.lists(st.integers(-5, 5), max_size=25)
any_of_them = st.lists(st.integers(-(2**31), 2**31 - 1), max_size=25)


@both
@given(numbers=few | any_of_them, target=st.integers(-9, 9) | st.integers(-(2**40), 2**40))
def test_all_cores_agree_with_the_original(
    count: Callable[..., int], numbers: list[int], target: int
) -> None:
    assert count(numbers, target) == original(numbers, target)


@both
def test_the_target_is_0_unless_another_is_given(count: Callable[..., int]) -> None:
    assert count([1, 2, -3]) == count([1, 2, -3], target=0) == 1


@both
def test_more_rows_than_one_batch_has_are_all_counted(count: Callable[..., int]) -> None:
    # 0 in every position: each triple of positions is one.
    assert count([0] * 2500) == 2500 * 2499 * 2498 // 6


@pytest.mark.parametrize(
    ("count", "length"),
    [(triples.count_cubic_parallel, 5_000), (triples.count_quadratic_parallel, 200_000)],
    ids=["cubic", "quadratic"],
)
def test_a_long_call_lets_handlers_run_and_can_be_stopped(
    count: Callable[..., int], length: int, signals
) -> None:
    handled = 0

    def handler() -> None:
        nonlocal handled
        handled += 1
        # Without a look at them, one is handled before the call and one waits for its end. Raised
        # once only: a later one would hit whatever comes after the call.
        if handled == DURING:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), signals(handler):
        count([0] * length)
    assert count([0, 0, 0]) == 1
