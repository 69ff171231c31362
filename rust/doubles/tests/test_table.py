"""Every function gives the answers of the shared table of cases."""

import pytest
from front_door import BY_BYTES, BY_CHARACTERS, name_of
from original import count_doubles as original
from table import Case, read_cases

from doubles import count_doubles_buffer

CASES = read_cases()


@pytest.mark.parametrize("case", CASES, ids=name_of)
@pytest.mark.parametrize("count", [original, *BY_CHARACTERS], ids=name_of)
def test_counts_equal_neighbours_by_characters(count, case: Case) -> None:
    assert count(case.text) == case.characters


@pytest.mark.parametrize("case", CASES, ids=name_of)
@pytest.mark.parametrize("count", BY_BYTES, ids=name_of)
def test_counts_equal_neighbours_by_bytes(count, case: Case) -> None:
    assert count(case.text) == case.bytes


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_counts_equal_neighbours_in_a_buffer(case: Case) -> None:
    assert count_doubles_buffer(case.text.encode()) == case.bytes
