"""The one comparison: what is the same, what is not, and in which words."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from math import inf, nan, nextafter

import pytest
from calls import Arguments, disagreement
from compare import difference


class Text(str):
    __slots__ = ()


@dataclass
class Point:
    x: float


@dataclass(frozen=True)
class Place:
    x: int


def other_class_of_the_same_name():
    @dataclass
    class Point:
        x: float

    return Point


OWN = []
OWN.append(OWN)

SAME = [
    (nan, -nan),
    ([1, (2.0, nan)], [1, (2.0, nan)]),
    ({1, nan}, {1, nan}),
    ({nan, -nan, (nan, "a")}, {float("nan"), nan, (float("nan"), "a")}),
    ({frozenset({1, nan}), ()}, {(), frozenset({float("nan"), 1})}),
    ({Place(1), Place(2)}, {Place(2), Place(1)}),
    (array("d", [nan]), array("d", [nan])),
    (Point(nan), other_class_of_the_same_name()(nan)),
    (2 + 1j, 2 + 1j),
    (OWN, OWN),
]
DIFFERENT = [
    (1, True, "int, not bool"),
    (1, 1.0, "int, not float"),
    ("a", Text("a"), "str, not Text"),
    (0.0, -0.0, "0.0, not -0.0"),
    (inf, -inf, "inf, not -inf"),
    (1.0, nextafter(1.0, 2), "1.0, not 1.0000000000000002"),
    ([1, 2], [1], "length 2, not 1"),
    ((1,), [1], "tuple, not list"),
    ([0, {"a": (1, 2)}], [0, {"a": (1, 3)}], "at [1]['a'][1]: 2, not 3"),
    ({"a": 1, "b": 2}, {"b": 2, "a": 1}, "keys in another order"),
    ({"a": 1}, {"b": 1}, "other keys: 'a', not 'b'"),
    ({1}, {True}, "1 is missing"),
    ({(1, 2)}, {(True, 2)}, "(1, 2) is missing"),
    ({-0.0}, {0.0}, "-0.0 is missing"),
    ({frozenset({1})}, {frozenset({1.0})}, "frozenset({1}) is missing"),
    ({Place(1), 5}, {Place(2), 5}, "Place(x=1) is missing"),
    ({1, 2}, {1}, "2 elements, not 1"),
    (Point(1.0), Point(-0.0), "at .x: 1.0, not -0.0"),
    (array("q", [1]), array("i", [1]), "items of type 'q', not 'i'"),
    (10**5000, 10**5001, "a value of int, not a value of int"),
    ("a" * 100, "b", "'" + "a" * 56 + "…, not 'b'"),
    ("\ud800", "\ud801", "'\\ud800', not '\\ud801'"),
]


@pytest.mark.parametrize(("original", "port"), SAME)
def test_these_are_the_same(original, port):
    assert difference(original, port) is None


@pytest.mark.parametrize(
    ("original", "port", "phrase"), DIFFERENT, ids=[row[2] for row in DIFFERENT]
)
def test_these_differ(original, port, phrase):
    assert difference(original, port) == phrase


def test_floats_may_be_so_many_units_apart_as_the_contract_allows():
    assert difference(1.0, nextafter(1.0, 2), ulp=1) is None
    assert difference(1.0, nextafter(nextafter(1.0, 2), 2), ulp=1) is not None
    assert difference(5e-324, -5e-324, ulp=2) is None
    assert difference(0.0, -0.0, ulp=2) is not None
    assert difference(1.7976931348623157e308, inf, ulp=9) is not None


def test_floats_of_a_set_may_be_apart_as_well():
    assert difference({1.0, 5.0}, {5.0, nextafter(1.0, 2)}, ulp=1) is None
    assert difference({(1, 1.0)}, {(1, nextafter(1.0, 2))}, ulp=1) is None
    assert difference({1.0}, {nextafter(1.0, 2)}) == "1.0 is missing"


def test_large_sets_are_compared_without_trying_all_pairs():
    many = {(number, str(number)) for number in range(100_000)}
    assert difference(many, set(many)) is None
    assert difference(many, (many - {(7, "7")}) | {(7, 7)}) == "(7, '7') is missing"


def test_values_that_nest_too_deeply_are_said_to():
    deep = [], []
    for _ in range(100_000):
        deep = [deep[0]], [deep[1]]
    assert difference(*deep) == "nested too deeply to be compared"


def answers(value):
    return lambda *_: value


def raises(error):
    def function(*_):
        raise error

    return function


class PanicException(BaseException):
    """As PyO3 names it."""


def clears(rows):
    rows.clear()
    return 1


@pytest.mark.parametrize(
    ("original", "port", "kind", "phrase"),
    [
        (answers(1), answers(2), "value", "1, not 2"),
        (answers(1), answers(1.0), "type", "int, not float"),
        (answers(1), raises(ValueError("no")), "raised", "an answer, not ValueError"),
        (raises(ValueError("no")), answers(1), "raised", "ValueError, not an answer"),
        (
            raises(ValueError("no")),
            raises(KeyError("no")),
            "raised",
            "ValueError, not KeyError",
        ),
        (
            raises(ValueError("no")),
            raises(ValueError("No")),
            "raised",
            "the message of ValueError differs",
        ),
        (
            answers(1),
            raises(PanicException("index")),
            "panic",
            "the port panics: index",
        ),
        (
            answers(1),
            clears,
            "arguments",
            "the arguments afterwards differ: at [0]: length 1, not 0",
        ),
        (
            answers(1),
            lambda _, state=[1, 2]: state.pop(0),
            "repeat",
            "asked again, the port differs: 1, not 2",
        ),
    ],
)
def test_two_calls_disagree(original, port, kind, phrase):
    asked = Arguments(([7],), {})
    found = disagreement(original, port, asked)
    assert found is not None
    assert (found.kind, found.phrase) == (kind, phrase)
    assert asked.positional == ([7],)


def test_two_calls_that_change_their_arguments_alike_agree():
    assert disagreement(clears, clears, Arguments(([7],), {})) is None
    error = raises(ValueError("no"))
    assert disagreement(error, error, Arguments(([7],), {})) is None
