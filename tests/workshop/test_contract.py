"""Contracts of functions as readers paste them, and what is refused."""

import asyncio
import json
from pathlib import Path

import pytest
from contract import found
from record import recorded


def answer(source, chosen="f", calls="", **given):
    """The ContractAnswer of a function whose calls were recorded first."""
    seen = (
        asyncio.run(recorded(source, calls, chosen))
        if calls
        else {"calls": [], "seen": None}
    )
    asked = {
        "source": source,
        "chosen": chosen,
        "calls": seen["calls"],
        "seen": seen["seen"],
    }
    return found({**asked, **given}, lambda told: None)


def contract(*args, **given):
    told = answer(*args, **given)
    assert told["kind"] == "contract", told
    return told["contract"]


def kinds(of):
    """A type in short, to be compared."""
    match of["kind"]:
        case "list" | "set" | "optional" | "unbounded-tuple":
            return of["kind"], kinds(of["of"])
        case "dict":
            return "dict", kinds(of["key"]), kinds(of["value"])
        case "tuple":
            return "tuple", *map(kinds, of["of"])
        case "enum":
            return "enum", *(each["name"] for each in of["members"])
        case "record":
            return of["form"], *(
                (each["name"], kinds(each["type"])) for each in of["fields"]
            )
        case kind:
            return kind


HEAD = """from __future__ import annotations
from array import array
from collections.abc import *
from dataclasses import dataclass
from typing import *
class Row(TypedDict):
    id: int
    name: str
@dataclass
class Point:
    x: float
    y: float | None = None
class Near(NamedTuple):
    x: int
from enum import *
class Color(Enum):
    RED = 1
    CRIMSON = 1
    BLUE = 'b'
    NONE = None
class Level(IntEnum):
    LOW = 1
class Mode(StrEnum):
    FAST = auto()
class Rights(Flag):
    READ = 1
class Nobody(Enum): pass
UserId = NewType("UserId", int)
"""


@pytest.mark.parametrize(
    ("hint", "expected"),
    [
        ("int", "int"),
        ("float | None", ("optional", "float")),
        ("Optional[str]", ("optional", "str")),
        ("bool", "bool"),
        ("bytes", "bytes"),
        ("None", "none"),
        ("list[int]", ("list", "int")),
        ("Sequence[list[str]]", ("list", ("list", "str"))),
        ("Iterable[float]", ("list", "float")),
        ("tuple[int, str]", ("tuple", "int", "str")),
        ("dict[str, list[int]]", ("dict", "str", ("list", "int"))),
        ("Mapping[str, int]", ("dict", "str", "int")),
        ("set[int]", ("set", "int")),
        ("frozenset[str]", ("set", "str")),
        ("array", "buffer"),
        ("Row", ("dict", ("id", "int"), ("name", "str"))),
        ("Point", ("dataclass", ("x", "float"), ("y", ("optional", "float")))),
        ("Near", ("object", ("x", "int"))),
        ("Color", ("enum", "RED", "BLUE", "NONE")),
        ("Level | None", ("optional", ("enum", "LOW"))),
        ("dict[Mode, int]", ("dict", ("enum", "FAST"), "int")),
        # Its members together have no name.
        ("Rights", "object"),
        ("Nobody", "object"),
        ("Literal['a', 'b']", "str"),
        ("Annotated[int, 'm']", "int"),
        ("UserId", "int"),
        ("int | float", "float"),
        ("int | str", "object"),
        ("tuple[int, ...]", ("unbounded-tuple", "int")),
        (
            "Tuple[Tuple[float, ...], str]",
            ("tuple", ("unbounded-tuple", "float"), "str"),
        ),
    ],
)
def test_annotations_become_types(hint, expected):
    found = contract(f"{HEAD}def f(x: {hint}) -> int:\n    return 1\n")
    assert kinds(found["parameters"][0]["type"]) == expected


@pytest.mark.parametrize(
    ("calls", "expected"),
    [
        ("f(1)", "int"),
        ("f(1)\nf(None)", ("optional", "int")),
        ("f(1)\nf(2.5)", "float"),
        ("f([1, 2])\nf([])", ("list", "int")),
        ("f((1, 'a'))\nf((2, 'b'))", ("tuple", "int", "str")),
        ("f((1,))\nf((1, 2))\nf(())", ("unbounded-tuple", "int")),
        ("f([(1,), (2, 3)])", ("list", ("unbounded-tuple", "int"))),
        ("f((1,) * 13)", ("unbounded-tuple", "int")),
        ("f({'a': 1})\nf({'b': 2})", ("dict", "str", "int")),
        (
            "f({'a': 1, 'b': 'x'})\nf({'a': 2, 'b': 'y'})",
            ("dict", ("a", "int"), ("b", "str")),
        ),
        ("f({1, 2})", ("set", "int")),
        ("f(b'a')", "bytes"),
        ("f(bytearray(b'a'))", "buffer"),
        ("f(1)\nf('a')", "object"),
        ("f([[1.0, 2.0]])", ("list", ("list", "float"))),
    ],
)
def test_calls_become_types(calls, expected):
    found = contract("def f(x):\n    return 0\n", calls=calls)
    assert kinds(found["parameters"][0]["type"]) == expected
    assert kinds(found["returns"]) == "int"


@pytest.mark.parametrize(
    ("hint", "calls", "expected"),
    [
        ("tuple[int, ...]", f"f((1, {2**63}, 2))", ("unbounded-tuple", "int")),
        ("tuple", "f((1, 'a'))", ("tuple", "int", "str")),
        ("tuple", "f((1,))\nf((1, 2))", ("unbounded-tuple", "int")),
        ("tuple[float, ...]", "f(())", ("unbounded-tuple", "float")),
        ("list[int]", "f((1,))\nf((1, 2))", ("unbounded-tuple", "int")),
    ],
)
def test_a_tuple_that_may_have_any_length_was_seen_with_one(hint, calls, expected):
    source = f"def f(x: {hint}) -> int:\n    return 0\n"
    told = answer(source, calls=calls)
    of = told["contract"]["parameters"][0]["type"]
    assert kinds(of) == expected
    if str(2**63) in calls:
        assert of["of"]["rust"] == "u64"
    told_apart = any("a tuple of any length" in each for each in told["notes"])
    assert told_apart == (hint == "list[int]")


def test_what_a_list_in_the_place_of_a_tuple_does_is_found_by_trying():
    for body, raised in (("hash(x)", "TypeError"), ("len(x)", None)):
        source = f"def f(x: tuple[int, ...]) -> int:\n    return {body}\n"
        bad = {each["given"]: each for each in contract(source)["bad"]}
        assert bad["[]"]["raised"] == raised
        assert bad["[]"]["port"] == (None if raised else {"raised": "TypeError"})
        assert "(None,)" in bad


def test_members_of_enums_are_seen_in_calls():
    source = f"{HEAD}class A:\n    class Inner(Enum):\n        X = 1\ndef f(x, y=Color.RED, z=None):\n    return x\n"
    found = contract(
        source, calls="f([Level.LOW, Level.LOW])\nf([], Color.BLUE, A.Inner.X)"
    )
    x, y, z = (each["type"] for each in found["parameters"])
    assert kinds(x) == ("list", ("enum", "LOW"))
    assert [each["value"] for each in y["members"]] == ["1", "'b'", None]
    assert found["parameters"][1]["default"] == "Color.RED"
    # It is not to be found by its name.
    assert kinds(z)[1] != "enum"
    bad = {each["given"]: each for each in found["bad"] if each["parameter"] == "y"}
    assert bad["0"]["port"] == {"raised": "TypeError"}


def test_a_range_follows_what_was_seen():
    source = "def f(n, xs):\n    return n\n"
    found = contract(source, calls=f"f(70, [{2**63}])\nf(2, [5])")
    n, xs = (each["type"] for each in found["parameters"])
    assert (n["rust"], n["low"], n["high"]) == ("i64", "0", "1000")
    assert (xs["of"]["rust"], xs["of"]["high"]) == ("u64", None)
    assert (
        contract(source, calls=f"f(0, [{2**70}])")["parameters"][1]["type"]["of"][
            "rust"
        ]
        == "i128"
    )


def test_ways_to_pass_and_defaults_are_kept():
    source = "def f(a: str, /, b: int = 2, *, c: bytes | None = None) -> str:\n    '''Doc.'''\n    return a\n"
    found = contract(source)
    assert [
        (each["how"], each["default"], each["passing"]) for each in found["parameters"]
    ] == [
        ("positional-only", None, "borrowed"),
        ("either", "2", "copied"),
        ("keyword-only", "None", "borrowed"),
    ]
    assert found["docstring"] == "Doc."


def test_the_annotation_is_corrected_by_what_passed():
    told = answer("def f(x: int) -> int:\n    return 0\n", calls="f(None)\nf(3)\n")
    assert kinds(told["contract"]["parameters"][0]["type"]) == ("optional", "int")
    assert any("None was passed" in each for each in told["notes"])


def test_bad_input_is_found_by_trying():
    source = "def f(text: str, n: int) -> str:\n    if not text: raise ValueError('empty')\n    return text[:n]\n"
    found = contract(source, calls="f('abc', 2)")
    bad = {(each["parameter"], each["given"]): each for each in found["bad"]}
    assert bad["text", "1"]["raised"] == "TypeError"
    assert bad["text", "1"]["text"] == "'int' object is not subscriptable"
    assert bad["text", "'\\ud800'"]["raised"] is None
    assert bad["n", "True"]["text"] == "'a'"
    assert bad["n", "10**30"]["text"] == "'abc'"
    # Where the original answers, the door that is laid out refuses.
    assert [bad[each]["port"] for each in (("text", "1"), ("n", "True"))] == [
        None,
        {"raised": "TypeError"},
    ]
    assert bad["text", "'\\ud800'"]["port"] == {"raised": "UnicodeEncodeError"}
    assert bad["n", "10**30"]["port"] == {"raised": "OverflowError"}
    assert found["raises"] == ["ValueError"]


def test_what_does_not_return_bounds_the_range():
    source = "def f(n):\n    return n if n < 2 else f(n - 1) + f(n - 2)\n"
    told = answer(source, calls="f(8)")
    assert 8 < int(told["contract"]["parameters"][0]["type"]["high"]) < 100
    assert any("is promised up to" in each for each in told["notes"])
    assert told["contract"]["interruptible"]


def test_a_method_is_given_what_it_reads_of_its_object():
    source = "class A:\n    unit = 10\n    def __init__(self, k, rest): self.k, self.rest = k, rest\n    def twice(self): return self.k * 2\n    def f(self, x): return self.twice() * x * self.unit\n"
    found = contract(source, "A.f", "A(3, [object()]).f(2)")
    assert kinds(found["parameters"][0]["type"]) == (
        "object",
        ("k", "int"),
        ("unit", "int"),
    )


def test_arguments_that_are_changed_are_named():
    source = "def f(xs, ys):\n    swap(xs)\n    ys = list(ys)\n    ys.sort()\ndef swap(xs): xs.reverse()\n"
    assert contract(source, calls="f([1, 2], [2, 1])")["changes"] == ["xs"]


def test_packages_that_the_function_does_without_are_no_obstacle():
    told = answer("import no_such_package\ndef f(x: int) -> int:\n    return x\n")
    assert told["kind"] == "contract"
    assert told["contract"]["bad"] == []
    assert "no_such_package" in told["notes"][0]


REFUSED = {
    "generator": [
        "def f(n: int):\n    yield n\n",
        "def f(xs: list[int]):\n    return (x for x in xs)\n",
    ],
    "async": ["async def f(n: int): return n\n"],
    "variadic": ["def f(*xs: int): return 0\n", "def f(**xs: int): return 0\n"],
    "decorated": [
        "import functools\ndef d(g): return g\n@d\ndef f(n: int): return n\n"
    ],
    "closure": [
        "def make(k):\n    def f(x): return x + k\n    return f\n",
        "seen = []\ndef f(n: int) -> None:\n    seen.append(n)\n",
        "count = 0\ndef f() -> int:\n    global count\n    count += 1\n    return count\n",
        "f = (lambda k: lambda x: x + k)(2)\n",
        "def f(text: str) -> int:\n    return eval(text)\n",
    ],
    "random": [
        "import random\ndef f(n: int) -> float:\n    return random.random()\n",
        "from time import perf_counter as now\ndef f() -> float:\n    return now()\n",
        "import datetime\ndef g(): return datetime.datetime.now()\ndef f() -> int:\n    return g().year\n",
    ],
    "needs-packages": [
        "import numpy as np\ndef f(n: int):\n    return np.zeros(n)\n",
        "from .other import g\ndef f(n: int):\n    return g(n)\n",
    ],
    "input-output": [
        "def f(name: str) -> str:\n    with open(name) as file:\n        return file.read()\n",
        "import os\ndef f() -> str:\n    return os.environ['HOME']\n",
        "import threading\ndef f(n: int) -> None:\n    threading.Thread().start()\n",
        "def f(n: int) -> None:\n    print(n)\n",
    ],
    "missing": ["def g(): pass\n", ""],
    "syntax": ["def f(:\n", "\0", "(" * 1000],
    "undrawable": [
        "def f(x): return 0\n",
        "def f(x: list) -> int: return 0\n",
        "from dataclasses import dataclass\n@dataclass\nclass Node:\n    next: 'Node | None'\ndef f(n: Node) -> int: return 0\n",
        "def f(x: int, marker=object()) -> int: return 0\n",
    ],
}


@pytest.mark.parametrize(
    ("why", "source"),
    [(why, source) for why, sources in REFUSED.items() for source in sources],
)
def test_what_stands_in_the_way_is_said(why, source):
    told = answer(source)
    assert (told["kind"], told.get("why")) == ("refused", why), told
    assert len(told["message"]) > 20


def test_methods_that_change_their_object_are_refused():
    source = "class A:\n    n: int = 0\n    def f(self) -> None:\n        self.g()\n    def g(self): self.n += 1\n"
    assert answer(source, "A.f")["why"] == "state"


def test_another_answer_to_the_same_input_is_said():
    source = "cache = {}\ndef tick(box=cache): box['n'] = box.get('n', 0) + 1; return box['n']\ndef f(n): return n + tick()\n"
    told = answer(source, calls="f(1)")
    assert told["why"] == "random"
    assert "when asked again" in told["message"]


def test_an_endless_function_ends_nothing_here():
    told = answer("def f(n: int) -> int:\n    while True:\n        n += 1\n")
    assert told["kind"] == "contract"
    assert any("did not return in time" in each for each in told["notes"])


EXAMPLES = sorted(
    path.parent
    for path in Path(__file__).parents[2].glob("content/workshop/*/contract.json")
)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda each: each.name)
def test_what_is_found_of_an_example_is_the_contract_that_was_written_for_it(example):
    written = json.loads((example / "contract.json").read_text())
    source, calls = (
        (example / name).read_text() for name in ("original.py", "calls.py")
    )
    found = contract(source, written["function"], calls)
    for each in (written, found):
        each["parameters"] = [
            (one["name"], kinds(one["type"]), one["how"], one["default"])
            for one in each["parameters"]
        ]
        each["returns"] = kinds(each["returns"])
    for part in ("parameters", "returns", "raises", "changes"):
        assert found[part] == written[part]
