"""Makes what crosses in the benchmark `boundary`: as many items as the text has letters."""

# ruff: noqa: F401 (what is imported is what is measured)

# region: drivers
from array import array
from dataclasses import dataclass

import boundary
from boundary import (
    anything,
    data,
    data_owned,
    fields,
    floats,
    integer,
    integers,
    keyed,
    listed,
    maybe,
    nested,
    pair,
    real,
    table,
    texts,
    unique,
    unsigned,
    wide,
)


@dataclass
class Named:
    name: str
    count: int


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


def different(text: str) -> set[int]:
    return set(range(len(text)))


def tens(text: str) -> list[list[int]]:
    return boundary.make_nested(len(text))


def two_keys(text: str) -> dict[str, str | int]:
    return {"name": "", "count": len(text)}


def two_fields(text: str) -> Named:
    return Named("", len(text))


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


def made_unique(length: int) -> int:
    return len(boundary.make_unique(length))


def made_nested(length: int) -> int:
    return sum(map(len, boundary.make_nested(length)))


def made_keyed(length: int) -> int:
    return boundary.make_keyed(length)["count"]


# endregion: drivers
