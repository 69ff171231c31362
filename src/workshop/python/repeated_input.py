"""Repeats or cuts the arguments of a call that really happened to a size."""

from __future__ import annotations

from copy import copy
from typing import Any

from input_sizes import CannotMakeError, Type, lengthy_parts
from input_values import another, order


def repeated(kind: Type, value: Any, size: int, name: str) -> Any:
    """Repeat or cut what was observed to the size; a text of lines ends with a whole line."""
    match kind["kind"]:
        case "int":
            return size
        case "optional":
            return None if value is None else repeated(kind["of"], value, size, name)
        case "tuple":
            pairs = zip(kind["of"], value, strict=True)
            return tuple(_repeated_part(part, item, size, name) for part, item in pairs)
        case "record":
            return _repeated_record(kind, value, size, name)
    if size > 0 and len(value) == 0:
        raise CannotMakeError(f"the observed {name} is empty: nothing can be repeated")
    match value:
        case str() | bytes():
            return _repeated_text(value, size)
        case dict():
            return dict(list(another(_long_enough(value, size, name)).items())[:size])
        case set() | frozenset():
            items = sorted(_long_enough(value, size, name), key=order)
            return type(value)(items[:size])
        case list() | tuple():
            return type(value)(another(value[at % len(value)]) for at in range(size))
        case _:
            whole = value * (size // max(1, len(value)) + 1)
            return whole[:size]


def _repeated_part(kind: Type, value: Any, size: int, name: str) -> Any:
    return (
        repeated(kind, value, size, name)
        if value is not None and lengthy_parts(kind)
        else another(value)
    )


def _repeated_record(kind: Type, value: Any, size: int, name: str) -> Any:
    if kind["form"] == "dict":
        return {
            part["name"]: _repeated_part(part["type"], value[part["name"]], size, name)
            for part in kind["fields"]
            if part["name"] in value
        }
    made = copy(value)
    for part in kind["fields"]:
        item = getattr(value, part["name"])
        object.__setattr__(
            made, part["name"], _repeated_part(part["type"], item, size, name)
        )
    return made


def _repeated_text(value: Any, size: int) -> Any:
    line = "\n" if isinstance(value, str) else b"\n"
    piece = value if line not in value or value.endswith(line) else value + line
    text = (piece * (size // max(1, len(piece)) + 1))[:size]
    return text[: text.rfind(line) + 1] if line in piece else text


def _long_enough(value: Any, size: int, name: str) -> Any:
    if len(value) >= size:
        return value
    raise CannotMakeError(
        f"the observed {name} has {len(value)} different keys or items, not {size}"
    )
