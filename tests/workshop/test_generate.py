"""Inputs of any size from a contract: within it, the same for the same seed, in the wished shape."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from enum import StrEnum

import generate
import pytest
from generate import another, arguments
from hypothesis import given, settings
from hypothesis import strategies as st
from input_sizes import CannotMakeError, bounds, growing
from input_values import LETTERS


def whole(low=None, high=None, rust="i64"):
    return {"kind": "int", "rust": rust, "low": low, "high": high}


def text(alphabet=None, shortest=0, longest=None):
    return {
        "kind": "str",
        "alphabet": alphabet,
        "shortest": shortest,
        "longest": longest,
    }


def rows(of, shortest=0, longest=None):
    return {"kind": "list", "of": of, "shortest": shortest, "longest": longest}


def real(low=None, high=None):
    return {"kind": "float", "low": low, "high": high, "special": True}


def contract(*types, **others):
    """Give a contract of parameters a, b, c, …; `others` are laid over each of them."""
    return {
        "parameters": [
            {"name": name, "type": kind, "how": "either", "default": None, **others}
            for name, kind in zip("abcdefg", types, strict=False)
        ]
    }


def only(kind, size, seed=1, **wishes):
    (value,), named = arguments(contract(kind), size, seed, **wishes)
    assert named == {}
    return value


@dataclass(frozen=True)
class Point:
    x: int
    tags: list


@dataclass
class Holder:
    items: list

    def __post_init__(self):
        raise AssertionError("an object is not made anew")


POINT = {
    "kind": "record",
    "name": "Point",
    "form": "dataclass",
    "fields": [
        {"name": "x", "type": whole()},
        {"name": "tags", "type": rows(text())},
    ],
}


def ranges(most):
    return st.tuples(
        st.none() | st.integers(-most, 0), st.none() | st.integers(1, most)
    )


SIMPLE = st.one_of(
    ranges(2**60).map(lambda ends: whole(*(end and str(end) for end in ends))),
    ranges(2**10).map(lambda ends: real(*ends)),
    st.just({"kind": "bool"}),
    st.builds(text, st.none() | st.just("aé😀\0"), st.integers(0, 3), st.none()),
    st.just({"kind": "bytes", "shortest": 0, "longest": None}),
)
NESTED = st.recursive(
    SIMPLE,
    lambda of: st.one_of(
        of.map(lambda kind: {"kind": "optional", "of": kind}),
        of.map(rows),
        of.map(lambda kind: {**rows(kind), "kind": "unbounded-tuple"}),
        st.lists(of, max_size=3).map(lambda kinds: {"kind": "tuple", "of": kinds}),
    ),
    max_leaves=2,
)


def fits(kind, value) -> bool:
    match kind["kind"]:
        case "int":
            low, high = (kind[end] and int(kind[end]) for end in ("low", "high"))
            return type(value) is int and (
                (low is None or low <= value) and (high is None or value <= high)
            )
        case "float":
            low, high = kind["low"], kind["high"]
            return (low is None or low <= value) and (high is None or value <= high)
        case "bool":
            return type(value) is bool
        case "str":
            allowed = kind["alphabet"] or LETTERS
            return len(value) >= kind["shortest"] and set(value) <= set(allowed)
        case "bytes":
            return type(value) is bytes
        case "optional":
            return value is None or fits(kind["of"], value)
        case "list":
            return type(value) is list and all(fits(kind["of"], one) for one in value)
        case "unbounded-tuple":
            return type(value) is tuple and all(fits(kind["of"], one) for one in value)
        case "tuple":
            return len(value) == len(kind["of"]) and all(map(fits, kind["of"], value))
    raise AssertionError(kind)


@settings(max_examples=50, deadline=None, database=None)
@given(NESTED, st.integers(3, 12), st.sampled_from(generate.SHAPES[:4]), st.integers())
def test_an_input_is_within_its_contract_and_the_same_each_time(
    kind, size, shape, seed
):
    lengthy = {"kind": "list", "of": kind, "shortest": 0, "longest": None}
    value = only(lengthy, size, seed, shape=shape)
    assert len(value) == size
    assert fits(lengthy, value)
    assert repr(value) == repr(only(lengthy, size, seed, shape=shape))
    copied = another(value)
    assert copied == value
    assert copied is not value


def test_the_numbers_are_those_that_every_python_draws():
    made = arguments(contract(text(), rows(whole()), rows(real(-1.0, 1.0))), 3, 7)
    floats = [-0.8840021504505864, 0.014871466378840514, -0.9250086831160302]
    assert made == (("QHh", [-856, 72, -269], floats), {})


def test_sorted_equal_and_few_values():
    kind = rows({"kind": "optional", "of": rows(whole("0", "5"))})
    values = only(kind, 200, shape="sorted")
    assert values[0] is None
    assert [v for v in values if v] == sorted(v for v in values if v)
    equal = only(kind, 50, shape="equal")
    assert all(value == equal[0] for value in equal)
    assert equal[0] is None or equal[0] is not equal[1]
    assert 1 < len(set(only(text(), 500, shape="few values"))) <= 8
    assert list(only(text(), 50, shape="sorted")) == sorted(
        only(text(), 50, shape="sorted")
    )


def test_keys_and_items_of_sets_differ():
    entries = {"kind": "dict", "key": whole(), "value": real()}
    assert len(only(entries, 500)) == 500
    letters = {"kind": "set", "of": text("ab"), "frozen": True}
    assert len(only(letters, 300)) == 300
    assert type(only(letters, 3)) is frozenset
    with pytest.raises(CannotMakeError, match="no 3 different"):
        only({"kind": "set", "of": {"kind": "bool"}, "frozen": False}, 3)


def test_what_grows():
    def names(*types, **others):
        return growing(contract(*types, **others))

    assert names(text(), whole(), rows(whole())) == ["a", "c"]
    assert names(rows(whole()), text(longest=1)) == ["a"]
    assert names(text(longest=1)) == ["a"]
    assert names(real(), whole(), whole()) == ["b", "c"]
    assert names(real()) == []
    assert names({"kind": "optional", "of": text()}, default="None") == ["a"]
    assert names(POINT) == ["a"]
    assert names(whole(), {**rows(text()), "kind": "unbounded-tuple"}) == ["b"]


def test_sizes_end_where_the_contract_does():
    limited = contract(text(shortest=2, longest=90), rows(whole(), longest=60))
    assert bounds(limited, ["a", "b"]) == (2, 60)
    assert bounds(contract(whole("1", "9")), ["a"]) == (1, 9)
    assert bounds(contract(real()), []) == (0, None)
    with pytest.raises(CannotMakeError, match="sizes from 2 to 60, not 61"):
        arguments(limited, 61, 1)


def test_an_int_that_is_the_size_and_floats_that_do_not_grow():
    (count, share), _ = arguments(contract(whole(), real()), 300, 1)
    assert count == 300
    assert 0.0 <= share <= 1.0
    assert arguments(contract(whole(), real()), 300, 1, observed={"b": 0.25}) == (
        (300, 0.25),
        {},
    )


def test_wide_whole_numbers_fill_their_range():
    wide = rows(whole(str(-(2**100)), str(2**100), "i128"))
    values = only(wide, 200)
    assert max(values) > 2**98
    assert min(values) < -(2**98)
    assert len({value % 1024 for value in values}) > 100


def test_records_are_made_of_the_originals_classes():
    made = only(POINT, 6, classes={"Point": Point})
    assert isinstance(made, Point)
    assert len(made.tags) == 6
    bare = {
        "kind": "record",
        "name": "Holder",
        "form": "object",
        "fields": [{"name": "items", "type": rows(whole())}],
    }
    assert len(only(bare, 5, classes={"Holder": Holder}).items) == 5
    assert set(only({**POINT, "form": "dict"}, 2)) == {"x", "tags"}
    with pytest.raises(CannotMakeError, match="the class Point"):
        only(POINT, 2)


class Mode(StrEnum):
    FAST = "fast"
    SLOW = "slow"


def test_members_of_enums_are_made_of_the_originals_class():
    mode = {
        "kind": "enum",
        "name": "Mode",
        "members": [{"name": name, "value": None} for name in ("FAST", "SLOW")],
    }
    for shape in generate.SHAPES[:4]:
        made = only(rows(mode), 9, shape=shape, classes={"Mode": Mode})
        assert {type(one) for one in made} == {Mode}
        assert another(made)[0] is made[0]
    with pytest.raises(CannotMakeError, match="the class Mode"):
        only(rows(mode), 2)


def test_calls_leave_defaults_alone_and_name_what_has_to_be_named():
    given_contract = contract(rows(whole()), whole(), text())
    _, middle, last = given_contract["parameters"]
    middle["default"] = "3"
    last["how"] = "keyword-only"
    (first,), named = arguments(given_contract, 5, 1)
    assert len(first) == 5
    assert len(named["c"]) == 5


def test_observed_calls_are_repeated_or_cut():
    def again(kind, value, size):
        return only(kind, size, shape="observed", observed={"a": value})

    assert again(text(), "ab", 5) == "ababa"
    assert again(text(), "first\nnext", 14) == "first\nnext\n"
    assert again(text(), "one line\n", 5) == ""
    assert again(rows(whole()), [1, 2], 3) == [1, 2, 1]
    many = {**rows(whole()), "kind": "unbounded-tuple"}
    assert again(many, (1, 2), 3) == (1, 2, 1)
    numbers = again({"kind": "buffer", "item": "f64"}, array("d", [1.5, 2]), 3)
    assert numbers == array("d", [1.5, 2, 1.5])
    assert again(POINT, Point(3, ["a"]), 2) == Point(3, ["a", "a"])
    with pytest.raises(CannotMakeError, match="empty"):
        again(text(), "", 5)
    with pytest.raises(CannotMakeError, match="1 different"):
        again({"kind": "dict", "key": whole(), "value": whole()}, {1: 2}, 5)


def test_an_object_that_is_kept_comes_from_an_observed_call():
    kept = contract({"kind": "object", "seen": ["Graph"]}, rows(whole()))
    with pytest.raises(CannotMakeError, match="observed call"):
        arguments(kept, 3, 1)
    graph = Holder.__new__(Holder)
    graph.items = [1]
    (found, _), _ = arguments(kept, 3, 1, observed={"a": graph})
    assert found.items == [1]
    assert found is not graph
