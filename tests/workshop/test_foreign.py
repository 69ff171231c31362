"""Functions of the standard library that nobody here wrote: a contract, or the right refusal, for each."""

import pytest
from foreign_functions import STANDARD, ask


@pytest.mark.parametrize(
    "foreign", STANDARD, ids=lambda each: f"{each.module}.{each.name}"
)
def test_a_function_of_the_standard_library(foreign):
    told = ask(foreign)
    assert told.get("why", told["kind"]) == foreign.expected, told
