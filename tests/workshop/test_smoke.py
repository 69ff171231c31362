"""The reader's own calls of both sides: the first difference is told, and no call is lost for one that raises."""

from __future__ import annotations

import sys
from types import ModuleType

import pytest
from smoke import smoke

ORIGINAL = """
def count(text: str, what: str = "a") -> int:
    print("seen")
    if not text:
        raise ValueError("empty")
    return len(text) and count_all(text, what)

def count_all(text, what):
    return text.count(what)

def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)

class Words:
    def __init__(self, text):
        self.text = text

    def number(self):
        return len(self.text.split())
"""


@pytest.fixture
def port(monkeypatch):
    module = ModuleType("port")
    monkeypatch.setitem(sys.modules, "port", module)
    return module


def ask(function, calls="", cases=(), name=None, original=ORIGINAL):
    return smoke(
        {
            "original": original,
            "calls": calls,
            "function": function,
            "ulp": 0,
            "limit": 5,
            "port": {"module": "port", "function": name or function.split(".")[-1]},
            "cases": list(cases),
        }
    )


def right(text, what="a"):
    if not text:
        raise ValueError("empty")
    return text.count(what)


def test_calls_and_cases_that_agree_are_counted(port):
    port.count = right
    told = ask(
        "count",
        "text = 'abca'\ncount(text)\nassert count('b', what='b') == 1",
        ["('',)"],
    )
    assert told == {"called": 3, "first": None, "trouble": ""}


def test_the_first_difference_is_told_as_a_call(port):
    port.count = lambda text, what="a": len(text)
    told = ask("count", "count('aa')\ncount('ab', what='b')\ncount('abc')")
    assert told["called"] == 2
    assert told["first"] == {
        "call": "count('ab', what='b')",
        "phrase": "1, not 2",
        "original": "1",
        "port": "2",
    }


def test_a_call_that_raises_ends_only_itself(port):
    port.count = right
    told = ask("count", "count('')\ncount('a')")
    assert (told["called"], told["first"]) == (2, None)
    assert told["trouble"] == "Line 1 of the calls raises ValueError: empty."


def test_a_function_that_calls_itself_is_compared_once_a_call(port):
    port.fib = lambda n: 55
    assert ask("fib", "fib(10)")["called"] == 1


def test_a_method_is_compared_with_its_object(port):
    port.number = lambda words: len(words.text.split())
    assert ask("Words.number", "Words('a b').number()")["called"] == 1


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"original": "def count(:"}, "The original does not run: SyntaxError"),
        ({"original": "import nothing_here"}, "ModuleNotFoundError"),
        ({"original": "x = 1"}, "AttributeError"),
        ({"name": "other"}, "The port has no function other."),
        ({"calls": "count("}, "The calls are no Python"),
        ({"calls": "count('a\0')"}, "The calls are no Python"),
        ({"calls": "count('a'"}, "The calls are no Python"),
    ],
)
def test_what_stands_in_the_way_is_said(port, given, words):
    port.count = right
    told = ask("count", **given)
    assert told["first"] is None
    assert words in told["trouble"]


def test_no_more_calls_than_enough_are_made(port):
    port.count = right
    assert ask("count", "for _ in range(1000): count('a')")["called"] == 200


def test_a_port_that_panics_is_a_difference(port):
    class PanicException(BaseException):
        pass

    def panics(text, what="a"):
        raise PanicException("index out of bounds")

    port.count = panics
    assert (
        ask("count", "count('a')")["first"]["port"]
        == "PanicException: index out of bounds"
    )
