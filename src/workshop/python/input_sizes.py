"""Says which parameters of a contract grow with the size of an input, and how far they may."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from rust_integers import RANGES

# A parameter that may not be longer is no measure of the input.
SHORT = 16
LONG = ("str", "bytes", "list", "unbounded-tuple", "dict", "set", "buffer")

Type = Mapping[str, Any]
Contract = Mapping[str, Any]


class CannotMakeError(ValueError):
    """The contract has no such input; the message says what is in the way."""


def growing(contract: Contract) -> list[str]:
    """Name the parameters that grow with the size unless the reader says otherwise."""
    parameters = contract["parameters"]
    lengthy = [one for one in parameters if lengthy_parts(one["type"])]
    required = [one for one in lengthy if one["default"] is None]
    wide = [one for one in required if _is_wide(one["type"])]
    whole = [one for one in parameters if one["type"]["kind"] == "int"]
    counts = [one for one in whole if one["default"] is None]
    chosen = wide or required or lengthy or counts or whole
    return [one["name"] for one in chosen]


def candidates(contract: Contract) -> list[str]:
    """Name the parameters that might grow: what has a length, and whole numbers."""
    return [
        one["name"]
        for one in contract["parameters"]
        if lengthy_parts(one["type"]) or _is_int(one["type"])
    ]


def bounds(contract: Contract, grows: Iterable[str]) -> tuple[int, int | None]:
    """Give the smallest and the largest size that the contract allows; None for no end."""
    lows, highs = [0], []
    for part in _growing_parts(contract, grows):
        if part["kind"] == "int":
            low, high = limits_of(part)
        else:
            low, high = part.get("shortest", 0), part.get("longest")
        lows.append(low)
        if high is not None:
            highs.append(high)
    return max(lows), min(highs, default=None)


def lengthy_parts(kind: Type) -> list[Type]:
    """List what has a length in a type, through records, tuples and what may be None."""
    match kind["kind"]:
        case "optional":
            return lengthy_parts(kind["of"])
        case "tuple":
            return [found for part in kind["of"] for found in lengthy_parts(part)]
        case "record":
            return [
                found
                for part in kind["fields"]
                for found in lengthy_parts(part["type"])
            ]
        case other:
            return [kind] if other in LONG else []


def _growing_parts(contract: Contract, grows: Iterable[str]) -> list[Type]:
    names = set(grows)
    chosen = [one["type"] for one in contract["parameters"] if one["name"] in names]
    return [
        part
        for kind in chosen
        for part in ([kind] if _is_int(kind) else lengthy_parts(kind))
    ]


def _is_int(kind: Type) -> bool:
    return kind["kind"] == "int"


def _is_wide(kind: Type) -> bool:
    longest = [part.get("longest") for part in lengthy_parts(kind)]
    return all(most is None or most > SHORT for most in longest)


def limits_of(kind: Type) -> tuple[int, int]:
    least, most = RANGES[kind["rust"]]
    low, high = kind["low"], kind["high"]
    return (
        least if low is None else max(least, int(low)),
        most if high is None else min(most, int(high)),
    )
