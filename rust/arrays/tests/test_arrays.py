"""Answers as the original gives them, no needless copies, and errors as Python has them."""

import json
from array import array
from collections.abc import Callable
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from original import count_above as original
from original import count_overflows as original_overflows

import arrays

CASES = json.loads(Path(__file__).with_name("cases.json").read_text(encoding="utf-8"))
LENGTH = 50_000_000

values_of_any_kind = st.lists(st.floats(), max_size=200)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_gives_the_answer_of_the_table(case: dict) -> None:
    values, limit = case["values"], case["limit"]
    assert original(values, limit) == case["above"]
    assert arrays.count_above(array("d", values), limit) == case["above"]
    assert arrays.count_above_copied(values, limit) == case["above"]
    assert original_overflows(values, limit, 1.0) == case["overflows"]
    assert arrays.count_overflows(array("d", values), limit, 1.0) == case["overflows"]


@given(values=values_of_any_kind, limit=st.floats())
def test_agrees_with_the_original(values: list[float], limit: float) -> None:
    expected = original(values, limit)
    assert arrays.count_above(array("d", values), limit) == expected
    assert arrays.count_above_copied(values, limit) == expected


@given(inflows=values_of_any_kind, outflow=st.floats(), capacity=st.floats())
def test_a_tank_runs_over_as_the_original_does(
    inflows: list[float], outflow: float, capacity: float
) -> None:
    expected = original_overflows(inflows, outflow, capacity)
    assert arrays.count_overflows(array("d", inflows), outflow, capacity) == expected


def test_a_tank_keeps_its_level_across_the_pieces_of_a_long_array() -> None:
    inflows = array("d", [0.75]) * 3_000_000
    assert arrays.count_overflows(inflows, 0.5, 700_000.0) == 200_000


@given(values=values_of_any_kind, factor=st.floats())
def test_scales_in_place_as_python_multiplies(values: list[float], factor: float) -> None:
    held = array("d", values)
    arrays.scale(held, factor)
    assert held.tobytes() == array("d", [value * factor for value in values]).tobytes()


def test_reads_part_of_an_array_through_a_memoryview() -> None:
    held = array("d", [1.0, 2.0, 3.0, 4.0])
    assert arrays.count_above(memoryview(held)[1:3], 2.5) == 1


@pytest.mark.parametrize(
    ("values", "error"),
    [
        ([1.0, 2.0], TypeError),
        (5, TypeError),
        (None, TypeError),
        (array("f", [1.0]), BufferError),
        (array("q", [1]), BufferError),
        (b"12345678", BufferError),
        (memoryview(array("d", [1.0, 2.0, 3.0]))[::2], BufferError),
    ],
    ids=["list", "int", "None", "float32", "int64", "bytes", "with gaps"],
)
@pytest.mark.parametrize("function", [arrays.count_above, arrays.scale])
def test_what_is_no_contiguous_array_of_doubles_is_refused(
    function: Callable[..., object], values: object, error: type[Exception]
) -> None:
    with pytest.raises(error):
        function(values, 0.5)


def test_a_read_only_array_is_read_and_not_written_to() -> None:
    held = memoryview(array("d", [1.0, 2.0])).toreadonly()
    assert arrays.count_above(held, 1.5) == 1
    with pytest.raises(BufferError, match="read-only"):
        arrays.scale(held, 2.0)
    assert held.tolist() == [1.0, 2.0]


def test_an_array_cannot_grow_while_rust_reads_it_and_can_afterwards(signals) -> None:
    held = array("d", bytes(8 * LENGTH))
    grown = []

    def grow() -> None:
        try:
            held.append(1.0)
            grown.append(True)
        except BufferError:
            grown.append(False)

    with signals(grow):
        for _ in range(20):
            arrays.count_above(held, 0.5)
            if False in grown:
                break
    assert False in grown
    held.append(2.0)
    assert arrays.count_above(held, 1.5) == 1


@pytest.mark.parametrize("count", [arrays.count_primes, arrays.count_primes_holding])
def test_counts_primes_up_to_a_limit(count: Callable[[int], int]) -> None:
    assert [count(limit) for limit in (0, 2, 3, 100)] == [0, 0, 1, 25]
    with pytest.raises(ValueError, match="limit is 2000001; a whole number from 0 to 2000000"):
        count(2_000_001)
    with pytest.raises(OverflowError):
        count(-1)


def test_a_panic_can_be_caught_and_the_module_goes_on() -> None:
    with pytest.raises(BaseException, match=r"^out of luck$") as caught:
        arrays._panic("out of luck")
    assert type(caught.value).__name__ == "PanicException"
    assert arrays.count_above(array("d", [1.0]), 0.5) == 1


def test_the_version_and_the_stub_are_those_of_the_package() -> None:
    assert arrays.__version__ == version("arrays")
    stub = files("arrays").joinpath("__init__.pyi").read_text(encoding="utf-8")
    for name in arrays.__all__:
        assert name in stub
