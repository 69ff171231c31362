"""observe.py on programs as a reader has them, and what a recorder sums up."""

import asyncio
import json
import math
import subprocess
import sys
from array import array
from dataclasses import dataclass
from pathlib import Path

import pytest
import record
from hypothesis import given, settings
from hypothesis import strategies as st
from recorder import MOST_CALLS, Recorder
from shapes import merge, note
from value_source import NoSourceError, source_of

OBSERVE = Path(record.__file__).with_name("observe.py")
PROGRAM = """
import sys
from helper import double, Box
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
def lazy(n):
    yield n
def order(xs):
    xs.sort()
if __name__ == "__main__":
    for n in range(10):
        fib(n)
    order([3, 1, 2])
    double("\\udc80é")
    Box(2).times([1.5], by=3)
    print(sys.argv[1:])
    try:
        fib(None)
    except TypeError:
        pass
    sys.exit(3)
"""
HELPER = """
def double(text):
    return text * 2
class Box:
    def __init__(self, size):
        self.size = size
    def times(self, xs, by=2):
        return [x * by * self.size for x in xs]
"""


@dataclass
class Point:
    x: float
    y: "list[int]"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "program.py").write_text(PROGRAM)
    (tmp_path / "helper.py").write_text(HELPER)
    return tmp_path


def observe(folder, *options):
    """What the file holds after a run of the program, and how it ended."""
    ended = subprocess.run(
        [sys.executable, str(OBSERVE), *options],
        cwd=folder,
        check=False,
        capture_output=True,
        text=True,
    )
    file = folder / "observed.json"
    return ended, json.loads(file.read_text()) if file.exists() else None


def test_the_program_runs_as_always_and_its_functions_are_listed(folder):
    before = set(folder.iterdir())
    ended, found = observe(folder, "program.py", "a", "--b")
    assert ended.returncode == 3
    assert ended.stdout == "['a', '--b']\n"
    names = {each["name"]: each for each in found["functions"]}
    assert {"fib", "order", "helper:double"} <= names.keys()
    assert names["fib"]["calls"] > 200
    assert {path.name for path in set(folder.iterdir()) - before} <= {
        "observed.json",
        "__pycache__",
    }


def test_calls_of_the_program_and_of_other_modules_are_recorded(folder):
    _, found = observe(folder, "--function", "fib", "program.py")
    assert found["profile"]["calls"] == found["seen"]["calls"] == 277
    assert 0 < found["profile"]["share"] <= 1
    assert len(found["calls"]) == MOST_CALLS
    # The call with None is bad input: it is counted, and no type of the function's.
    assert found["seen"]["parameters"]["n"].keys() == {"int"}
    assert found["seen"]["raised"] == {"TypeError": 1}
    _, found = observe(folder, "--function", "order", "program.py")
    assert found["calls"][0]["changed"] == ["xs"]
    _, found = observe(folder, "--function", "helper:double", "-m", "program")
    assert found["calls"][0]["arguments"] == "('\\udc80é')"
    _, found = observe(folder, "--function", "helper:Box.times", "program.py")
    assert found["calls"][0]["arguments"] == "(Box(size=2), [1.5], by=3)"
    assert found["calls"][0]["outcome"] == {"kind": "value", "text": "[9.0]"}


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--function", "nothing", "program.py"], "It has: fib, lazy, order"),
        (["--function", "lazy", "program.py"], "a generator"),
        (["--function", "helper:nothing", "program.py"], "no function nothing"),
        (["--function", "nowhere:f", "program.py"], "No module named 'nowhere'"),
        (["nowhere.py"], "no file"),
    ],
)
def test_what_cannot_be_observed_is_said(folder, options, said):
    ended, _ = observe(folder, *options)
    assert ended.returncode != 0
    assert said in ended.stderr


def test_calls_are_kept_from_all_over_the_run():
    recorder = Recorder()
    recorded = recorder.wrap(lambda n: n)
    for n in range(5_000):
        recorded(n)
    kept = [int(each["arguments"][1:-1]) for each in recorder.observation()["calls"]]
    assert len(kept) == MOST_CALLS
    assert sum(n > 2_500 for n in kept) > MOST_CALLS / 4
    assert recorder.observation()["seen"]["calls"] == 5_000


def test_what_is_too_large_or_strange_is_summed_up_alone():
    recorder = Recorder()
    recorded = recorder.wrap(lambda xs: len(xs))
    recorded(list(range(100_000)))
    recorded([object()])
    seen = recorder.observation()["seen"]
    assert recorder.observation()["calls"] == []
    assert sum(seen["left_out"].values()) == 2
    assert seen["parameters"]["xs"]["list"]["longest"] == 100_000
    json.dumps(seen)


def test_an_object_that_cannot_be_looked_at_disturbs_no_call():
    class Prickly:
        def __getattribute__(self, name):
            raise RuntimeError(name)

        def __repr__(self):
            raise RuntimeError("repr")

    recorder = Recorder()
    recorded = recorder.wrap(lambda x: x)
    prickly = Prickly()
    assert recorded(prickly) is prickly
    assert recorder.observation()["calls"] == []


def test_calls_in_the_page_are_answers_also_where_they_raise():
    found = asyncio.run(
        record.recorded(
            "def f(x):\n    return 1 / x\n", "f(2)\nf(0)\ny = 4\nf(y)\n", "f"
        )
    )
    assert [each["outcome"]["kind"] for each in found["calls"]] == [
        "value",
        "raised",
        "value",
    ]
    assert found["ended"][0]["message"] == "ZeroDivisionError: division by zero"


@pytest.mark.parametrize(
    ("source", "calls", "message", "file"),
    [
        ("def f(:\n", "f()", "SyntaxError", "original.py"),
        ("def f(): pass\n", "f(", "SyntaxError", "calls.py"),
        (
            "import no_such_package\ndef f(): pass\n",
            "f()",
            "ModuleNotFoundError",
            "original.py",
        ),
        ("raise SystemExit(2)\ndef f(): pass\n", "f()", "SystemExit", "original.py"),
        ("def f(): pass\n\0", "f()", "null bytes", None),
    ],
)
def test_code_that_does_not_run_is_named_by_file(source, calls, message, file):
    told = []
    asyncio.run(
        record.answer({"source": source, "calls": calls, "chosen": "f"}, told.append)
    )
    assert told[0]["kind"] == "failed"
    assert message in told[0]["message"]
    assert told[0]["file"] == file


# As text() has them by itself, without asking of each character whether UTF-8 can hold it.
TEXTS = st.characters(exclude_categories=["Cs"])
values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(TEXTS)
    | st.binary(),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.tuples(inner, inner)
        | st.tuples(inner)
        | st.dictionaries(st.text(TEXTS, max_size=3), inner, max_size=4)
        | st.builds(Point, x=st.floats(), y=st.lists(st.integers(), max_size=3))
        | st.sets(st.integers(), max_size=4)
        | st.frozensets(st.text(TEXTS, max_size=2), max_size=3)
        | st.lists(st.floats(), max_size=3).map(lambda each: array("d", each))
    ),
    max_leaves=8,
)


@settings(max_examples=40, deadline=None)
@given(values)
def test_source_makes_the_same_value_again(value):
    names = {"Point": Point}
    text = source_of(value, names)
    again = eval(text, dict(names))
    assert source_of(again, names) == text
    assert type(again) is type(value)


@settings(max_examples=50, deadline=None)
@given(st.lists(values, max_size=4), st.lists(values, max_size=4))
def test_shapes_that_are_merged_are_the_shape_of_all(first, second):
    apart, all_at_once = [{}, {}], {}
    for value in first:
        note(apart[0], value)
    for value in second:
        note(apart[1], value)
    for value in first + second:
        note(all_at_once, value)
    assert json.dumps(merge(*apart), sort_keys=True) == json.dumps(
        all_at_once, sort_keys=True
    )


def test_source_is_refused_rather_than_long():
    circle = []
    circle.append(circle)
    for value in (circle, "x" * 30_000, 1 << 100_000, object(), [math.pi] * 10_000):
        with pytest.raises(NoSourceError):
            source_of(value, {})
