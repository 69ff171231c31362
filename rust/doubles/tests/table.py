"""Reads the table of cases that the tests of every build share."""

import json
from dataclasses import dataclass
from pathlib import Path
from string import ascii_letters


@dataclass(frozen=True)
class Case:
    """A text and its two right answers."""

    name: str
    text: str
    characters: int
    bytes: int


def read_cases() -> list[Case]:
    """All cases, in the order of the file."""
    rows = json.loads(Path(__file__).with_name("cases.json").read_text(encoding="utf-8"))
    return [Case(row["name"], _text(row), row["characters"], row["bytes"]) for row in rows]


def _text(row: dict) -> str:
    match row:
        case {"text": str(text)}:
            return text
        case {"generator": {"kind": "repeat", "text": str(text), "times": int(times)}}:
            return text * times
        case {"generator": {"kind": "letters", "seed": int(seed), "length": int(length)}}:
            return _letters(seed, length)
        case _:
            raise ValueError(f"expected a text or a known generator in cases.json, got {row}")


def _letters(seed: int, length: int) -> str:
    """Random letters, the same in every language: Marsaglia's xorshift with 32 bits picks each."""
    state = seed
    letters = []
    for _ in range(length):
        state ^= state << 13 & 0xFFFF_FFFF
        state ^= state >> 17
        state ^= state << 5 & 0xFFFF_FFFF
        letters.append(ascii_letters[state % len(ascii_letters)])
    return "".join(letters)
