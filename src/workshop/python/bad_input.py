"""Finds out by trying what the original does with input that its contract leaves out, and at the edges of what it allows."""

from __future__ import annotations

import copy
import math
from collections.abc import Callable, Iterator
from typing import Any

from contract_types import ENDS, Type
from generate import arguments
from input_sizes import CannotMakeError
from trial import Outcome, arguments_of, call_with, outcome

SURROGATE = "'\\ud800'"
INF, NAN = "float('inf')", "float('nan')"
# Of another type, as Python source, by the kind of type.
WRONG = {
    "int": ["None", "'a'", "True", "1.0"],
    "float": ["None", "'a'", "1", "True"],
    "bool": ["None", "1", "'a'"],
    "str": ["None", "1", "b'a'"],
    "bytes": ["None", "1", "'a'", "bytearray(b'a')"],
    "list": ["None", "1", "()", "'ab'"],
    "tuple": ["None", "1", "[]", "()"],
    "unbounded-tuple": ["None", "1", "[]", "'ab'"],
    "dict": ["None", "1", "[]"],
    "set": ["None", "1", "[]"],
    "buffer": ["None", "1", "[]"],
    "record": ["None", "1", "{}"],
    "enum": ["None", "0", "'a'"],
}
# Of the right type.
EDGES = {
    "int": ["0", "-1", "1"],
    "float": ["0.0", "-0.0", "-1.0", "1e308"],
    "bool": ["False", "True"],
    "str": ["''", "' '", "'\\x00'", "'é'"],
    "bytes": ["b''", "b'\\x00'"],
    "list": ["[]"],
    "unbounded-tuple": ["()"],
    "dict": ["{}"],
    "set": ["set()"],
}
# With a None as their only item.
OF_NONE = {"list": "[None]", "unbounded-tuple": "(None,)"}
MOST, MOST_ENDLESS = 60, 4


def find_bad_input(
    contract: dict[str, Any],
    function: Callable[..., Any],
    space: dict[str, Any],
    calls: list[dict[str, Any]],
    tell: Callable[[Any], None],
    skip: list[str],
) -> list[str]:
    """Fill in `bad` and `raises`, and give notes. Each trial is told before it begins; those to `skip` did not return."""
    values, notes = example(contract, function, space, calls), []
    if values is None:
        return [
            "What the original does with bad input could not be tried: there is no good input to begin with."
        ]
    endless: list[str] = [f"{each} (the page ended it)" for each in skip]
    lost = len(skip)
    for number, (parameter, given, right) in enumerate(trials(contract)):
        label = f"{parameter} = {given}"
        if number >= MOST or label in skip or lost >= MOST_ENDLESS:
            continue
        tell({"kind": "trying", "what": label})
        found = attempt(function, values, parameter, given)
        if found is None:
            continue
        is_end = right and given == _high(contract, parameter)
        if (
            is_end
            and not endless
            and (not found.returned or found.raised == "RecursionError")
        ):
            notes += smaller(contract, function, values, parameter, tell)
        elif not found.returned:
            lost += 1
            # What the contract leaves out never comes to the original's port.
            endless += [label] if right else []
        elif right and found.raised is not None:
            contract["raises"] = sorted({*contract["raises"], found.raised})
        elif not right:
            bad = {"parameter": parameter, "given": given}
            answered = found.raised is None
            door = refused_as(contract, parameter, given) if answered else None
            contract["bad"].append(
                {**bad, "raised": found.raised, "text": found.text, "port": door}
            )
    if endless:
        notes.append(
            f"The original did not return in time for {', '.join(endless)}. Promise less: a smaller range, or shorter texts and lists."
        )
    return notes


def smaller(
    contract: dict[str, Any],
    function: Callable[..., Any],
    values: dict[str, Any],
    parameter: str,
    tell: Callable[[Any], None],
) -> list[str]:
    """Lower the high end of an int until the original returns in time, and say so."""
    of = _type(contract, parameter)
    low, high = _ends(of)
    while high - low > 1:
        span = high - low
        high = low + (math.isqrt(span) if span > 100_000 else span // 2)
        tell({"kind": "trying", "what": f"{parameter} = {high}"})
        found = attempt(function, values, parameter, str(high))
        if found is not None and found.returned and found.raised != "RecursionError":
            break
    of["high"] = str(high)
    return [
        f"{parameter} is promised up to {high}: beyond that the original does not return in time, or calls itself too often."
    ]


def example(
    contract: dict[str, Any],
    function: Callable[..., Any],
    space: dict[str, Any],
    calls: list[dict[str, Any]],
) -> dict[str, Any] | None:
    """Good arguments by parameter: the shortest of a call that was kept, else made from the contract."""
    good = [call["arguments"] for call in calls if call["outcome"]["kind"] == "value"]
    for text in sorted(good, key=len)[:5]:
        try:
            return arguments_of(text, function, space)
        except Exception:  # noqa: BLE001, S112 (it names what only the reader's program has)
            continue
    return made(contract, space, 3, 1)


def made(
    contract: dict[str, Any], space: dict[str, Any], size: int, seed: int
) -> dict[str, Any] | None:
    """Arguments by parameter that are made from the contract, else None."""
    try:
        args, kwargs = arguments(contract, size, seed, classes=space)
    except (CannotMakeError, TypeError, KeyError, ValueError):
        return None
    names = [
        each["name"] for each in contract["parameters"] if each["how"] != "keyword-only"
    ]
    return {**dict(zip(names, args)), **kwargs}


def trials(contract: dict[str, Any]) -> Iterator[tuple[str, str, bool]]:
    """Parameter, what it is given, and whether the contract allows that."""
    for parameter in contract["parameters"]:
        name, of = parameter["name"], parameter["type"]
        if name == "self":
            continue
        may_be_none = of["kind"] in ("optional", "none")
        of = of["of"] if of["kind"] == "optional" else of
        for given in WRONG.get(of["kind"], []):
            if given != "None" or not may_be_none:
                yield name, given, False
        yield from (
            (name, given, _is_in(of, given)) for given in EDGES.get(of["kind"], [])
        )
        yield from ((name, *each) for each in _special(of))
        if of["kind"] in OF_NONE and of["of"]["kind"] in WRONG:
            yield (
                name,
                OF_NONE[of["kind"]],
                of["of"]["kind"] in ("optional", "none"),
            )


def refused_as(
    contract: dict[str, Any], parameter: str, given: str
) -> dict[str, Any] | None:
    """What a door that is laid out raises for a value that its type leaves out; None where it comes in."""
    of = _type(contract, parameter)
    if given in OF_NONE.values() or given in WRONG.get(of["kind"], []):
        return {"raised": "TypeError"}
    if of["kind"] == "int":
        return {"raised": "OverflowError"}
    return {"raised": "UnicodeEncodeError"} if given == SURROGATE else None


def _special(of: Type) -> Iterator[tuple[str, bool]]:
    if of["kind"] == "int":
        yield str(_ends(of)[1]), True
        yield "2**64", False
        yield "10**30", False
    elif of["kind"] == "float":
        yield from ((given, of["special"]) for given in (NAN, INF))
    elif of["kind"] == "str":
        yield SURROGATE, False
        yield "'a' * 2000", of["longest"] is None
    elif of["kind"] in OF_NONE and of["of"]["kind"] in ("int", "float"):
        number = "0" if of["of"]["kind"] == "int" else "0.0"
        one = f"[{number}]" if of["kind"] == "list" else f"({number},)"
        yield f"{one} * 2000", of["longest"] is None


def _is_in(of: Type, given: str) -> bool:
    if of["kind"] == "int":
        low, high = _ends(of)
        return low <= int(given) <= high
    if of["kind"] == "float":
        low = of["low"] is None or of["low"] <= float(given)
        return low and (of["high"] is None or float(given) <= of["high"])
    return of.get("shortest", 0) == 0 or given not in ("''", "b''", "[]", "()")


def _ends(of: Type) -> tuple[int, int]:
    ends = ENDS.get(of["rust"], (-(2**31), 2**31 - 1))
    low, high = (
        end if given is None else int(given)
        for end, given in zip(ends, (of["low"], of["high"]))
    )
    return low, high


def _type(contract: dict[str, Any], parameter: str) -> Type:
    of = next(
        each["type"] for each in contract["parameters"] if each["name"] == parameter
    )
    return of["of"] if of["kind"] == "optional" else of


def _high(contract: dict[str, Any], parameter: str) -> str | None:
    of = _type(contract, parameter)
    return str(_ends(of)[1]) if of["kind"] == "int" else None


def attempt(
    function: Callable[..., Any], values: dict[str, Any], parameter: str, given: str
) -> Outcome | None:
    """Call it with one argument put in the place of a good one; None where the others cannot be copied."""
    try:
        others = copy.deepcopy(
            {name: each for name, each in values.items() if name != parameter}
        )
    except Exception:  # noqa: BLE001 (whatever an object's own copying raises)
        return None
    return outcome(call_with(function, {**others, parameter: eval(given)}))
