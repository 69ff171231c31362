"""Whatever shape the orders have, the port answers as the original does for the dicts."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from original import Order, top_customers
from shapes import (
    Arrays,
    lists,
    objects,
    top_arrays,
    top_objects,
    top_tuples,
    top_with_counter,
    top_with_sum,
    tuples,
)

import rows

CASES = json.loads(Path(__file__).with_name("cases.json").read_text(encoding="utf-8"))

Answer = list[tuple[str, float]]


def of_arrays(orders: list[Order], since: int, tag: str, n: int) -> Answer:
    held = Arrays(orders)
    columns = held.customers, held.amounts, held.times, held.tags
    return rows.top_of_arrays(*columns, held.names, since, held.bits.get(tag, 0), n)


WAYS: dict[str, Callable[[list[Order], int, str, int], Answer]] = {
    "original": top_customers,
    "Counter": top_with_counter,
    "loop over objects": lambda orders, *asked: top_objects(objects(orders), *asked),
    "loop over tuples": lambda orders, *asked: top_tuples(tuples(orders), *asked),
    "loop over lists": lambda orders, *asked: top_tuples(zip(*lists(orders), strict=True), *asked),
    "loop over arrays": lambda orders, *asked: top_arrays(Arrays(orders), *asked),
    "keys": rows.top_by_keys,
    "interned keys": rows.top_by_interned_keys,
    "records": rows.top_of_records,
    "objects": lambda orders, *asked: rows.top_of_objects(objects(orders), *asked),
    "tuples": lambda orders, *asked: rows.top_of_tuples(tuples(orders), *asked),
    "lists": lambda orders, *asked: rows.top_of_lists(*lists(orders), *asked),
    "arrays": of_arrays,
    "held": lambda orders, *asked: rows.Orders(orders).top(*asked),
    "json": lambda orders, *asked: rows.top_of_json(json.dumps(orders), *asked),
}

each_way = pytest.mark.parametrize("top", WAYS.values(), ids=WAYS)


@each_way
@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_gives_the_answer_of_the_table(top, case: dict) -> None:
    expected = [(customer, total) for customer, total in case["top"]]
    assert top(case["orders"], case["since"], case["tag"], case["n"]) == expected


texts = st.text(alphabet='aB\u00e9\u65e5\U0001f600" ', max_size=3)
amounts = st.none() | st.integers(-(10**15), 10**15) | st.floats(-1e15, 1e15)
tags = st.none() | st.lists(st.sampled_from(["a", "ab", "\u00e9"]), max_size=3)
needed = st.fixed_dictionaries(
    {"customer": st.sampled_from(["a", "b"]) | texts, "time": st.integers(-2, 2)},
    optional={"amount": amounts, "tags": tags},
)


@given(orders=st.lists(needed, max_size=20), since=st.integers(-2, 2), n=st.integers(0, 4))
def test_agrees_with_the_original(orders: list[Order], since: int, n: int) -> None:
    expected = top_customers(orders, since, "a", n)
    for name, top in WAYS.items():
        assert top(orders, since, "a", n) == expected, name


of_dicts = pytest.mark.parametrize(
    "top", [WAYS[name] for name in ("original", "keys", "interned keys", "records", "held")]
)


@of_dicts
@pytest.mark.parametrize("name", ["customer", "time"])
def test_a_key_that_is_missing_names_itself(top, name: str) -> None:
    order = {"customer": "Ada", "amount": 1.0, "time": 1, "tags": ["a"]}
    del order[name]
    with pytest.raises(KeyError) as caught:
        top([order], 0, "a", 1)
    assert caught.value.args == (name,)


@of_dicts
@pytest.mark.parametrize(
    ("name", "value"),
    [("amount", "12.50"), ("amount", [1]), ("time", "10"), ("time", None), ("tags", 5)],
)
def test_a_value_of_another_type_is_a_type_error(top, name: str, value: object) -> None:
    order = {"customer": "Ada", "amount": 1.0, "time": 1, "tags": ["a"], name: value}
    with pytest.raises(TypeError):
        top([order], 0, "a", 1)


def test_sum_may_round_otherwise_than_one_addition_after_the_other() -> None:
    orders = [{"customer": "a", "amount": amount, "time": 1, "tags": ["a"]} for amount in (1, 0.25)]
    assert top_with_sum(orders, 0, "a", 1) == [("a", 1.25)]
    tenths = [{**orders[0], "amount": amount} for amount in (0.1, 0.2, 0.3)]
    [(_, total)] = top_with_sum(tenths, 0, "a", 1)
    assert total == pytest.approx(top_customers(tenths, 0, "a", 1)[0][1])


def test_a_derived_record_says_which_field_did_not_fit() -> None:
    order = {"customer": "Ada", "amount": "12.50", "time": 1, "tags": ["a"]}
    with pytest.raises(TypeError) as caught:
        rows.top_of_records([order], 0, "a", 1)
    assert "amount" in str(caught.value)


@dataclass
class Nameless:
    """An object without a customer."""

    amount: float
    time: int
    tags: list[str]


def test_an_attribute_that_is_missing_names_itself() -> None:
    with pytest.raises(AttributeError, match="'customer'"):
        rows.top_of_objects([Nameless(1.0, 1, ["a"])], 0, "a", 1)


def test_columns_of_different_lengths_are_refused() -> None:
    with pytest.raises(ValueError, match=r"^the columns have different lengths: \[2, 1, 1, 1\]$"):
        rows.top_of_lists(["a", "b"], [1.0], [1], [None], 0, "a", 1)
    one = Arrays([{"customer": "a", "amount": 1.0, "time": 1, "tags": ["a"]}])
    columns = one.customers, one.amounts, one.times * 2, one.tags
    with pytest.raises(ValueError, match=r"^the columns have different lengths: \[1, 1, 2, 1\]$"):
        rows.top_of_arrays(*columns, one.names, 0, 1, 1)


def test_arrays_of_another_type_or_with_gaps_are_refused() -> None:
    two = Arrays([{"customer": "a", "amount": 1.0, "time": 1, "tags": ["a"]}] * 2)
    for wrong, error in [
        (two.times, BufferError),
        (memoryview(two.amounts)[::-1], BufferError),
        ([1.0, 1.0], TypeError),
    ]:
        with pytest.raises(error):
            rows.top_of_arrays(two.customers, wrong, two.times, two.tags, two.names, 0, 1, 1)
    with pytest.raises(ValueError, match=r"^customer 0 has no name$"):
        rows.top_of_arrays(two.customers, two.amounts, two.times, two.tags, [], 0, 1, 1)


def test_a_text_that_is_no_list_of_orders_is_a_value_error_with_its_place() -> None:
    with pytest.raises(ValueError, match=r"^missing field `customer` at line 1 column 12$"):
        rows.top_of_json('[{"time": 1}]', 0, "a", 1)


def test_orders_that_rust_keeps_do_not_change_with_the_dicts() -> None:
    orders = [{"customer": "Ada", "amount": 1.0, "time": 1, "tags": ["a"]}]
    held = rows.Orders(orders)
    orders[0]["amount"] = 5.0
    orders.append(orders[0])
    assert (len(held), held.top(0, "a", 1)) == (1, [("Ada", 1.0)])
    assert held.top(0, "b", 1) == []


def test_at_most_64_different_tags_can_be_kept() -> None:
    order = {"customer": "Ada", "amount": 1.0, "time": 1, "tags": [str(tag) for tag in range(65)]}
    with pytest.raises(ValueError, match=r'^at most 64 different tags fit, and "64" is one more$'):
        rows.Orders([order])
