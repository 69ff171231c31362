"""The types of a contract, as contract.ts describes them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from rust_integers import RANGES

Type = dict[str, Any]

BOOL: Type = {"kind": "bool"}
NONE: Type = {"kind": "none"}
FLOAT: Type = {"kind": "float", "low": None, "high": None, "special": True}
STR: Type = {"kind": "str", "alphabet": None, "shortest": 0, "longest": None}
BYTES: Type = {"kind": "bytes", "shortest": 0, "longest": None}
# Those that are found for an int, the commonest first.
ENDS = {rust: RANGES[rust] for rust in ("i64", "u64", "i128")}


class UndrawableError(Exception):
    """No value of a type can be drawn; the message says why, and what to do."""


def integer(rust: str = "i64", low: int | None = None, high: int | None = None) -> Type:
    ends = [None if end is None else str(end) for end in (low, high)]
    return {"kind": "int", "rust": rust, "low": ends[0], "high": ends[1]}


def anything(seen: Iterable[str] = ()) -> Type:
    """An object that is kept as it is."""
    return {"kind": "object", "seen": sorted(set(seen))}


def list_of(of: Type) -> Type:
    return {"kind": "list", "of": of, "shortest": 0, "longest": None}


def tuple_of(of: Type) -> Type:
    """A tuple of any length, whose items are of one type."""
    return {"kind": "unbounded-tuple", "of": of, "shortest": 0, "longest": None}


def set_of(of: Type, *, frozen: bool) -> Type:
    return {"kind": "set", "of": of, "frozen": frozen}


def dict_of(key: Type, value: Type) -> Type:
    return {"kind": "dict", "key": key, "value": value}


def optional(of: Type) -> Type:
    return of if of["kind"] in ("optional", "none") else {"kind": "optional", "of": of}


def record(name: str, form: str, fields: Iterable[tuple[str, Type]]) -> Type:
    each = [{"name": field, "type": of} for field, of in fields]
    return {"kind": "record", "name": name, "form": form, "fields": each}


def enum_of(name: str, members: Iterable[Iterable[str | None]]) -> Type:
    each = [{"name": member, "value": value} for member, value in members]
    return {"kind": "enum", "name": name, "members": each}


def is_unknown(of: Type) -> bool:
    """Whether nothing is known of it."""
    return of["kind"] == "object" and not of["seen"]


def holds_unknown(of: Type) -> bool:
    inner = [
        of[name] for name in ("of", "key", "value") if isinstance(of.get(name), dict)
    ]
    inner += of["of"] if of["kind"] == "tuple" else []
    inner += [field["type"] for field in of.get("fields", ())]
    return is_unknown(of) or any(map(holds_unknown, inner))
