"""The inputs that rows are measured on: those of the site, drawn anew."""

from __future__ import annotations

from array import array
from pathlib import Path
from string import ascii_letters
from typing import Any

SEED = 1


def make_input(kind: str, size: int) -> Any:
    """The site's input: so many letters, numbers or orders, or the number itself."""
    if kind == "number":
        return size
    if kind == "book":
        book = Path(__file__).with_name("moby-dick.txt").read_bytes().decode()
        return (book * (size // len(book) + 1))[:size]
    draws, x = array("L"), SEED
    each = 4 if kind == "orders" else 1
    # xorshift32: Marsaglia, Journal of Statistical Software 8/14
    for _ in range(size * each):
        x ^= x << 13 & 0xFFFFFFFF
        x ^= x >> 17
        x ^= x << 5 & 0xFFFFFFFF
        draws.append(x)
    if kind == "letters":
        return "".join([ascii_letters[draw % 52] for draw in draws])
    if kind == "integers":
        return [draw % 2001 - 1000 for draw in draws]
    if kind == "orders":
        return [
            make_order(*draws[first : first + 4]) for first in range(0, len(draws), 4)
        ]
    return array("d", [draw % 1_000_000 / 1_000_000 for draw in draws])


def make_order(customer: int, amount: int, time: int, tags: int) -> dict[str, Any]:
    """An order of these four draws: its amount and its tags may be missing."""
    order: dict[str, Any] = {"customer": f"customer {customer % 1000}"}
    value, kind = (amount >> 8) % 2000, amount % 10
    if kind > 0:
        order["amount"] = None if kind == 1 else value if kind < 4 else value / 4
    order["time"] = 1_700_000_000 + time % 31_536_000
    if tags % 8 > 0:
        names = "gift", "phone", "sale", "shop", "web"
        chosen = tags >> 8 & tags >> 16
        order["tags"] = [name for bit, name in enumerate(names) if chosen >> bit & 1]
    return order
