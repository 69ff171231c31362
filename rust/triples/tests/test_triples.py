"""Both functions answer as the original does, fail as Python does, and can be stopped."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from original import count_triples as original

import triples

BOTH = [triples.count_triples_cubic, triples.count_triples_quadratic]
CASES = json.loads(Path(__file__).with_name("cases.json").read_text(encoding="utf-8"))
SMALLEST, LARGEST = -(2**31), 2**31 - 1
# This many signals within one call were handled during the call.
DURING = 4

both = pytest.mark.parametrize("count", BOTH, ids=lambda function: function.__name__)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
@pytest.mark.parametrize("count", [original, *BOTH], ids=lambda function: function.__name__)
def test_gives_the_answer_of_the_table(count: Callable[..., int], case: dict) -> None:
    assert count(case["numbers"], case["target"]) == case["triples"]


few = st.lists(st.integers(-5, 5), max_size=25)
any_of_them = st.lists(st.integers(SMALLEST, LARGEST), max_size=25)


@both
@given(numbers=few | any_of_them, target=st.integers(-9, 9) | st.integers(-(2**40), 2**40))
def test_agrees_with_the_original(
    count: Callable[..., int], numbers: list[int], target: int
) -> None:
    assert count(numbers, target) == original(numbers, target)


@both
def test_the_target_is_0_unless_another_is_given(count: Callable[..., int]) -> None:
    assert count([1, 2, -3]) == count([1, 2, -3], target=0) == 1


@both
@pytest.mark.parametrize("numbers", [5, None, "12", [1, "2"], [1.5], {1: 2}], ids=repr)
def test_another_type_is_a_type_error(count: Callable[..., int], numbers: object) -> None:
    with pytest.raises(TypeError):
        count(numbers)


@both
@pytest.mark.parametrize("number", [SMALLEST - 1, LARGEST + 1, 10**30])
def test_a_number_that_does_not_fit_is_an_overflow_error(
    count: Callable[..., int], number: int
) -> None:
    with pytest.raises(OverflowError):
        count([0, 0, number])
    with pytest.raises(OverflowError):
        count([0, 0, 0], target=10**30)


@both
def test_any_sequence_of_numbers_will_do(count: Callable[..., int]) -> None:
    assert count((1, 2, -3)) == count(range(-1, 2)) == 1


def test_a_long_call_lets_handlers_run_and_can_be_stopped(signals) -> None:
    handled = 0

    def handler() -> None:
        nonlocal handled
        handled += 1
        # Without a look at them, one is handled before the call and one waits for its end. Raised
        # once only: a later one would hit whatever comes after the call.
        if handled == DURING:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), signals(handler):
        triples.count_triples_cubic([0] * 100_000)
    assert triples.count_triples_cubic([0, 0, 0]) == 1


def test_the_version_and_the_stub_are_those_of_the_package() -> None:
    from importlib.metadata import version
    from importlib.resources import files

    assert triples.__version__ == version("triples")
    stub = files("triples").joinpath("__init__.pyi").read_text(encoding="utf-8")
    for name in triples.__all__:
        assert name in stub
