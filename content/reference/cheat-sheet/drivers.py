"""Makes what crosses in the benchmark `boundary`: as many items as the text has letters."""

# ruff: noqa: F401 (what is imported is what is measured)

# region: drivers
from array import array

import boundary
from boundary import (
    anything,
    data,
    data_owned,
    floats,
    integer,
    integers,
    listed,
    maybe,
    pair,
    real,
    table,
    texts,
)


def encoded(text: str) -> bytes:
    return text.encode()


# region: length
def length(text: str) -> int:
    return len(text)


# endregion: length


def real_length(text: str) -> float:
    return float(len(text))


def two(text: str) -> tuple[int, float]:
    return len(text), 0.5


def numbers(text: str) -> list[int]:
    return list(range(len(text)))


def words(text: str) -> list[str]:
    return [str(number) for number in range(len(text))]


def numbered(text: str) -> dict[str, int]:
    return {str(number): number for number in range(len(text))}


def reals(text: str) -> array:
    return array("d", range(len(text)))


def made_text(length: int) -> int:
    return len(boundary.make_text(length))


def made_data(length: int) -> int:
    return len(boundary.make_data(length))


def made_integers(length: int) -> int:
    return len(boundary.make_integers(length))


def made_table(length: int) -> int:
    return len(boundary.make_table(length))


# endregion: drivers
