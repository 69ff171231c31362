"""The same orders in other shapes, and one question about them: what the benchmark measures."""

# region: port
import rows  # noqa: I001 it stands apart: the loops in Python do without it

# region: shapes
import json
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

# The question: who spent most on the web, after the first quarter of the year of the orders?
SINCE, TAG, N = 1_707_884_000, "web", 10


def largest(totals: dict[str, float], n: int) -> list[tuple[str, float]]:
    """The n largest totals, ties by name."""
    return sorted(totals.items(), key=lambda total: (-total[1], total[0]))[:n]


def wanted(orders: list[dict], since: int, tag: str) -> Iterable[tuple[str, float]]:
    """Customer and amount of each order that counts."""
    return (
        (order["customer"], amount)
        for order in orders
        if (amount := order.get("amount")) is not None
        and order["time"] >= since
        and tag in (order.get("tags") or ())
    )


# region: counter
def top_with_counter(orders: list[dict], since: int, tag: str, n: int) -> list[tuple[str, float]]:
    """As the loop over dicts, with a Counter."""
    totals: Counter[str] = Counter()
    for customer, amount in wanted(orders, since, tag):
        totals[customer] += amount
    return [(customer, float(total)) for customer, total in largest(totals, n)]


# endregion: counter


# region: sum
def top_with_sum(orders: list[dict], since: int, tag: str, n: int) -> list[tuple[str, float]]:
    """As the loop over dicts: a list for each customer, added up by `sum`."""
    amounts: defaultdict[str, list[float]] = defaultdict(list)
    for customer, amount in wanted(orders, since, tag):
        amounts[customer].append(amount)
    return largest({customer: float(sum(each)) for customer, each in amounts.items()}, n)


# endregion: sum


# region: objects
@dataclass(slots=True)
class OrderObject:
    """An order with attributes in place of keys."""

    customer: str
    amount: float | None
    time: int
    tags: list[str] | None


def objects(orders: list[dict]) -> list[OrderObject]:
    """Each order as an object; what was missing is None."""
    return [OrderObject(*order) for order in tuples(orders)]


# endregion: objects


# region: loop_objects
def top_objects(orders: list, since: int, tag: str, n: int) -> list[tuple[str, float]]:
    """The loop over objects."""
    totals: dict[str, float] = {}
    for order in orders:
        amount = order.amount
        if amount is None or order.time < since or tag not in (order.tags or ()):
            continue
        totals[order.customer] = totals.get(order.customer, 0.0) + amount
    return largest(totals, n)


# endregion: loop_objects


# region: tuples
def tuples(orders: list[dict]) -> list[tuple]:
    """Each order as a tuple; what was missing is None."""
    return [
        (order["customer"], order.get("amount"), order["time"], order.get("tags"))
        for order in orders
    ]


# endregion: tuples


# region: loop_tuples
def top_tuples(orders: list[tuple] | zip, since: int, tag: str, n: int) -> list[tuple[str, float]]:
    """The loop over tuples, and over lists that are zipped."""
    totals: dict[str, float] = {}
    for customer, amount, time, tags in orders:
        if amount is None or time < since or tag not in (tags or ()):
            continue
        totals[customer] = totals.get(customer, 0.0) + amount
    return largest(totals, n)


# endregion: loop_tuples


# region: lists
def lists(orders: list[dict]) -> tuple[list, list, list, list]:
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

    def __init__(self, orders: list[dict]) -> None:
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


# region: loop_arrays
def top_arrays(held, since: int, tag: str, n: int) -> list[tuple[str, float]]:
    """The loop over arrays."""
    totals: dict[int, float] = {}
    mask = held.bits.get(tag, 0)
    rows_ = zip(held.customers, held.amounts, held.times, held.tags, strict=True)
    for customer, amount, time, tags in rows_:
        # NaN is no amount: it differs from itself.
        if time >= since and tags & mask and amount == amount:
            totals[customer] = totals.get(customer, 0.0) + amount
    return largest({held.names[customer]: total for customer, total in totals.items()}, n)


# endregion: loop_arrays


def ask_dicts(orders):
    return top_customers(orders, SINCE, TAG, N)  # noqa: F821 the original, which is loaded first


def ask_counter(orders):
    return top_with_counter(orders, SINCE, TAG, N)


def ask_sum(orders):
    return top_with_sum(orders, SINCE, TAG, N)


def ask_objects(orders):
    return top_objects(orders, SINCE, TAG, N)


def ask_tuples(orders):
    return top_tuples(orders, SINCE, TAG, N)


def ask_lists(columns):
    return top_tuples(zip(*columns, strict=True), SINCE, TAG, N)


def ask_arrays(held):
    return top_arrays(held, SINCE, TAG, N)


def write(orders):
    return json.dumps(orders)


def ask_text(text):
    return ask_dicts(json.loads(text))


# endregion: shapes


def rust_keys(orders):
    return rows.top_by_keys(orders, SINCE, TAG, N)


def rust_interned_keys(orders):
    return rows.top_by_interned_keys(orders, SINCE, TAG, N)


def rust_records(orders):
    return rows.top_of_records(orders, SINCE, TAG, N)


def rust_objects(orders):
    return rows.top_of_objects(orders, SINCE, TAG, N)


def rust_tuples(orders):
    return rows.top_of_tuples(orders, SINCE, TAG, N)


def rust_lists(columns):
    return rows.top_of_lists(*columns, SINCE, TAG, N)


def rust_arrays(held):
    columns = held.customers, held.amounts, held.times, held.tags
    return rows.top_of_arrays(*columns, held.names, SINCE, held.bits.get(TAG, 0), N)


def rust_arrays_from_dicts(orders):
    """The columns are made inside the time."""
    return rust_arrays(Arrays(orders))


def keep(orders):
    return rows.Orders(orders)


def rust_kept(kept):
    return kept.top(SINCE, TAG, N)


def rust_kept_from_dicts(orders):
    """The object is made inside the time, for one question."""
    return rust_kept(keep(orders))


def rust_text(text):
    return rows.top_of_json(text, SINCE, TAG, N)


def rust_loaded_text(text):
    """Python makes the dicts, and Rust reads them."""
    return rust_interned_keys(json.loads(text))


# endregion: port
