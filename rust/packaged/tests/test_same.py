"""Nobody can tell the compiled version from the one in Python, but by the clock."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from original import count_doubles as original
from packaged import _fallback, _native

CASES = json.loads(Path(__file__).with_name("cases.json").read_text(encoding="utf-8"))

# region: both
both = pytest.mark.parametrize("count", [_native.count_doubles, _fallback.count_doubles])


@both
@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_counts_equal_neighbours(count, case) -> None:
    assert count(case["text"]) == case["characters"]


@both
@given(text=st.one_of(st.text(), st.text(alphabet="aaéß日😀")))
def test_agrees_with_the_original(count, text: str) -> None:
    assert count(text) == original(text)


# endregion: both


@both
def test_takes_its_text_by_position_only(count) -> None:
    with pytest.raises(TypeError):
        count(text="aa")


@both
def test_a_number_is_no_text(count) -> None:
    with pytest.raises(TypeError):
        count(12)


@both
def test_both_have_one_docstring(count) -> None:
    assert count.__doc__ == _fallback.count_doubles.__doc__
