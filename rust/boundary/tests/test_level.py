"""The port gives the table's answers, and agrees with the original on any text, errors included."""

import json
from pathlib import Path

import original
import pytest
from hypothesis import given
from hypothesis import strategies as st

import boundary

CASES = json.loads(Path(__file__).with_name("cases.json").read_text(encoding="utf-8"))
TEXTS = st.one_of(
    st.integers().map(str),
    st.integers(-2, 12).map(str),
    st.text("+-0123456789 ._٣", max_size=4),
    st.text(st.characters(exclude_categories=["Cs"])),
)


def outcome(function, text: str) -> int | str:
    """The answer, or the message of the ValueError."""
    try:
        return function(text)
    except ValueError as error:
        return str(error)


@pytest.mark.parametrize("function", [boundary.parse_level, original.parse_level])
@pytest.mark.parametrize("case", CASES, ids=lambda case: repr(case["text"]))
def test_the_answer_is_the_table_s(function, case: dict) -> None:
    assert outcome(function, case["text"]) == case.get("level", case.get("error"))


@given(TEXTS)
def test_the_port_agrees_with_the_original(text: str) -> None:
    assert outcome(boundary.parse_level, text) == outcome(original.parse_level, text)
