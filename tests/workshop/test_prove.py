"""A proof finds what is wrong with a port, and nothing where nothing is."""

from __future__ import annotations

import json
import sys
from functools import cache
from pathlib import Path
from types import ModuleType

import prove
import pytest
from draw import arguments
from hypothesis import Phase, given, seed, settings
from planted import FAULTS

CONTENT = Path(__file__).parents[2] / "content" / "workshop"
EXAMPLES = sorted(path.parent.name for path in CONTENT.glob("*/original.py"))
# An edge or one of the first drawn inputs shows most faults; a fifth of what a page draws shows all.
FEW, MANY = 8, 200
PLAN = {
    "seed": 1,
    "examples": FEW,
    "seconds": 60,
    "limit": 20,
    "inside": False,
    "cases": [],
    "counted": None,
}


def text_of(example):
    return (CONTENT / example / "original.py").read_text(encoding="utf-8")


@cache
def contract_of(example, *, bad=False):
    text = (CONTENT / example / "contract.json").read_text(encoding="utf-8")
    # Few steps show the same faults as many, and sooner.
    found = json.loads(text.replace('"20000"', '"60"').replace('"1000"', '"12"'))
    # An int beyond its range is refused by Rust, and not by the Python that stands for it here.
    whole = {**found, "beyond": "original"}
    return whole if bad else {**whole, "bad": []}


def proven(original, ported, contract, **plan):
    """Prove a port that is written in Python as well; give its verdict."""
    module = ModuleType("port")
    exec(compile(ported, "port.py", "exec"), vars(module))  # noqa: S102 (our own text)
    sys.modules["port"] = module
    told = []
    given = {
        "original": original,
        "contract": contract,
        "port": {"module": "port", "function": contract["function"]},
        **PLAN,
        **plan,
    }
    prove.answer(given, told.append)
    json.dumps(told)
    return told[-1]["verdict"]


def contract(function="f", *types, **others):
    """Give a contract of parameters a, b, c, …"""
    parameters = [
        {"name": name, "type": kind, "how": "either", "default": None}
        for name, kind in zip("abcdefg", types, strict=False)
    ]
    given = {
        "function": function,
        "parameters": parameters,
        "ulp": 0,
        "beyond": "original",
        "bad": [],
    }
    return {**given, **others}


WHOLE = {"kind": "int", "rust": "i64", "low": None, "high": None}
TEXT = {"kind": "str", "alphabet": None, "shortest": 0, "longest": None}


@pytest.mark.parametrize(
    "fault", FAULTS, ids=lambda fault: f"{fault.example}: {fault.what}"
)
def test_each_planted_fault_is_found(fault):
    text = text_of(fault.example)
    assert text.count(fault.old) == 1
    wrong = text.replace(fault.old, fault.new)
    verdict = proven(text, wrong, contract_of(fault.example))
    if verdict["kind"] == "same":
        verdict = proven(text, wrong, contract_of(fault.example), examples=MANY)
    assert verdict["kind"] == "different"
    shortest = min((one["call"] for one in verdict["differences"]), key=len)
    assert "\n" not in shortest
    assert len(shortest) <= 160


@pytest.mark.parametrize("example", EXAMPLES)
def test_a_right_port_is_not_called_wrong(example):
    text = text_of(example)
    given = contract_of(example, bad=True)
    verdict = proven(text, text, given)
    assert (verdict["kind"], verdict.get("differences")) == ("same", None)
    assert verdict["drawn"] == FEW
    assert verdict["bad"] == len(given["bad"]) > 0


NOT = "def f(a):\n    return not a\n"


@pytest.mark.parametrize(
    ("given", "kind", "words"),
    [
        ({"original": "def f(a:"}, "unusable", "SyntaxError"),
        ({"original": "f = 1"}, "unusable", "no function f"),
        ({"original": "raise SystemExit"}, "unusable", "SystemExit"),
        ({"port": {"module": "port", "function": "g"}}, "unusable", "no function g"),
        ({"port": {"module": "nowhere", "function": "f"}}, "unusable", "does not load"),
        (
            {"contract": contract("f", {"kind": "object", "seen": ["socket"]})},
            "undrawable",
            "socket",
        ),
        (
            {
                "contract": contract(
                    "f",
                    {
                        "kind": "set",
                        "frozen": False,
                        "of": {**WHOLE, "low": "9", "high": "1"},
                    },
                )
            },
            "undrawable",
            "a",
        ),
    ],
)
def test_what_cannot_be_proven_is_named(given, kind, words):
    plan = {"contract": contract("f", WHOLE), **given}
    verdict = proven(plan.pop("original", NOT), NOT, plan.pop("contract"), **plan)
    assert verdict["kind"] == kind
    assert words in verdict["message"]


def test_a_function_that_answers_at_random_is_named_instead_of_its_port():
    text = "import random\ndef f(a):\n    return random.random()\n"
    verdict = proven(text, text, contract("f", WHOLE))
    assert verdict["kind"] == "unsteady"
    assert verdict["first"] != verdict["second"]


def test_a_kept_case_is_tried_first_and_told_as_it_is():
    wrong = "def f(a):\n    return a == 123456789\n"
    right = "def f(a):\n    return False\n"
    verdict = proven(
        right, wrong, contract("f", WHOLE), cases=["(123456789)", "(", "(1)"]
    )
    assert [one["call"] for one in verdict["differences"]] == ["f(123456789)"]
    assert verdict["differences"][0]["where"] == "case"


SPLIT = "def f(a):\n    return len(a.split())\n"
WANTED = "    if not isinstance(a, str):\n        raise {}\n    return len(a.split())\n"
MISSING = "'NoneType' object has no attribute 'split'"


@pytest.mark.parametrize(
    ("ported", "accepted", "phrase"),
    [
        (WANTED.format("AttributeError('a: expected str')"), None, None),
        (WANTED.format("TypeError"), None, "AttributeError, not TypeError"),
        (WANTED.format("TypeError"), {"raised": "TypeError"}, None),
        (WANTED.replace("raise {}", "return 0"), None, "AttributeError, not an answer"),
        (WANTED.replace("raise {}", "return 0"), {"raised": None}, None),
        (
            "    if a is None:\n        raise type('PanicException', (BaseException,), {})\n    return len(a.split())\n",
            {"raised": "PanicException"},
            "bad input makes the port panic",
        ),
    ],
)
def test_bad_input_raises_what_the_contract_says(ported, accepted, phrase):
    row = {"parameter": "a", "given": "None", "text": MISSING, "port": accepted}
    given = contract("f", TEXT, bad=[{**row, "raised": "AttributeError"}])
    verdict = proven(SPLIT, f"def f(a):\n{ported}", given, cases=["('a b')"])
    assert verdict["bad"] == 1
    told = verdict.get("differences", [])
    assert [(one["where"], one["phrase"], one["bad"]) for one in told] == (
        [("bad", phrase, {"parameter": "a", "given": "None"})] if phrase else []
    )


def test_bad_input_is_put_beside_good_values_with_which_the_contract_is_true():
    text = "def f(a, b):\n    return [each + b for each in a]\n"
    numbers = {"kind": "list", "of": WHOLE, "shortest": 0, "longest": None}
    row = {"parameter": "b", "given": "'x'", "raised": "TypeError", "text": ""}
    given = contract("f", numbers, WHOLE, bad=[{**row, "port": None}])
    strict = (
        f"{text.partition('    ')[0]}    [0 + b]\n    return [each + b for each in a]\n"
    )
    # With an empty list the original takes any b.
    assert proven(text, strict, given)["kind"] == "same"


def test_tuples_of_any_length_are_drawn():
    many = {"kind": "unbounded-tuple", "of": WHOLE, "shortest": 2, "longest": None}
    text = "def f(a):\n    assert type(a) is tuple and len(a) > 1\n    return sum(a)\n"
    assert proven(text, text, contract("f", many))["kind"] == "same"
    wrong = text.replace("sum(a)", "a[0] + a[1]")
    (told,) = proven(text, wrong, contract("f", many))["differences"]
    assert told["call"].startswith("f((")


def test_places_are_drawn_that_are_in_the_list_beside_them():
    met = []

    @settings(max_examples=500, phases=[Phase.generate], database=None, deadline=None)
    @seed(1)
    @given(arguments(contract_of("shortest_path"), {}))
    def drawn(asked):
        grid, start, goal = asked.positional
        ends = {start, goal}
        met.append(all(0 <= y < len(grid) and 0 <= x < len(grid[y]) for y, x in ends))

    drawn()
    assert sum(met) >= 35, "of 500"


ENUM = "from enum import Enum\nclass Color(Enum):\n    RED, BLUE = 1, 2\n"


def test_members_of_enums_are_drawn_and_compared_by_their_names():
    text = f"{ENUM}def f(a):\n    return list(Color)[a is Color.RED]\n"
    # The class of the port is another one, as a door may have it.
    right = (
        f"{ENUM}def f(a):\n    return Color.BLUE if a.name == 'RED' else Color.RED\n"
    )
    members = [{"name": name, "value": None} for name in ("RED", "BLUE")]
    given = contract("f", {"kind": "enum", "name": "Color", "members": members})
    assert proven(text, right, given)["kind"] == "same"
    (told,) = proven(text, right.replace("else Color.RED", "else Color.BLUE"), given)[
        "differences"
    ]
    assert told["call"] == "f(Color.BLUE)"
    cases = ["(Color.RED)", "(Color.GREEN)"]
    assert proven(text, right, given, cases=cases)["kind"] == "same"
    given["parameters"][0]["type"]["name"] = "Colour"
    verdict = proven(text, right, given)
    assert (verdict["kind"], "Colour" in verdict["message"]) == ("undrawable", True)


def test_blocks_of_the_port_are_counted_beside_it():
    module = ModuleType("counted")
    reached = []
    text = "def f(a):\n    reached.append(0)\n    if a > 5:\n        reached.append(1)\n    return not a\n"
    exec(text, {"reached": reached}, vars(module))  # noqa: S102 (our own text)
    module.counted_blocks = lambda forget: reached.clear() if forget else [*{*reached}]
    sys.modules["counted"] = module
    narrow = {**WHOLE, "low": "0", "high": "3"}
    for of, expected in ((WHOLE, [0, 1]), (narrow, [0])):
        counted = {"module": "counted", "blocks": 2}
        verdict = proven(NOT, NOT, contract("f", of), counted=counted)
        assert verdict["reached"] == expected


def test_a_method_is_proven_as_a_function_of_a_record():
    text = "class Row:\n    def length(self):\n        return len(self.text)\n"
    record = {
        "kind": "record",
        "name": "Row",
        "form": "object",
        "fields": [{"name": "text", "type": TEXT}],
    }
    wrong = "def length(row):\n    return len(row.text.encode())\n"
    given = contract("Row.length", record)
    verdict = proven(text, wrong, given, port={"module": "port", "function": "length"})
    call = verdict["differences"][0]["call"]
    assert call.startswith(
        "Row.length((made := object.__new__(Row), made.__dict__.update("
    )
