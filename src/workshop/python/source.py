"""Writes values and calls as Python source that can be pasted, and reads such calls again."""

from __future__ import annotations

import array as array_module
import dataclasses
import enum
import math
from array import array
from collections.abc import Mapping
from typing import Any

from calls import Arguments

# More digits than these have no decimal text in Python unless somebody asks for it.
DIGITS = 4_000
# A text of one letter is easier to read as that letter and how often it comes.
REPEATED = 40


def source_of(value: Any) -> str:
    """Give an expression that makes the value anew; for an object of no known form, its repr."""
    kind = type(value)
    if kind is float:
        return repr(value) if math.isfinite(value) else f'float("{value}")'
    if kind is int:
        return repr(value) if abs(value).bit_length() < 3 * DIGITS else hex(value)
    if kind in (str, bytes) and len(value) > REPEATED and len(set(value)) == 1:
        return f"{value[:1]!r} * {len(value)}"
    if kind is list:
        return f"[{_items(value)}]"
    if kind is tuple:
        return f"({_items(value)}{',' if len(value) == 1 else ''})"
    if kind is dict:
        pairs = (f"{source_of(key)}: {source_of(item)}" for key, item in value.items())
        return f"{{{', '.join(pairs)}}}"
    if kind in (set, frozenset):
        braces = f"{{{_items(_sorted(value))}}}" if value else ""
        if kind is frozenset:
            return f"frozenset({braces})"
        return braces or "set()"
    if kind is array:
        return f"array.array({value.typecode!r}, {source_of(value.tolist())})"
    if kind is memoryview:
        return f"memoryview({source_of(value.obj)})"
    if isinstance(value, enum.Enum) and value.name in kind.__members__:
        return (
            f"{kind.__name__}.{value.name}"
            if value.name.isidentifier()
            else f"{kind.__name__}[{value.name!r}]"
        )
    if dataclasses.is_dataclass(kind):
        fields = (field for field in dataclasses.fields(kind) if field.init)
        told = (
            f"{field.name}={source_of(getattr(value, field.name))}" for field in fields
        )
        return f"{kind.__name__}({', '.join(told)})"
    if kind.__module__ != "builtins" and type(value).__repr__ is object.__repr__:
        # Its __init__ may want anything: the object is made without it.
        state = source_of(dict(getattr(value, "__dict__", {})))
        made = f"object.__new__({kind.__name__})"
        return f"(made := {made}, made.__dict__.update({state}))[0]"
    return repr(value)


def source_of_arguments(arguments: Arguments) -> str:
    """Give what stands in the parentheses of a call, with them: `(1, 'a', key=[2.0])`."""
    told = [source_of(value) for value in arguments.positional]
    told += [f"{name}={source_of(value)}" for name, value in arguments.keyword.items()]
    return f"({', '.join(told)})"


def arguments_of(source: str, namespace: Mapping[str, Any]) -> Arguments:
    """Read what `source_of_arguments` wrote; raises what Python raises for another text."""

    def take(*positional: Any, **keyword: Any) -> Arguments:
        return Arguments(positional, keyword)

    # `array` is the module here, whatever the original calls so.
    known = {**namespace, "array": array_module, "_take": take}
    return eval(f"_take{source}", known)


def _items(values: Any) -> str:
    return ", ".join(map(source_of, values))


def _sorted(values: Any) -> list[Any]:
    """Order a set, so that one set has one text."""
    try:
        return sorted(values)
    except TypeError:
        return sorted(values, key=repr)
