"""Sums up the types of values that pass: how often, from where to where, how long. No value is kept.

A shape is JSON: by the name of a type its `n`, and with it what the type has: `low` and `high` (decimal text for
int), `special` (NaN, infinities), `shortest` and `longest`, `ascii`, `surrogate`, the shapes `of` items, of a dict's
`key` and `value`, of the `items` of a tuple and of `fields`; the `members` of an enum, null where they have no names; `keys` are those that every dict had, else null.
"""

from __future__ import annotations

import dataclasses
import enum
import types
from array import array

from value_source import CONTAINERS, PLAIN, members_of

# How many items of a container are looked at, how deep, and how many values of one argument.
ITEMS, DEPTH, VALUES = 64, 6, 2_000
LOOKED_AT = 4_000  # characters of a text


def some_of(value):
    """Items from all over a container, without going through all of it where that can be spared."""
    if isinstance(value, (list, tuple)):
        return value[:: max(1, -(-len(value) // ITEMS))]
    return [each for each, _ in zip(value, range(ITEMS))]


def note(shape, value, left=None, depth=0):
    """Add a value to a shape: by the name of its type how often, from where to where, and the shape of what is inside."""
    left = [VALUES] if left is None else left
    left[0] -= 1
    if left[0] < 0:
        return
    kind = type(value)
    known = kind in PLAIN + CONTAINERS + (memoryview,)
    name = kind.__name__ if known else f"{kind.__module__}.{kind.__qualname__}"
    noted = shape.setdefault(name, {"n": 0})
    noted["n"] += 1
    if kind is int:
        value = max(-(10**60), min(10**60, value))
        noted["low"] = str(min(value, int(noted.get("low", value))))
        noted["high"] = str(max(value, int(noted.get("high", value))))
    elif kind is float and value - value == 0:
        noted["low"] = min(value, noted.get("low", value))
        noted["high"] = max(value, noted.get("high", value))
    elif kind is float:
        noted["special"] = True
    elif kind is str:
        noted["ascii"] = value.isascii() and noted.get("ascii", True)
        lone = any("\ud800" <= each <= "\udfff" for each in value[:LOOKED_AT])
        noted["surrogate"] = lone or noted.get("surrogate", False)
    elif kind in (array, memoryview):
        noted["item"] = value.typecode if kind is array else value.format
    if (
        known
        and hasattr(value, "__len__")
        and not (kind is memoryview and value.ndim != 1)
    ):
        noted["shortest"] = min(len(value), noted.get("shortest", len(value)))
        noted["longest"] = max(len(value), noted.get("longest", len(value)))
    if depth >= DEPTH:
        return
    if kind in (list, tuple, set, frozenset):
        inside = noted.setdefault("of", {})
        for each in some_of(value):
            note(inside, each, left, depth + 1)
    if kind is tuple and len(value) <= 12:
        items = noted.setdefault("items", [])
        items.extend({} for _ in range(len(value) - len(items)))
        for each, item in zip(items, value):
            note(each, item, left, depth + 1)
    elif kind is dict:
        keys = (
            sorted(value)
            if len(value) <= 40 and all(type(key) is str for key in value)
            else None
        )
        noted["keys"] = keys if noted.get("keys", keys) == keys else None
        for key in some_of(value):
            note(noted.setdefault("key", {}), key, left, depth + 1)
            note(noted.setdefault("value", {}), value[key], left, depth + 1)
            if keys is not None:
                note(
                    noted.setdefault("fields", {}).setdefault(key, {}),
                    value[key],
                    left,
                    depth + 1,
                )
    elif not known and isinstance(value, enum.Enum):
        noted["class"] = kind.__name__
        noted["members"] = members_of(kind)
    elif (
        not known
        and not isinstance(value, (type, types.ModuleType))
        and not callable(value)
    ):
        noted["class"] = kind.__name__
        noted["dataclass"] = dataclasses.is_dataclass(kind)
        named = getattr(kind, "_fields", None) if isinstance(value, tuple) else None
        slots = [
            each for each in getattr(kind, "__slots__", ()) if hasattr(value, each)
        ]
        for each in list(named or getattr(value, "__dict__", slots))[:40]:
            inner = noted.setdefault("fields", {}).setdefault(each, {})
            note(inner, getattr(value, each), left, depth + 1)


def merge(into, more):
    """Add a shape to another."""
    for kind, noted in more.items():
        have = into.setdefault(kind, noted)
        if have is noted:
            continue
        for name, value in noted.items():
            old = have.get(name, value)
            if name == "n":
                value += have["n"]
            elif name in ("low", "high"):
                whole = int if kind == "int" else float
                value = (min if name == "low" else max)(old, value, key=whole)
            elif name in ("shortest", "longest"):
                value = (min if name == "shortest" else max)(old, value)
            elif name in ("special", "surrogate"):
                value = value or old
            elif name == "ascii":
                value = value and old
            elif name == "keys":
                value = value if old == value else None
            elif name in ("of", "key", "value"):
                value = merge(old, value)
            elif name == "items":
                old.extend({} for _ in range(len(value) - len(old)))
                value = [merge(*pair) for pair in zip(old, value)] + old[len(value) :]
            elif name == "fields":
                for field, shape in value.items():
                    merge(old.setdefault(field, {}), shape)
                value = old
            have[name] = value
    return into
