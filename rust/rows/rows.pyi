"""Answers one question about a table of orders, with the table taken from Python in many ways."""

from collections.abc import Callable, Sequence
from typing import NotRequired, Protocol, Self, TypedDict, TypeVar

from typing_extensions import Buffer

_Value = TypeVar("_Value")

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

class _Sum(TypedDict):
    """What came of a customer's orders, as a dict."""

    customer: int
    orders: int
    amount: float

class CustomerSum:
    """What came of a customer's orders, as an object whose fields lie in Rust."""

    @property
    def customer(self) -> int: ...
    @property
    def orders(self) -> int: ...
    @property
    def amount(self) -> float: ...

class Sums:
    """Keeps the sums in Rust and makes an object when it is asked for the next."""

    def __iter__(self) -> Self: ...
    def __next__(self) -> CustomerSum: ...
    def bytes_held(self) -> int:
        """Bytes of memory that the sums need in Rust."""

class _Report(TypedDict):
    """Results inside a result."""

    customers: list[_Sum]
    last: _Sum | None

def report(length: int) -> _Report:
    """All sums, and the last of them once more."""

def sums_as_dicts(length: int) -> list[_Sum]:
    """A dict for each customer."""

def sums_as_objects(length: int) -> list[CustomerSum]:
    """An object for each customer."""

def sums_as_lists(length: int) -> tuple[list[int], list[int], list[float]]:
    """Three lists: numbers of customers, counts of orders, amounts."""

def sums_as_arrays(length: int) -> tuple[bytes, bytes, bytes]:
    """Three times bytes, to be looked at as arrays of the C types "I", "I" and
    "d"."""

def sums_as_iterator(length: int) -> Sums:
    """An iterator over an object for each customer."""

def flags_as_list(length: int) -> list[bool]:
    """Whether each number below `length` is odd, as a list."""

def flags_as_bytes(length: int) -> bytes:
    """The same as bytes: 1 or 0 for each number."""

class Address:
    """Where an order goes; Python may change it."""

    city: str

    def __init__(self, city: str) -> None: ...

class CopyingOrder:
    """An order that owns its address. Python gets a copy of it."""

    address: Address

    def __init__(self, address: Address) -> None: ...
    @property
    def tags(self) -> list[str]: ...
    def redirect(self, city: str) -> None:
        """Send the order to another city."""

    def label(self) -> str:
        """What is written on the parcel."""

class SharingOrder:
    """An order that refers to an address, as a Python object does."""

    address: Address

    def __init__(self, address: Address) -> None: ...
    def label(self) -> str:
        """What is written on the parcel."""

class SealedAddress:
    """Where an order goes; nobody changes it."""

    def __init__(self, city: str) -> None: ...
    @property
    def city(self) -> str: ...

class SealedOrder:
    """An order whose address cannot be changed, only replaced."""

    address: SealedAddress

    def __init__(self, address: SealedAddress) -> None: ...

def checksum(data: bytes) -> int:
    """The sum of the bytes of a `bytes`, which is borrowed."""

def checksum_cow(data: Buffer | Sequence[int]) -> int:
    """The sum of the bytes of a `bytes`, which is borrowed, or of a `bytearray`,
    which is copied."""

def checksum_vec(data: Buffer | Sequence[int]) -> int:
    """The sum of the bytes of anything that is like a list of small numbers; it is
    copied."""

def checksum_buffer(data: Buffer) -> int:
    """The sum of the bytes of anything that lends its memory; copied in one piece."""

def zeros_vec(length: int) -> bytes:
    """Zero bytes, as a `Vec<u8>`."""

def zeros_cow(length: int) -> bytes:
    """Zero bytes, as a `Cow<[u8]>`."""

def zeros_pybytes(length: int) -> bytes:
    """Zero bytes that are made in Python's memory at once."""

def zeros_signed(length: int) -> list[int]:
    """The same zeros with a sign: this is a list."""

def amounts_by_extract(amounts: list[float | str]) -> float:
    """The sum of amounts that are numbers or texts; tries one after the other."""

def amounts_by_cast(amounts: list[float | str]) -> float:
    """The sum of amounts that are numbers or texts; looks at the type first."""

def top_by(values: list[_Value], key: Callable[[_Value], float], n: int) -> list[_Value]:
    """The `n` values whose keys are largest, the largest first; equal ones stay in
    order. The key function is called once for each value."""

def top_by_last_digits(values: list[int], n: int) -> list[int]:
    """The `n` whole numbers with the largest last three digits, the largest first;
    equal ones stay in order."""

class Ledger:
    """Amounts that Python functions may look at."""

    def __init__(self, amounts: list[float]) -> None: ...
    def add(self, amount: float) -> None: ...
    def each(self, callback: Callable[[float], object]) -> None:
        """Call the function with each amount. `self` is borrowed all the while."""

    def each_released(self, callback: Callable[[float], object]) -> None:
        """Call the function with each amount that is there now. Nothing is
        borrowed while it runs."""

    def __len__(self) -> int: ...

class Meter:
    """Readings that any thread may add to."""

    def __init__(self, readings: list[float]) -> None: ...
    def add_attached(self, reading: float) -> None:
        """Add a reading. Waits for the lock while attached to Python: it can hang."""

    def add_detached(self, reading: float) -> None:
        """Add a reading. Detaches from Python while it waits."""

    def add(self, reading: float) -> None:
        """Add a reading. The lock itself is waited for while detached."""

    def each(self, callback: Callable[[float], object]) -> None:
        """Call the function with each reading. The lock is held while Python runs."""

    def __len__(self) -> int: ...
