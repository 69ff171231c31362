"""Makes inputs of any size for a function, from its contract (JSON, as contract.ts describes it).

The same seed and size give the same input on every computer and Python: of the module `random` only
`Random(whole number).random()` is used, whose numbers Python promises to keep, and the rest is made of
them by arithmetic that is the same everywhere. What may differ is the order in which a set of texts is
gone through, as Python's own hashing decides it.

Where the contract promises no range, whole numbers lie from -1000 to 1000 and floats from 0 to 1;
texts of any characters are made of the letters A to Z and a to z. NaN and infinities are left to the proof.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from random import Random
from typing import Any

from input_sizes import CannotMakeError, Contract, bounds, growing
from input_values import Maker, another
from repeated_input import repeated

SHAPES = ("random", "sorted", "equal", "few values", "observed")

Values = Mapping[str, Any]


def arguments(
    contract: Contract,
    size: int,
    seed: int,
    *,
    shape: str = "random",
    grows: Iterable[str] | None = None,
    observed: Values | None = None,
    classes: Values | None = None,
) -> tuple[tuple[Any, ...], dict[str, Any]]:
    """Make the positional and the keyword arguments of one call.

    `observed` has the arguments of a call that really happened, by parameter: what does not grow is
    taken from it where it is there, and "observed" repeats its values to the size. `classes` has the
    classes of the original, for records.
    """
    if shape not in SHAPES:
        raise CannotMakeError(f"there is no shape {shape!r}: choose one of {SHAPES}")
    names = set(growing(contract) if grows is None else grows)
    low, high = bounds(contract, names)
    if size < low or (high is not None and size > high):
        end = "" if high is None else f" to {high}"
        raise CannotMakeError(f"the contract allows sizes from {low}{end}, not {size}")
    seen = {} if observed is None else observed
    maker = Maker(Random(seed), {} if classes is None else classes)
    values = {}
    for parameter in contract["parameters"]:
        name, kind = parameter["name"], parameter["type"]
        if name in names and shape == "observed":
            values[name] = repeated(kind, _seen(seen, name), size, name)
        elif name in names:
            values[name] = maker.grown(kind, size, shape)
        elif name in seen:
            values[name] = another(seen[name])
        elif parameter["default"] is None or parameter["how"] == "positional-only":
            values[name] = maker.value(kind)
    return call_of(contract, values)


def call_of(
    contract: Contract, values: Values
) -> tuple[tuple[Any, ...], dict[str, Any]]:
    """Lay values out as a call; what is not among them keeps its default."""
    positional: list[Any] = []
    named = {}
    by_place = True
    for parameter in contract["parameters"]:
        name = parameter["name"]
        by_place = by_place and name in values and parameter["how"] != "keyword-only"
        if by_place:
            positional.append(values[name])
        elif name in values:
            named[name] = values[name]
    return tuple(positional), named


def _seen(observed: Values, name: str) -> Any:
    if name in observed:
        return observed[name]
    raise CannotMakeError(f"no observed call has an argument for {name}")
