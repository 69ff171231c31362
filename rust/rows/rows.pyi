"""Answers one question about a table of orders, with the table taken from Python in many ways."""

from collections.abc import Sequence
from typing import NotRequired, Protocol, TypedDict

from typing_extensions import Buffer

__version__: str

class _Order(TypedDict):
    """An order as a dict."""

    customer: str
    amount: NotRequired[float | None]
    time: int
    tags: NotRequired[Sequence[str] | None]

class _OrderObject(Protocol):
    """An order as an object with attributes."""

    customer: str
    amount: float | None
    time: int
    tags: Sequence[str] | None

_OrderTuple = tuple[str, float | None, int, Sequence[str] | None]

def top_by_keys(orders: list[_Order], since: int, tag: str, n: int) -> list[tuple[str, float]]:
    """The customers that spent most, of a list of dicts.

    Makes a `str` of each key, for each row.
    """

def top_by_interned_keys(
    orders: list[_Order], since: int, tag: str, n: int
) -> list[tuple[str, float]]:
    """The customers that spent most, of a list of dicts.

    Makes a `str` of each key once.
    """

def top_of_records(orders: list[_Order], since: int, tag: str, n: int) -> list[tuple[str, float]]:
    """The customers that spent most, of a list of dicts.

    Converts every field of every row before it begins.
    """

def top_of_objects(
    orders: list[_OrderObject], since: int, tag: str, n: int
) -> list[tuple[str, float]]:
    """The customers that spent most, of a list of objects with attributes."""

def top_of_tuples(
    orders: list[_OrderTuple], since: int, tag: str, n: int
) -> list[tuple[str, float]]:
    """The customers that spent most, of a list of tuples: customer, amount, time,
    tags."""

def top_of_lists(
    customers: list[str],
    amounts: list[float | None],
    times: list[int],
    tags: list[Sequence[str] | None],
    since: int,
    tag: str,
    n: int,
) -> list[tuple[str, float]]:
    """The customers that spent most, of four lists of the same length."""

def top_of_arrays(
    customers: Buffer,
    amounts: Buffer,
    times: Buffer,
    tags: Buffer,
    names: list[str],
    since: int,
    mask: int,
    n: int,
) -> list[tuple[str, float]]:
    """The customers that spent most, of four arrays: numbers of customers ("I"),
    amounts ("d"), times ("q"), and sets of tags as bits ("Q").

    `names` has a name for each customer's number, `mask` the bit of the tag.
    """

def top_of_json(text: str, since: int, tag: str, n: int) -> list[tuple[str, float]]:
    """The customers that spent most, of a JSON text."""

class Orders:
    """Orders, converted once from a list of dicts."""

    def __init__(self, orders: list[_Order]) -> None: ...
    def top(self, since: int, tag: str, n: int) -> list[tuple[str, float]]:
        """The customers that spent most."""

    def __len__(self) -> int: ...
