"""Tells whether two values are the same: the one comparison of the proof and of a project's tests.

All of this has to hold:

- their types are the same: `True` is not `1`, `1` is not `1.0`, a subclass is not its base;
- NaN equals NaN, and -0.0 is not 0.0;
- other floats are equal, or at most `ulp` units in the last place apart where the contract allows that;
- containers are the same element by element: lists and tuples by place, dicts with their order, sets by
  their elements, buffers by their item type and their items;
- records are the same field by field, and members of enums by their names. A class of the original is taken for the port's class of the same name,
  because an extension may have its own.

What differs is said in one short phrase, the original's side first. How calls are compared is in `calls.py`.
"""

from __future__ import annotations

import math
import struct
from array import array
from collections import Counter
from collections.abc import Hashable
from enum import Enum, Flag
from typing import Any

EXACT = (int, bool, str, bytes, bytearray, type(None))


def difference(original: Any, port: Any, ulp: int = 0) -> str | None:
    """Say where two values differ, or nothing; for values that nest too deeply, that they do."""
    try:
        found = _Comparison(ulp).of(original, port)
    except RecursionError:
        return "nested too deeply to be compared"
    if found is None:
        return None
    place, phrase = found
    return f"at {place}: {phrase}" if place else phrase


def alike(original: Any, port: Any) -> bool:
    """Tell whether both are records of a class of one name."""
    kinds = type(original), type(port)
    builtin = any(kind.__module__ == "builtins" for kind in kinds)
    return kinds[0].__name__ == kinds[1].__name__ and not builtin


class _Comparison:
    """One comparison of two values; gives where they differ and how."""

    def __init__(self, ulp: int) -> None:
        self.ulp = ulp
        # Pairs of containers that are being compared: a value may contain itself.
        self.open: set[tuple[int, int]] = set()

    def of(self, a: Any, b: Any) -> tuple[str, str] | None:
        kind = type(a)
        if kind is not type(b) and not alike(a, b):
            return "", f"{kind.__name__}, not {type(b).__name__}"
        if _is_member(a) and _is_member(b):
            return None if a.name == b.name else ("", _values(a, b))
        if kind in EXACT:
            return None if a == b else ("", _values(a, b))
        if kind is float:
            return None if self.floats(a, b) else ("", _values(a, b))
        if kind is complex:
            same = self.floats(a.real, b.real) and self.floats(a.imag, b.imag)
            return None if same else ("", _values(a, b))
        pair = id(a), id(b)
        if pair in self.open:
            return None
        self.open.add(pair)
        try:
            return self.containers(a, b)
        finally:
            self.open.discard(pair)

    def floats(self, a: float, b: float) -> bool:
        if math.isnan(a) or math.isnan(b):
            return math.isnan(a) and math.isnan(b)
        if a == b:
            return math.copysign(1.0, a) == math.copysign(1.0, b)
        if self.ulp == 0 or math.isinf(a) or math.isinf(b):
            return False
        return abs(_rank(a) - _rank(b)) <= self.ulp

    def containers(self, a: Any, b: Any) -> tuple[str, str] | None:
        if isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):
            return self.items(a, b)
        if isinstance(a, dict) and isinstance(b, dict):
            return self.dicts(a, b)
        if isinstance(a, (set, frozenset)) and isinstance(b, (set, frozenset)):
            return self.sets(a, b)
        if isinstance(a, array) and isinstance(b, array):
            if a.typecode != b.typecode:
                return "", f"items of type {a.typecode!r}, not {b.typecode!r}"
            return self.items(a, b)
        if isinstance(a, memoryview) and isinstance(b, memoryview):
            return self.items(a.tolist(), b.tolist())
        fields = _fields(a), _fields(b)
        if fields[0] is None or fields[1] is None:
            return None if bool(a == b) else ("", _values(a, b))
        return self.dicts(fields[0], fields[1], attributes=True)

    def items(self, a: Any, b: Any) -> tuple[str, str] | None:
        if len(a) != len(b):
            return "", f"length {len(a)}, not {len(b)}"
        return next(
            (
                (f"[{place}]{found[0]}", found[1])
                for place, (one, other) in enumerate(zip(a, b))
                if (found := self.of(one, other)) is not None
            ),
            None,
        )

    def dicts(
        self, a: dict[Any, Any], b: dict[Any, Any], *, attributes: bool = False
    ) -> tuple[str, str] | None:
        keys = list(a), list(b)
        what = "fields" if attributes else "keys"
        if attributes:
            keys = sorted(keys[0]), sorted(keys[1])
        found = self.items(*keys)
        if found is not None:
            # The same keys in another order is the commonest difference, and the hardest to see.
            moved = len(a) == len(b) and self.sets(set(a), set(b)) is None
            return (
                "",
                f"{what} in another order" if moved else f"other {what}: {found[1]}",
            )
        values = [a[key] for key in keys[0]], [b[key] for key in keys[1]]
        for key, one, other in zip(keys[0], *values):
            found = self.of(one, other)
            if found is not None:
                return (
                    f".{key}{found[0]}" if attributes else f"[{key!r}]{found[0]}",
                    found[1],
                )
        return None

    def sets(self, a: Any, b: Any) -> tuple[str, str] | None:
        if len(a) != len(b):
            return "", f"{len(a)} elements, not {len(b)}"
        # Each needs a partner of its own: 1 and True are equal for a set, and not for us. What has a key finds it
        # at once; what has none is compared with all others that have none.
        keys = Counter(map(self.key, b))
        left = [other for other in b if self.key(other) is None] if keys[None] else []
        for one in a:
            key = self.key(one)
            if key is not None:
                if keys[key] == 0:
                    return "", f"{_short(one)} is missing"
                keys[key] -= 1
                continue
            partner = next(
                (
                    place
                    for place, other in enumerate(left)
                    if self.of(one, other) is None
                ),
                None,
            )
            if partner is None:
                return "", f"{_short(one)} is missing"
            del left[partner]
        return None

    def key(self, value: Any) -> Hashable | None:
        """Give a key that is equal for the same values and for no others; None where there is no such key."""
        kind = type(value)
        if _is_member(value):
            return kind.__name__, value.name
        if kind is float:
            if self.ulp:
                return None
            if math.isnan(value):
                return kind, None
            return kind, value, math.copysign(1.0, value)
        if kind in EXACT:
            return kind, value
        if kind is not tuple and kind is not frozenset:
            return None
        keys = [self.key(each) for each in value]
        if None in keys:
            return None
        return kind, tuple(keys) if kind is tuple else frozenset(Counter(keys).items())


def _is_member(value: Any) -> bool:
    """Tell whether it is a member that its name stands for."""
    return isinstance(value, Enum) and not isinstance(value, Flag)


def _fields(value: Any) -> dict[str, Any] | None:
    """Give the attributes of an object; None where it does not show them."""
    found = dict(getattr(value, "__dict__", {}))
    for kind in type(value).__mro__:
        slots = kind.__dict__.get("__slots__", ())
        for name in (slots,) if isinstance(slots, str) else slots:
            if hasattr(value, name):
                found[name] = getattr(value, name)
    return found or None


def _rank(value: float) -> int:
    """Number the floats in their order: neighbours differ by one."""
    (bits,) = struct.unpack("<q", struct.pack("<d", value))
    return bits if bits >= 0 else -(bits & 0x7FFF_FFFF_FFFF_FFFF)


def _values(a: object, b: object) -> str:
    return f"{_short(a)}, not {_short(b)}"


def _short(value: object) -> str:
    try:
        text = repr(value)
    except Exception:  # noqa: BLE001 (a huge int has no decimal text, and a __repr__ may raise)
        return f"a value of {type(value).__name__}"
    return text if len(text) <= 60 else f"{text[:57]}…"
