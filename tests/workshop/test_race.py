"""Sides of a race: same inputs, no more wrapping than arguments need, answers compared as in the proof."""

from __future__ import annotations

import asyncio
import json

import race
import race_trial

ORIGINAL = """
from dataclasses import dataclass

@dataclass
class Row:
    values: list

class Counter:
    def __init__(self):
        raise AssertionError

    def most(self, low):
        return max(self.values) - low

def total(values):
    print("working")
    return sum(values)

def scaled(values, *, by):
    return [value * by for value in values]

def drop(values):
    return values.pop()

def cubes(n):
    return sum(a * b * c for a in range(n) for b in range(n) for c in range(n))

def picky(values):
    raise LookupError("nothing is right")

def first(values):
    return values[0]
"""
FLOATS = {
    "kind": "list",
    "of": {"kind": "float", "low": None, "high": None, "special": False},
    "shortest": 0,
    "longest": None,
}
WHOLE = {"kind": "int", "rust": "i64", "low": "0", "high": None}


def parameter(name, kind, how="either"):
    return {"name": name, "type": kind, "how": how, "default": None}


def given(chosen, *parameters, ulp=0, **others):
    return {
        "original": ORIGINAL,
        "chosen": chosen,
        "contract": {"parameters": list(parameters), "ulp": ulp},
        "shape": "random",
        "seed": 3,
        "grows": None,
        "observed": None,
        "fresh": False,
        **others,
    }


def race_of(*details, **others):
    return race.race_of(json.dumps(given(*details, **others)))


def tried(*details, **others):
    told = []
    asked = {"calls": "", **given(*details, **others)}
    asyncio.run(race_trial.answer(asked, told.append))
    assert told.pop(0) == {"kind": "begun"}
    return told


def test_one_argument_is_given_to_the_function_itself():
    found = race_of("total", parameter("values", FLOATS))
    original, port = found.original_side(), found.port_side(sum)
    assert original.call is found.original.total
    assert port.call is sum
    assert original.setup(6) is port.setup(6)


def test_the_port_answers_in_the_originals_words_where_the_comparison_allows_it():
    for ulp, same in ((0, False), (1, True)):
        found = race_of("total", parameter("values", FLOATS), ulp=ulp)
        original, port = found.original_side(), found.port_side(sum)
        words = original.tell(original.call(original.setup(2)))
        assert original.tell(float(words)) == words
        near = race.compare.math.nextafter(float(words), 9.0)
        assert (port.tell(near) == words) is same
        assert port.tell(float(words)) == words
        assert port.tell(True).endswith("(float, not bool)")
        # Equal is not the same: what was right before does not let this through.
        assert port.tell(3).endswith("(float, not int)")


def test_several_and_named_arguments_are_unpacked():
    found = race_of(
        "scaled", parameter("values", FLOATS), parameter("by", WHOLE, "keyword-only")
    )
    side = found.port_side(lambda values, *, by: (len(values), by))
    assert side.call(side.setup(4))[0] == 4


def test_a_method_gets_an_object_that_was_not_made_by_its_init():
    fields = [{"name": "values", "type": FLOATS}]
    me = {"kind": "record", "name": "Counter", "form": "object", "fields": fields}
    found = race_of("Counter.most", parameter("self", me), parameter("low", WHOLE))
    side = found.original_side()
    assert isinstance(side.call(side.setup(5)), float)


def test_a_function_that_changes_its_argument_gets_a_new_one_each_time():
    found = race_of("drop", parameter("values", FLOATS), fresh=True)
    original, port = found.original_side(), found.port_side(lambda values: values[-1])
    words = {original.tell(original.call(original.setup(3))) for _ in range(3)}
    assert words == {port.tell(port.call(port.setup(3)))}


def test_observed_calls_are_repeated():
    found = race_of(
        "total", parameter("values", FLOATS), shape="observed", observed="([1.5, 2.0],)"
    )
    assert found.original_side().setup(3) == [1.5, 2.0, 1.5]


def test_a_trial_ends_with_a_long_call_and_has_some_that_are_not():
    told = tried("cubes", parameter("n", WHOLE))
    assert told[0] == {"kind": "grows", "grows": ["n"], "candidates": ["n"]}
    assert told[-1] == {"kind": "done"}
    calls = [one for one in told if one["kind"] == "tried"]
    assert [one["size"] for one in calls[:5]] == [0, 1, 2, 5, 10]
    assert calls[-1]["size"] < 10_000


def test_a_trial_says_what_is_in_its_way():
    (_, raised) = tried("picky", parameter("values", FLOATS))
    assert raised == {
        "kind": "raised",
        "type": "LookupError",
        "message": "nothing is right",
    }
    kept = parameter("values", {"kind": "object", "seen": []})
    (_, cannot) = tried("total", kept, grows=[])
    assert "observed call" in cannot["message"]
    (*_, broken) = tried("nowhere", parameter("values", FLOATS))
    assert broken["type"] == "AttributeError"


def test_a_trial_goes_on_after_an_empty_input_and_takes_what_does_not_grow_from_the_calls(
    monkeypatch,
):
    # Neither function is ever slow: only the largest size ends its trial.
    monkeypatch.setattr(race_trial, "LARGEST", 1_000)
    told = tried("first", parameter("values", FLOATS))
    assert [one["size"] for one in told if one["kind"] == "tried"][:2] == [1, 2]
    calls = "for by in (2, 30):\n    scaled([1.5], by=by)\nscaled(None, by=123456789)"
    named = parameter("by", WHOLE, "keyword-only")
    told = tried("scaled", parameter("values", FLOATS), named, calls=calls)
    assert told[0] == {"kind": "observed", "arguments": "([1.5], by=30)"}
    assert told[-1] == {"kind": "done"}
