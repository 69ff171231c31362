"""The type of a contract that an annotation says; `anything()` where it says nothing."""

from __future__ import annotations

import array
import dataclasses
import types
import typing
from collections import abc
from typing import Any

from contract_types import (
    BOOL,
    BYTES,
    FLOAT,
    NONE,
    STR,
    Type,
    UndrawableError,
    anything,
    dict_of,
    enum_of,
    integer,
    list_of,
    optional,
    record,
    set_of,
    tuple_of,
)
from value_source import members_of

PLAIN: dict[Any, Type] = {
    bool: BOOL,
    float: FLOAT,
    str: STR,
    bytes: BYTES,
    None: NONE,
    type(None): NONE,
    bytearray: {"kind": "buffer", "item": "u8"},
    memoryview: {"kind": "buffer", "item": "u8"},
    array.array: {"kind": "buffer", "item": "f64"},
}
LISTS = {list, abc.Sequence, abc.MutableSequence, abc.Iterable, abc.Collection}
DICTS = {dict, abc.Mapping, abc.MutableMapping}
SETS = {set: False, abc.Set: False, abc.MutableSet: False, frozenset: True}
NOTHING = (Any, object, abc.Callable, abc.Hashable)
UNIONS = (typing.Union, getattr(types, "UnionType", typing.Union))


def of_hint(hint: Any, around: tuple[Any, ...] = ()) -> Type:
    """UndrawableError for a type that contains itself."""
    if hint is int:
        return integer()
    origin, inside = typing.get_origin(hint), typing.get_args(hint)
    if origin is None and isinstance(hint, abc.Hashable) and hint in PLAIN:
        return PLAIN[hint]
    if hint in NOTHING or origin is abc.Callable or isinstance(hint, str):
        return anything()
    if hasattr(hint, "__supertype__"):  # NewType
        return of_hint(hint.__supertype__, around)
    if type(hint).__name__ == "TypeAliasType":
        return of_hint(_once(hint, around).__value__, (*around, hint))
    if isinstance(hint, typing.TypeVar):
        bound = hint.__bound__ or (hint.__constraints__ or (Any,))[0]
        return of_hint(bound, around)
    if origin is typing.Annotated:
        return of_hint(inside[0], around)
    if origin is typing.Literal:
        return union([type(each) for each in inside], around)
    if origin in UNIONS:
        return union(inside, around)
    if hint in LISTS or origin in LISTS:
        return list_of(of_hint(inside[0] if inside else Any, around))
    if hint in DICTS or origin in DICTS:
        key, value = (of_hint(each, around) for each in inside or (Any, Any))
        return dict_of(key, value)
    if hint in SETS or origin in SETS:
        frozen = SETS[hint if hint in SETS else origin]
        return set_of(of_hint(inside[0] if inside else Any, around), frozen=frozen)
    if hint is tuple or (origin is tuple and inside and inside[-1] is Ellipsis):
        return tuple_of(of_hint(inside[0] if inside else Any, around))
    if origin is tuple:
        return {"kind": "tuple", "of": [of_hint(each, around) for each in inside]}
    if origin is array.array:
        return {"kind": "buffer", "item": "i64" if inside[0] is int else "f64"}
    if isinstance(hint, type) and origin is None:
        return _of_class(hint, around)
    return anything([_name(origin or hint)])


def union(hints: typing.Iterable[Any], around: tuple[Any, ...]) -> Type:
    rest = dict.fromkeys(each for each in hints if each not in (None, type(None)))
    is_optional = len(rest) < len(set(hints))
    if set(rest) in ({int, float}, {int, float, bool}):
        of = FLOAT
    elif set(rest) == {int, bool}:
        of = integer()
    elif len(rest) == 1:
        of = of_hint(next(iter(rest)), around)
    elif not rest:
        return NONE
    else:
        of = anything(_name(each) for each in rest)
    return optional(of) if is_optional else of


def hints_of(value: Any) -> dict[str, Any]:
    """The hints of a function or class, as far as their names are known."""
    try:
        return typing.get_type_hints(value, include_extras=True)
    except Exception:  # noqa: BLE001 (whatever the expressions raise)
        space = getattr(value, "__globals__", {})
        found = {}
        for name, hint in getattr(value, "__annotations__", {}).items():
            try:
                found[name] = eval(hint, space) if isinstance(hint, str) else hint
            except Exception:  # noqa: BLE001, S112
                continue
        return found


def _of_class(kind: type, around: tuple[Any, ...]) -> Type:
    inner = (*around, kind)
    if typing.is_typeddict(kind):
        hints = hints_of(_once(kind, around))
        if set(hints) == kind.__required_keys__:
            fields = [(name, of_hint(hint, inner)) for name, hint in hints.items()]
            return record(kind.__name__, "dict", fields)
        return anything([kind.__name__])
    if dataclasses.is_dataclass(kind):
        hints = hints_of(_once(kind, around))
        named = [each.name for each in dataclasses.fields(kind)]
        fields = [(name, of_hint(hints.get(name, Any), inner)) for name in named]
        return record(kind.__name__, "dataclass", fields)
    if issubclass(kind, tuple) and hasattr(kind, "_fields"):
        hints = hints_of(_once(kind, around))
        fields = [(name, of_hint(hints.get(name, Any), inner)) for name in kind._fields]
        return record(kind.__name__, "object", fields)
    members = members_of(kind)
    if members is not None:
        return enum_of(kind.__name__, members)
    return anything([kind.__name__])


def _once(kind: Any, around: tuple[Any, ...]) -> Any:
    if kind in around:
        words = f"{_name(kind)} contains itself: such a value has no end that could be drawn. Port a function that takes lists of numbers instead, for example an index for each node."
        raise UndrawableError(words)
    return kind


def _name(hint: Any) -> str:
    return getattr(hint, "__name__", None) or str(hint)
