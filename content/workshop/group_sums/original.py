"""Takings by shop: rows are grouped and added up."""

# region: original
from typing import TypedDict


class Sale(TypedDict):
    shop: str
    pieces: int
    price: float


def group_sums(sales: list[Sale]) -> dict[str, float]:
    """What each shop took, in the order of their first sales."""
    sums: dict[str, float] = {}
    for sale in sales:
        taken = sale["pieces"] * sale["price"]
        sums[sale["shop"]] = sums.get(sale["shop"], 0.0) + taken
    return sums


# endregion: original
