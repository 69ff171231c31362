"""The port answers as the original did: for all kept cases, and for calls that are drawn from the contract.

`calls.py` says what "the same" means, `draw.py` what is drawn, `contract.json` what is promised.
"""

import importlib
import json
from operator import attrgetter
from pathlib import Path

import original
import pytest
from calls import Arguments, disagreement
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
        call = f"{FUNCTION}{source_of_arguments(asked)}"
        pytest.fail(
            f"{call}: {found.phrase}\nPython: {found.original}\nRust: {found.port}",
            pytrace=False,
        )


@pytest.mark.parametrize("case", CASES)
def test_a_kept_case(case: str) -> None:
    """Calls that once showed a difference."""
    check(arguments_of(case, vars(original)))


@settings(deadline=None, suppress_health_check=list(HealthCheck))
@given(arguments(CONTRACT, vars(original)))
def test_drawn_calls(asked: Arguments) -> None:
    """Calls as the contract allows them."""
    check(asked)
