"""One function for each kind of value that crosses between Python and Rust."""

from collections.abc import Callable
from os import PathLike
from typing import Protocol, TypedDict, TypeVar

from typing_extensions import Buffer

Answer = TypeVar("Answer")

__version__: str

class _Keyed(TypedDict):
    """Two keys of a dict."""

    name: str
    count: int

class _Fields(Protocol):
    """Two attributes of an object, a dataclass for example."""

    name: str
    count: int

def nothing() -> None:
    """Take nothing, give nothing: what a call costs by itself."""

def text(value: str) -> int:
    """Give the length in bytes of a text that is borrowed."""

def text_owned(value: str) -> int:
    """Give the length in bytes of a text that is copied."""

def data(value: bytes) -> int:
    """Give the length of bytes that are borrowed."""

def data_owned(value: bytes) -> int:
    """Give the length of bytes that are copied."""

def integer(value: int) -> int:
    """Give a whole number of at most 64 bits back."""

def unsigned(value: int) -> int:
    """Give a whole number of at most 64 bits and without a sign back."""

def wide(value: int) -> int:
    """Give a whole number of at most 128 bits back."""

def real(value: float) -> int:
    """Give the whole part of a float."""

def pair(value: tuple[int, float]) -> int:
    """Give the first of two values back."""

def maybe(value: int | None) -> int:
    """Give a whole number back, or 0 for None."""

def integers(values: list[int]) -> int:
    """Give the length of a list whose every item is converted."""

def texts(values: list[str]) -> int:
    """Give the length of a list of texts that are copied."""

def listed(values: list[object]) -> int:
    """Give the length of a list that stays Python's."""

def table(values: dict[str, int]) -> int:
    """Give the length of a dict whose every key and value is converted."""

def unique(values: set[int] | frozenset[int]) -> int:
    """Give the length of a set whose every item is converted."""

def nested(values: list[list[int]]) -> int:
    """Give how many items the lists of a list have together; each is
    converted."""

def keyed(value: _Keyed) -> int:
    """Give a count and the length in bytes of a name, added; both are in a
    dict."""

def fields(value: _Fields) -> int:
    """Give a count and the length in bytes of a name, added; both are
    attributes."""

def floats(values: Buffer) -> int:
    """Give the length of an array of floats whose memory is borrowed."""

def anything(value: object) -> int:
    """Give the length of any object, as `len` does."""

def make_text(length: int) -> str:
    """Make a text of `length` letters."""

def make_data(length: int) -> bytes:
    """Make `length` zero bytes."""

def make_integers(length: int) -> list[int]:
    """Make a list of the whole numbers below `length`."""

def make_table(length: int) -> dict[int, int]:
    """Make a dict of the whole numbers below `length` and their squares."""

def make_unique(length: int) -> set[int]:
    """Make a set of the whole numbers below `length`."""

def make_nested(length: int) -> list[list[int]]:
    """Make lists of ten whole numbers each, `length` numbers in all."""

def make_keyed(length: int) -> _Keyed:
    """Make a dict of a name and `length`."""

def parse_level(text: str) -> int:
    """Give the level that a text names; `ValueError` if it names none."""

def lines(path: str | PathLike[str]) -> int:
    """Give the number of lines of a file; `OSError` or its kin if it cannot be
    read."""

def repeated(text: str, *, times: int = 1) -> str:
    """Repeat a text; `times` can only be given by name."""

def call(function: Callable[[int], Answer], value: int) -> Answer:
    """Give what a Python function makes of a value; its exceptions pass
    through."""

def total(values: list[int]) -> int:
    """Add whole numbers up while other Python threads run."""

class Counter:
    """Counts how often it was asked."""

    presses: int
    """How often `press` was called."""

    def __init__(self) -> None: ...
    def press(self) -> int:
        """Count once more and give the new number."""

    def __len__(self) -> int: ...
