"""The function that was ported, as it was in Python: what the port is compared with."""

# region: original
from typing import NotRequired, TypedDict


class Order(TypedDict):
    """An order; an amount that is not known yet is missing or None."""

    customer: str
    amount: NotRequired[float | None]
    time: int
    tags: NotRequired[list[str] | None]


def top_customers(orders: list[Order], since: int, tag: str, n: int) -> list[tuple[str, float]]:
    """The customers that spent most, in orders from `since` on that carry the tag."""
    totals: dict[str, float] = {}
    for order in orders:
        amount = order.get("amount")
        if amount is None or order["time"] < since or tag not in (order.get("tags") or ()):
            continue
        customer = order["customer"]
        totals[customer] = totals.get(customer, 0.0) + amount
    return sorted(totals.items(), key=lambda total: (-total[1], total[0]))[:n]


# endregion: original
