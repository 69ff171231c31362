"""The port answers as the original did: kept cases, bad input, and calls that are drawn from the contract.

`calls.py` says what "the same" means, `bad_calls.py` what it means for bad input, `draw.py` what is drawn, and
`contract.json` what is promised.
"""

import importlib
import json
from functools import cache
from operator import attrgetter
from pathlib import Path
from typing import Any

import original
import pytest
from bad_calls import as_told, bad_difference, calls_of, good_calls
from calls import Arguments, Disagreement, Outcome, disagreement, outcome
from draw import arguments, read_contract
from hypothesis import HealthCheck, given, settings
from source import arguments_of, source_of_arguments

PORT_MODULE = ""
FUNCTION = ""

HERE = Path(__file__).parent
CONTRACT = read_contract(HERE / "contract.json")
CASES: list[str] = json.loads((HERE / "cases.json").read_text(encoding="utf-8"))

in_python = attrgetter(FUNCTION)(original)
in_rust = getattr(importlib.import_module(PORT_MODULE), FUNCTION.rpartition(".")[2])


def check(asked: Arguments) -> None:
    """Call both, and fail with the call to paste where they differ."""
    found = disagreement(in_python, in_rust, asked, CONTRACT["ulp"])
    if found is not None:
        fail(asked, found)


def fail(asked: Arguments, found: Disagreement) -> None:
    """Fail with the call to paste, and with both outcomes."""
    call = f"{FUNCTION}{source_of_arguments(asked)}"
    pytest.fail(
        f"{call}: {found.phrase}\nPython: {found.original}\nRust: {found.port}",
        pytrace=False,
    )


def ask(asked: Arguments) -> Outcome:
    """Ask the original alone."""
    return outcome(in_python, asked)


@cache
def good() -> list[Arguments]:
    """Calls that the original answers: a bad value is put into them."""
    cases = [arguments_of(case, vars(original)) for case in CASES]
    return good_calls(CONTRACT, vars(original), cases, ask)


@pytest.mark.parametrize("case", CASES)
def test_a_kept_case(case: str) -> None:
    """Calls that once showed a difference."""
    check(arguments_of(case, vars(original)))


@pytest.mark.parametrize(
    "row", CONTRACT["bad"], ids=lambda row: f"{row['parameter']}={row['given']}"
)
def test_bad_input(row: dict[str, Any]) -> None:
    """What the contract leaves out: the same exception, or what the row allows the port (`port`)."""
    calls = calls_of(row, CONTRACT, good(), vars(original))
    if not calls:
        pytest.skip(
            "no call can be made with it: keep a case that the original answers"
        )
    asked, expected = as_told(row, calls, ask)
    answered = outcome(in_rust, asked)
    phrase = bad_difference(row, expected, answered, CONTRACT["ulp"])
    if phrase is not None:
        fail(asked, Disagreement("bad", phrase, expected, answered))


@settings(deadline=None, suppress_health_check=list(HealthCheck))
@given(arguments(CONTRACT, vars(original)))
def test_drawn_calls(asked: Arguments) -> None:
    """Calls as the contract allows them."""
    check(asked)
