"""The function of `src/level.rs` as it would be in Python."""

import re

HIGHEST = 10


def parse_level(text: str) -> int:
    """Give the level that a text names; `ValueError` if it names none."""
    if not re.fullmatch(r"[+-]?[0-9]+", text):
        raise ValueError(f'expected a whole number, got "{text}"')
    level = int(text)
    if not 0 <= level <= HIGHEST:
        raise ValueError(f"expected a level from 0 to {HIGHEST}, got {text}")
    return level
