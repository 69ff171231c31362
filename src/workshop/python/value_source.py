"""Writes values as Python source, so that a call can be kept and made again."""

from __future__ import annotations

import dataclasses
import enum
import inspect
from array import array

LONGEST_CALL = 20_000
PLAIN = (type(None), bool, int, float, str, bytes, bytearray)
CONTAINERS = (list, tuple, dict, set, frozenset, array)


class NoSourceError(Exception):
    """A value cannot be written as Python source, or only with too many characters."""


def source_of(value, names, room=LONGEST_CALL, depth=0):
    """Write a value as source that makes an equal one where `names` are known; NoSourceError if none does."""
    kind = type(value)

    def inner(each):
        nonlocal room
        text = source_of(each, names, room, depth + 1)
        room -= len(text)
        return text

    def fields(pairs):
        if names.get(kind.__name__) is not kind:
            raise NoSourceError(f"an object of {kind.__name__}")
        each = ", ".join(f"{name}={inner(value)}" for name, value in pairs)
        return f"{kind.__name__}({each})"

    if depth > 40 or (
        hasattr(kind, "__len__") and kind in PLAIN + CONTAINERS and len(value) > room
    ):
        raise NoSourceError("it is too large")
    if kind is float:
        text = repr(value) if value - value == 0 else f"float({str(value)!r})"
    elif kind is int and value.bit_length() > 8_000:
        raise NoSourceError("a number of thousands of digits")
    elif kind in PLAIN:
        text = repr(value)
    elif kind is list:
        text = f"[{', '.join(map(inner, value))}]"
    elif kind is tuple:
        text = f"({', '.join(map(inner, value))}{',' if len(value) == 1 else ''})"
    elif kind is dict:
        text = f"{{{', '.join(f'{inner(key)}: {inner(each)}' for key, each in value.items())}}}"
    elif kind in (set, frozenset):
        text = f"{{{', '.join(sorted(map(inner, value)))}}}" if value else ""
        text = f"{kind.__name__}({text})" if kind is frozenset or not value else text
    elif kind is array:
        text = f"__import__('array').array({value.typecode!r}, {inner(value.tolist())})"
    elif isinstance(value, enum.Enum) and names.get(kind.__name__) is kind:
        text = f"{kind.__name__}.{value.name}"
    elif isinstance(value, tuple) and hasattr(kind, "_fields"):
        text = fields(zip(kind._fields, value))
    elif dataclasses.is_dataclass(kind) and all(
        each.init for each in dataclasses.fields(kind)
    ):
        text = fields(
            (each.name, getattr(value, each.name)) for each in dataclasses.fields(kind)
        )
    elif set(getattr(value, "__dict__", ())) == set(_constructor_names(kind)):
        text = fields(vars(value).items())
    else:
        raise NoSourceError(f"an object of {kind.__name__}")
    if len(text) > room:
        raise NoSourceError("it is too large")
    return text


def members_of(kind):
    """Name and value (as source, of an int or a text) of each member; None for a class whose members cannot be told by name.

    Flags have members without a name, and a class inside another is not to be found by its own.
    """
    if not isinstance(kind, enum.EnumMeta) or issubclass(kind, enum.Flag):
        return None
    if kind.__qualname__ != kind.__name__ or not len(kind):
        return None
    return [
        (each.name, repr(each.value) if type(each.value) in (int, str) else None)
        for each in kind
    ]


def _constructor_names(kind):
    """Parameters of a class whose constructor is written in Python; they are taken for its attributes."""
    if not inspect.isfunction(kind.__init__):
        return (None,)
    return list(inspect.signature(kind.__init__).parameters)[1:]
