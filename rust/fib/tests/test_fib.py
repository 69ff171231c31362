"""Every function answers as the original does as far as its numbers go, or fails as Python does."""

import json
from collections.abc import Callable
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from original import fib as original

import fib

CASES = json.loads(Path(__file__).with_name("cases.json").read_text(encoding="utf-8"))
EVERY = [fib.fib, fib.fib_wrapping, fib.fib_checked]
LARGEST = 1_000_000

every = pytest.mark.parametrize("function", EVERY, ids=lambda function: function.__name__)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_gives_the_answers_of_the_table(case: dict) -> None:
    n, value = case["n"], int(case["value"])
    assert original(n) == value
    assert fib.fib_wrapping(n) == int(case["wrapped"]) == value % 2**64
    for function, largest in ((fib.fib_checked, 2**64), (fib.fib, 2**128)):
        if value < largest:
            assert function(n) == value
        else:
            with pytest.raises(OverflowError, match=rf"^F\({n}\) does not fit into \d+ bits"):
                function(n)


@given(n=st.integers(0, 186))
def test_agrees_with_the_original_as_far_as_128_bits_go(n: int) -> None:
    assert fib.fib(n) == original(n)


@given(n=st.integers(0, 5000))
def test_wraps_as_the_original_modulo_2_to_the_64(n: int) -> None:
    assert fib.fib_wrapping(n) == original(n) % 2**64


@every
@given(n=st.integers(-(2**63), -1) | st.integers(LARGEST + 1, 2**63 - 1))
def test_a_number_out_of_range_is_a_value_error_that_names_it(
    function: Callable[[int], int], n: int
) -> None:
    with pytest.raises(ValueError, match=rf"^n is {n}; a whole number from 0 to 1000000"):
        function(n)


@every
@pytest.mark.parametrize("n", [2**63, -(2**63) - 1, 10**30])
def test_a_number_beyond_64_bits_is_an_overflow_error(
    function: Callable[[int], int], n: int
) -> None:
    with pytest.raises(OverflowError):
        function(n)


@every
@pytest.mark.parametrize("n", [1.0, "90", None, [90]], ids=repr)
def test_another_type_is_a_type_error(function: Callable[[object], int], n: object) -> None:
    with pytest.raises(TypeError):
        function(n)


@given(n=st.integers(-(2**63), 2**63 - 1))
def test_nothing_gives_back_what_it_was_given(n: int) -> None:
    assert fib.nothing(n) == n


def test_the_version_and_the_stub_are_those_of_the_package() -> None:
    assert fib.__version__ == version("fib")
    stub = files("fib").joinpath("__init__.pyi").read_text(encoding="utf-8")
    for function in [*EVERY, fib.nothing]:
        assert f"def {function.__name__}(n: int) -> int:" in stub
