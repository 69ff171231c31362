"""The function that was ported, as it was in Python, and the same orders in other shapes."""

from array import array
from dataclasses import dataclass
from typing import NotRequired, TypedDict


# region: original
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


# region: object
@dataclass(slots=True)
class OrderObject:
    """An order with attributes in place of keys."""

    customer: str
    amount: float | None
    time: int
    tags: list[str] | None


def objects(orders: list[Order]) -> list[OrderObject]:
    """Each order as an object; what was missing is None."""
    return [
        OrderObject(order["customer"], order.get("amount"), order["time"], order.get("tags"))
        for order in orders
    ]


# endregion: object


# region: tuples
def tuples(orders: list[Order]) -> list[tuple]:
    """Each order as a tuple."""
    return [
        (order["customer"], order.get("amount"), order["time"], order.get("tags"))
        for order in orders
    ]


# endregion: tuples


# region: lists
def lists(orders: list[Order]) -> tuple[list, list, list, list]:
    """One list for each field."""
    return (
        [order["customer"] for order in orders],
        [order.get("amount") for order in orders],
        [order["time"] for order in orders],
        [order.get("tags") for order in orders],
    )


# endregion: lists


# region: arrays
class Arrays:
    """One array for each field: numbers stand for customers, and bits for tags."""

    def __init__(self, orders: list[Order]) -> None:
        numbers: dict[str, int] = {}
        bits: dict[str, int] = {}
        self.customers, self.amounts = array("I"), array("d")
        self.times, self.tags = array("q"), array("Q")
        for order in orders:
            amount = order.get("amount")
            mask = 0
            for tag in order.get("tags") or ():
                mask |= bits.setdefault(tag, 1 << len(bits))
            self.customers.append(numbers.setdefault(order["customer"], len(numbers)))
            self.amounts.append(float("nan") if amount is None else amount)
            self.times.append(order["time"])
            self.tags.append(mask)
        self.names, self.bits = list(numbers), bits


# endregion: arrays
