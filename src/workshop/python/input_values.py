"""Makes values of a contract's types, and copies that share nothing with them."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping
from copy import deepcopy
from enum import Enum
from random import Random
from typing import Any

from input_sizes import CannotMakeError, Type, lengthy_parts, limits_of

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
# Length of what does not grow, where the contract allows it.
FIXED = 10
FEW = 8
# One in so many items that may be None is.
NONE_ONE_IN = 8
SPREAD = 1000
BITS = 53
CODES = {"u8": "B", "i64": "q", "f64": "d"}
CONTAINERS = (list, set, frozenset, tuple)


class Maker:
    """Makes values of a type of the contract, one after the other."""

    def __init__(self, random: Random, classes: Mapping[str, Any]):
        self.draw = random.random
        self.classes = classes

    def grown(self, kind: Type, size: int, shape: str) -> Any:
        """Make a value whose length is the size, or the size itself."""
        match kind["kind"]:
            case "int":
                return size
            case "optional":
                return self.grown(kind["of"], size, shape)
            case "tuple":
                return tuple(self._grown(part, size, shape) for part in kind["of"])
            case "record":
                parts = kind["fields"]
                made = {
                    part["name"]: self._grown(part["type"], size, shape)
                    for part in parts
                }
                return self._record(kind, made)
            case _:
                return self._collection(kind, size, shape)

    def _grown(self, kind: Type, size: int, shape: str) -> Any:
        return (
            self.grown(kind, size, shape) if lengthy_parts(kind) else self.value(kind)
        )

    def value(self, kind: Type, among: int = 1) -> Any:
        """Make a value of a fixed size, from at least `among` different ones where that is possible."""
        match kind["kind"]:
            case "int":
                return self._int(kind, among)
            case "float":
                return self._float(kind)
            case "bool":
                return self.draw() < 0.5
            case "none":
                return None
            case "optional":
                return self.value(kind["of"], among)
            case "tuple":
                return tuple(self.value(part, among) for part in kind["of"])
            case "enum":
                names = kind["members"]
                return self._class(kind["name"])[names[self.below(len(names))]["name"]]
            case "record":
                parts = kind["fields"]
                made = {part["name"]: self.value(part["type"], among) for part in parts}
                return self._record(kind, made)
            case "object":
                raise CannotMakeError(
                    "an object that is kept as it is cannot be drawn: take an observed call"
                )
            case _:
                return self._collection(kind, _fixed_length(kind, among), "random")

    def below(self, count: int) -> int:
        """Draw a whole number from 0 to below `count`."""
        if count <= 2**BITS:
            return min(int(self.draw() * count), count - 1)
        drawn = 0
        for _ in range(count.bit_length() // BITS + 2):
            drawn = (drawn << BITS) + int(self.draw() * 2**BITS)
        return drawn % count

    def _int(self, kind: Type, among: int) -> int:
        least, most = limits_of(kind)
        spread = max(SPREAD, 8 * among)
        low, high = kind["low"], kind["high"]
        if low is None and high is None:
            least, most = max(least, -spread), min(most, spread)
        elif high is None:
            most = min(most, least + 2 * spread)
        elif low is None:
            least = max(least, most - 2 * spread)
        return least + self.below(most - least + 1)

    def _float(self, kind: Type) -> float:
        low, high = kind["low"], kind["high"]
        if low is None:
            low = 0.0 if high is None or high > 0 else high - 1.0
        if high is None:
            high = low + 1.0
        share = self.draw()
        return min(max(low * (1.0 - share) + high * share, low), high)

    def _record(self, kind: Type, made: dict[str, Any]) -> Any:
        if kind["form"] == "dict":
            return made
        found = self._class(kind["name"])
        if kind["form"] == "dataclass":
            return found(**made)
        bare = object.__new__(found)
        for name, value in made.items():
            object.__setattr__(bare, name, value)
        return bare

    def _class(self, path: str) -> Any:
        found: Any = None
        for name in path.split("."):
            found = (
                self.classes.get(name) if found is None else getattr(found, name, None)
            )
        if not isinstance(found, type):
            raise CannotMakeError(f"the class {path} is not in the original")
        return found

    def _collection(self, kind: Type, size: int, shape: str) -> Any:
        match kind["kind"]:
            case "str":
                alphabet = LETTERS if kind["alphabet"] is None else kind["alphabet"]
                if size > 0 and not alphabet:
                    raise CannotMakeError("a text of no characters can only be empty")
                count = len(alphabet)
                return "".join(
                    self._items(lambda: alphabet[self.below(count)], size, shape)
                )
            case "bytes":
                return bytes(self._items(lambda: self.below(256), size, shape))
            case "buffer":
                make = self._item_of(kind["item"])
                return array(CODES[kind["item"]], self._items(make, size, shape))
            case "list":
                return self._items(lambda: self._maybe(kind["of"]), size, shape)
            case "unbounded-tuple":
                return tuple(self._items(lambda: self._maybe(kind["of"]), size, shape))
            case "set":
                items = self._distinct(kind["of"], size, shape)
                return frozenset(items) if kind["frozen"] else set(items)
            case "dict":
                keys = self._distinct(kind["key"], size, shape)
                make = lambda: self._maybe(kind["value"])
                plain = "random" if shape == "sorted" else shape
                return dict(zip(keys, self._items(make, size, plain), strict=True))
        raise CannotMakeError(
            f"nothing here makes a value of the kind {kind['kind']!r}"
        )

    def _maybe(self, kind: Type) -> Any:
        if kind["kind"] == "optional" and self.below(NONE_ONE_IN) == 0:
            return None
        return self.value(kind)

    def _item_of(self, item: str) -> Callable[[], int | float]:
        if item == "u8":
            return lambda: self.below(256)
        if item == "f64":
            return self.draw
        return lambda: self.below(2 * SPREAD + 1) - SPREAD

    def _items(self, make: Callable[[], Any], size: int, shape: str) -> list[Any]:
        if shape == "random" or size == 0:
            return [make() for _ in range(size)]
        if shape == "sorted":
            return sorted((make() for _ in range(size)), key=order)
        pool = [make() for _ in range(1 if shape == "equal" else FEW)]
        count = len(pool)
        return [another(pool[self.below(count)]) for _ in range(size)]

    def _distinct(self, kind: Type, size: int, shape: str) -> list[Any]:
        found: dict[Any, None] = {}
        for _ in range(40 * size + 200):
            if len(found) == size:
                break
            found[self.value(kind, size)] = None
        else:
            raise CannotMakeError(
                f"the contract has no {size} different keys or items: {len(found)} were found"
            )
        return sorted(found, key=order) if shape == "sorted" else list(found)


def another(value: Any) -> Any:
    """Copy a value so that nothing is shared that can be changed, texts being objects of their own."""
    match value:
        case str() | bytes() if not isinstance(value, Enum):
            return value[:1] + value[1:]
        case list() | set() | frozenset() | tuple() if type(value) in CONTAINERS:
            return type(value)(another(item) for item in value)
        case dict() if type(value) is dict:
            return {another(key): another(item) for key, item in value.items()}
        case None | bool() | int() | float() | Enum():
            return value
        case _:
            try:
                return deepcopy(value)
            except Exception as error:
                kind = type(value).__name__
                raise CannotMakeError(f"a {kind} cannot be copied: {error}") from error


def order(value: Any) -> tuple[Any, ...]:
    """Give what values of one type are sorted by, also where Python has no order for them."""
    match value:
        case None:
            return (0,)
        case Enum():
            return (1, value.name)
        case bool() | int() | float() | str() | bytes():
            return (1, value)
        case list() | tuple():
            return (2, *map(order, value))
        case set() | frozenset():
            return (3, *sorted(map(order, value)))
        case dict():
            return (4, *((order(key), order(item)) for key, item in value.items()))
        case _:
            return (5, *map(order, getattr(value, "__dict__", {}).values()))


def _fixed_length(kind: Type, among: int) -> int:
    shortest, longest = kind.get("shortest", 0), kind.get("longest")
    length = max(FIXED, shortest)
    if kind["kind"] == "str" and kind["alphabet"] and len(kind["alphabet"]) > 1:
        while len(kind["alphabet"]) ** length < 16 * among:
            length += 1
    return length if longest is None else min(length, longest)
