"""Inputs at the edges of a contract: tried before any are drawn, because faults sit there."""

from __future__ import annotations

import copy
from array import array
from collections.abc import Iterator, Mapping
from itertools import product
from typing import Any

from calls import Arguments
from draw import CODES, bounds, members

# A contract of many parameters has many edges: more than these say little that drawn inputs would not.
MOST = 160
CROSSED = 64
# More than a byte can count.
MANY = 300


def edge_calls(
    contract: Mapping[str, Any], namespace: Mapping[str, Any]
) -> list[Arguments]:
    """Put each edge of each parameter beside plain values of the others, and equal edges beside each other."""
    parameters = contract["parameters"]
    columns = [edges(parameter["type"], namespace) for parameter in parameters]
    if not all(columns):
        return []
    plain = [column[len(column) // 2] for column in columns]
    # The smallest edges meet each other, as many as that allows.
    few = int(CROSSED ** (1 / max(1, len(columns))))
    rows = [plain, *map(list, product(*(column[:few] for column in columns)))]
    for rank in range(max(map(len, columns), default=0)):
        rows.append([column[min(rank, len(column) - 1)] for column in columns])
        for place, column in enumerate(columns):
            if rank < len(column):
                rows.append([*plain[:place], column[rank], *plain[place + 1 :]])
    return [call_of(parameters, row) for row in rows[:MOST]]


def beyond_calls(
    contract: Mapping[str, Any], namespace: Mapping[str, Any]
) -> list[Arguments]:
    """Put integers just beyond their ranges beside plain values of the other parameters."""
    parameters = contract["parameters"]
    columns = [edges(parameter["type"], namespace) for parameter in parameters]
    if not all(columns):
        return []
    plain = [column[len(column) // 2] for column in columns]
    found = []
    for place, parameter in enumerate(parameters):
        of = parameter["type"]
        # What does not fit into a usize is another number in the page and on a computer.
        if of["kind"] != "int" or of["rust"] == "usize":
            continue
        low, high = bounds(of)
        for value in (low - 1, high + 1):
            found.append(
                call_of(parameters, [*plain[:place], value, *plain[place + 1 :]])
            )
    return found


def call_of(parameters: list[dict[str, Any]], row: list[Any]) -> Arguments:
    """Make a call of one value for each parameter."""
    pairs = list(zip(parameters, row, strict=True))
    named = {one["name"]: value for one, value in pairs if one["how"] == "keyword-only"}
    placed = tuple(value for one, value in pairs if one["how"] != "keyword-only")
    return copy.deepcopy(Arguments(placed, named))


def edges(of: Mapping[str, Any], namespace: Mapping[str, Any]) -> list[Any]:
    """Give the edges of a type, the smallest first; none where its values are not known."""
    return [value for value in _all(of, namespace) if _fits(of, value)]


def _all(of: Mapping[str, Any], namespace: Mapping[str, Any]) -> Iterator[Any]:
    kind = of["kind"]
    if kind == "int":
        low, high = bounds(of)
        near = {low, low + 1, -1, 0, 1, 2, 255, 256, 2**31, high - 1, high}
        yield from sorted((value for value in near if low <= value <= high), key=abs)
    elif kind == "float":
        yield from _floats(of)
    elif kind == "bool":
        yield from (False, True)
    elif kind == "none":
        yield None
    elif kind == "str":
        yield from _texts(of)
    elif kind == "bytes":
        yield from (b"", b"\0", b"a", b"aa", b"ab", b"\xff", b"aab\xff\0", MANY * b"a")
    elif kind == "optional":
        yield None
        yield from edges(of["of"], namespace)
    elif kind in ("list", "set", "unbounded-tuple"):
        yield from _rows(of, namespace)
    elif kind == "tuple":
        columns = [edges(one, namespace) for one in of["of"]]
        if all(columns):
            for rank in range(max(map(len, columns), default=1)):
                yield tuple(column[min(rank, len(column) - 1)] for column in columns)
    elif kind == "dict":
        keys, items = edges(of["key"], namespace), edges(of["value"], namespace)
        yield {}
        if keys and items:
            yield {keys[0]: items[0]}
            yield dict(zip(reversed(keys), items, strict=False))
    elif kind == "buffer":
        item = {"kind": "int", "rust": of["item"], "low": None, "high": None}
        items = _floats({"low": None, "high": None, "special": True})
        found = list(items) if of["item"] == "f64" else edges(item, namespace)
        for few in ([], found[:1], found):
            yield array(CODES[of["item"]], few)
    elif kind == "enum":
        yield from members(of, namespace)
    elif kind == "record":
        yield from _records(of, namespace)


def _floats(of: Mapping[str, Any]) -> Iterator[float]:
    low, high = of["low"], of["high"]
    finite = [
        0.0,
        -0.0,
        1.0,
        -1.0,
        0.1,
        0.5,
        1e-308,
        5e-324,
        1e16,
        1.7976931348623157e308,
    ]
    finite += [float(end) for end in (low, high) if end is not None]
    for value in finite:
        if (low is None or value >= low) and (high is None or value <= high):
            yield value
    if of["special"]:
        yield from (float("nan"), float("inf"), float("-inf"))


def _texts(of: Mapping[str, Any]) -> Iterator[str]:
    alphabet = of["alphabet"]
    if alphabet is None:
        # One to four bytes a character, one that is two code points, NUL, an end of line, an İ that grows.
        yield from (
            "",
            "a",
            "aa",
            "ab",
            "é",
            "e\u0301",
            "€",
            "😀",
            "a😀b",
            "\0",
            "a\nb\r\n",
            "İ",
            " a ",
            MANY * "a",
        )
        return
    letters = sorted(set(alphabet))[:3]
    yield ""
    yield from letters
    if letters:
        yield letters[0] * 2
        yield letters[0] * MANY
        yield "".join(letters)
        yield "".join(reversed(letters)) + letters[0]


def _rows(of: Mapping[str, Any], namespace: Mapping[str, Any]) -> Iterator[Any]:
    items = edges(of["of"], namespace)
    rows: list[list[Any]] = [[]]
    if items:
        last = items[-1]
        rows += [
            [items[0]],
            items[:2],
            items[:2][::-1],
            [items[0], items[0]],
            [last, last, items[0]],
        ]
        rows += [items[:4], items[:4][::-1], items]
    for row in rows:
        if of["kind"] == "list":
            yield row
        elif of["kind"] == "unbounded-tuple":
            yield tuple(row)
        else:
            yield (frozenset if of["frozen"] else set)(row)


def _records(of: Mapping[str, Any], namespace: Mapping[str, Any]) -> Iterator[Any]:
    columns = [edges(field["type"], namespace) for field in of["fields"]]
    if not all(columns):
        return
    names = [field["name"] for field in of["fields"]]
    kind = namespace.get(of["name"])
    for rank in range(max(map(len, columns), default=1)):
        row = [column[min(rank, len(column) - 1)] for column in columns]
        fields = dict(zip(names, row, strict=True))
        if of["form"] == "dict":
            yield fields
        elif of["form"] == "dataclass" and isinstance(kind, type):
            yield kind(**fields)


def _fits(of: Mapping[str, Any], value: Any) -> bool:
    """Tell whether a value has a length that the contract allows."""
    if "shortest" not in of or value is None:
        return True
    return of["shortest"] <= len(value) and (
        of["longest"] is None or len(value) <= of["longest"]
    )
