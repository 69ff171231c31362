"""Draws the arguments of calls from a contract, for Hypothesis.

    from draw import arguments

    @given(arguments(contract, namespace))
    def test_the_port_answers_as_the_original(arguments): ...

`contract` is the contract as JSON has it, `namespace` holds the classes of the original by their names.
"""

from __future__ import annotations

import copy
import json
from array import array
from collections.abc import Callable, Mapping
from enum import EnumMeta
from pathlib import Path
from typing import Any

from calls import Arguments
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument
from rust_integers import RANGES

CODES = {"u8": "B", "i64": "q", "f64": "d"}
# Whole numbers that meet each other and lengths, and those that are places in short lists.
NEAR, TINY = (-20, 20), (0, 2)
LONG = ("list", "unbounded-tuple", "str", "bytes", "dict", "set", "buffer")
# Values of a parameter that keeps its object, by the name of the type that was seen.
SEEN: dict[str, st.SearchStrategy[Any]] = {
    "NoneType": st.none(),
    "bool": st.booleans(),
    "int": st.integers(),
    "float": st.floats(),
    "complex": st.complex_numbers(),
    "str": st.text(),
    "bytes": st.binary(),
    "bytearray": st.binary().map(bytearray),
    "list": st.lists(st.integers() | st.text()),
    "tuple": st.lists(st.integers() | st.text()).map(tuple),
    "dict": st.dictionaries(st.text(), st.integers()),
    "set": st.sets(st.integers()),
    "frozenset": st.frozensets(st.integers()),
}


class Undrawable(Exception):
    """Nothing can be drawn from a contract; the message says of which part, and what to do."""


def read_contract(path: Path) -> dict[str, Any]:
    """Read a contract that lies in a file."""
    contract: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return contract


def arguments(
    contract: Mapping[str, Any], namespace: Mapping[str, Any]
) -> st.SearchStrategy[Arguments]:
    """Draw calls as the contract allows them. Raises Undrawable."""
    parameters = contract["parameters"]
    strategies = []
    for parameter in parameters:
        try:
            strategy = values(parameter["type"], namespace)
            strategy.validate()
        except (InvalidArgument, TypeError) as error:
            name = parameter["name"]
            message = f"No values can be drawn for {name}: {error}. Change its row in the contract."
            raise Undrawable(message) from error
        strategies.append(strategy)
    types = [parameter["type"] for parameter in parameters]
    if not any(_holds(LONG, of) for of in types):
        return _calls(parameters, strategies, strategies)
    places = [
        values(of, namespace, tiny=True) if _holds(("int",), of) else strategy
        for of, strategy in zip(types, strategies)
    ]
    return _calls(parameters, strategies, places)


@st.composite
def _calls(
    draw: st.DrawFn,
    parameters: list[dict[str, Any]],
    strategies: list[st.SearchStrategy[Any]],
    places: list[st.SearchStrategy[Any]],
) -> Arguments:
    positional: list[Any] = []
    keyword: dict[str, Any] = {}
    drawn: list[tuple[dict[str, Any], Any]] = []
    # Once an argument is left out, those after it need their names.
    by_place = True
    # In one call of three whole numbers beside a list or a text are so small that they may be places in it, all of them.
    if places != strategies and draw(st.integers(0, 2)) == 2:
        strategies = places
    for parameter, strategy in zip(parameters, strategies):
        how = parameter["how"]
        if parameter["default"] is not None and draw(st.booleans()):
            by_place = False
            continue
        if not by_place and how == "positional-only":
            continue
        kin = [value for other, value in drawn if other == parameter["type"]]
        # Two arguments that are equal, or nearly so, take other ways through a function than two at random.
        if kin and draw(st.integers(0, 7)) == 7:
            value = copy.deepcopy(kin[-1])
        else:
            value = draw(strategy)
        drawn.append((parameter["type"], value))
        if by_place and how != "keyword-only":
            positional.append(value)
        else:
            keyword[parameter["name"]] = value
    return Arguments(tuple(positional), keyword)


def values(
    of: Mapping[str, Any], namespace: Mapping[str, Any], *, tiny: bool = False
) -> st.SearchStrategy[Any]:
    """Draw values of a type of the contract, its whole numbers `tiny` where they are in no list. Raises Undrawable."""

    def part(of: Mapping[str, Any]) -> st.SearchStrategy[Any]:
        return values(of, namespace, tiny=tiny)

    def item(of: Mapping[str, Any]) -> st.SearchStrategy[Any]:
        return values(of, namespace)

    kind = of["kind"]
    if kind == "int":
        return _integers(*bounds(of), tiny)
    if kind == "float":
        return _floats(of)
    if kind == "bool":
        return st.booleans()
    if kind == "none":
        return st.none()
    if kind in ("str", "bytes"):
        return _texts(of)
    if kind == "optional":
        return st.none() | part(of["of"])
    if kind == "list":
        return _lists(of, item(of["of"]))
    if kind == "tuple":
        return st.tuples(*(part(one) for one in of["of"]))
    if kind == "unbounded-tuple":
        return _lists(of, item(of["of"])).map(tuple)
    if kind == "dict":
        return st.dictionaries(item(of["key"]), item(of["value"]))
    if kind == "set":
        make = st.frozensets if of["frozen"] else st.sets
        return make(item(of["of"]))
    if kind == "buffer":
        return _buffers(of["item"])
    if kind == "enum":
        return st.sampled_from(members(of, namespace))
    if kind == "record":
        return _records(of, namespace, part)
    return _objects(of["seen"])


def members(of: Mapping[str, Any], namespace: Mapping[str, Any]) -> list[Any]:
    """Give the members of an enum that the contract names. Raises Undrawable."""
    kind = namespace.get(of["name"])
    names = [member["name"] for member in of["members"]]
    if not isinstance(kind, EnumMeta) or not set(names) <= set(kind.__members__):
        raise Undrawable(
            f"The enum {of['name']} is not in the original with these members: {', '.join(names)}."
        )
    return [kind[name] for name in names]


def bounds(of: Mapping[str, Any]) -> tuple[int, int]:
    """Give both ends of an int's range."""
    low, high = RANGES[of["rust"]]
    low = low if of["low"] is None else max(low, int(of["low"]))
    high = high if of["high"] is None else min(high, int(of["high"]))
    return low, high


def _integers(low: int, high: int, tiny: bool) -> st.SearchStrategy[int]:
    least, most = TINY if tiny else NEAR
    near = max(low, least), min(high, most)
    if near[0] > near[1]:
        return st.integers(low, high)
    # Near ones meet each other, and lengths; the ends of a range are drawn by Hypothesis itself.
    return st.integers(*near) if tiny else st.integers(*near) | st.integers(low, high)


def _holds(kinds: tuple[str, ...], of: Mapping[str, Any]) -> bool:
    """Tell whether a value has a part of one of these kinds that is in no list."""
    if of["kind"] == "optional":
        return _holds(kinds, of["of"])
    if of["kind"] == "tuple":
        return any(_holds(kinds, one) for one in of["of"])
    if of["kind"] == "record":
        return any(_holds(kinds, field["type"]) for field in of["fields"])
    return of["kind"] in kinds


def _floats(of: Mapping[str, Any]) -> st.SearchStrategy[float]:
    low, high = of["low"], of["high"]
    finite = st.floats(low, high, allow_nan=False, allow_infinity=False)
    # Whole numbers are equal to each other now and then, and exact; random floats never are.
    lowest = -10 if low is None else max(-10, -int(-low // 1))
    highest = 10 if high is None else min(10, int(high // 1))
    if lowest <= highest:
        finite = st.integers(lowest, highest).map(float) | finite
    if of["special"]:
        return finite | st.sampled_from([float("nan"), float("inf"), float("-inf")])
    return finite


def _texts(of: Mapping[str, Any]) -> st.SearchStrategy[Any]:
    sizes = {"min_size": of["shortest"], "max_size": of["longest"]}
    if of["kind"] == "bytes":
        # Of few values: then some of them repeat.
        few = st.lists(st.sampled_from([0, 1, 97, 255]), **sizes).map(bytes)
        return st.binary(**sizes) | few
    alphabet = of["alphabet"]
    if alphabet is not None:
        letters = sorted(set(alphabet))
        drawn = st.text(letters, **sizes)
        return drawn | st.text(letters[:3], **sizes) if len(letters) > 3 else drawn
    # All that UTF-8 can hold: no lone surrogates. (`codec="utf-8"` is the same, and has Hypothesis encode each
    # character that there is, which takes two seconds in a page.)
    everything = st.text(st.characters(exclude_categories=["Cs"]), **sizes)
    return st.text("abc ", **sizes) | everything | st.text("aé€😀", **sizes)


def _lists(
    of: Mapping[str, Any], items: st.SearchStrategy[Any]
) -> st.SearchStrategy[list[Any]]:
    sizes = {"min_size": of["shortest"], "max_size": of["longest"]}
    # Of few values: then some of them are equal, and each its own object.
    few = st.lists(items, min_size=1, max_size=3)
    places = st.lists(st.integers(0, 2), **sizes)
    repeating = st.tuples(few, places).map(
        lambda drawn: [
            copy.deepcopy(drawn[0][place % len(drawn[0])]) for place in drawn[1]
        ]
    )
    return st.lists(items, **sizes) | repeating


def _buffers(item: str) -> st.SearchStrategy[Any]:
    code = CODES[item]
    if item == "f64":
        return st.lists(st.floats()).map(lambda items: array(code, items))
    return st.lists(st.integers(*RANGES[item])).map(lambda items: array(code, items))


def _records(
    of: Mapping[str, Any],
    namespace: Mapping[str, Any],
    part: Callable[[Mapping[str, Any]], st.SearchStrategy[Any]],
) -> st.SearchStrategy[Any]:
    fields = {field["name"]: part(field["type"]) for field in of["fields"]}
    drawn = st.fixed_dictionaries(fields)
    if of["form"] == "dict":
        return drawn
    known = namespace.get(of["name"])
    if not isinstance(known, type):
        raise Undrawable(
            f"The class {of['name']} is not to be found in the original. Name it as it is there."
        )
    kind = known
    if of["form"] == "dataclass":
        return drawn.map(lambda found: kind(**found))

    def made(found: dict[str, Any]) -> Any:
        # Its __init__ may want anything, and the contract knows the attributes.
        value = object.__new__(kind)
        for name, item in found.items():
            setattr(value, name, item)
        return value

    return drawn.map(made)


def _objects(seen: list[str]) -> st.SearchStrategy[Any]:
    unknown = [name for name in seen if name not in SEEN]
    if unknown or not seen:
        told = ", ".join(unknown) or "any object"
        raise Undrawable(
            f"Nobody can draw values for {told}. Give it a type in the contract, or take it out."
        )
    return st.one_of([SEEN[name] for name in seen])
