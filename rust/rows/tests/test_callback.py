"""A callback is called once for each value, its errors pass, and it may come back to its caller."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import rows

VALUES = st.lists(st.integers(-(2**63), 2**63 - 1))


@given(VALUES, st.integers(0, 5))
def test_the_largest_keys_win_and_equal_ones_stay_in_order(values: list[int], n: int) -> None:
    def key(value: int) -> int:
        return value % 1000

    expected = sorted(values, key=key, reverse=True)[:n]
    assert rows.top_by(values, key, n) == rows.top_by_last_digits(values, n) == expected


def test_the_key_is_worked_out_once_for_each_value() -> None:
    seen: list[int] = []
    rows.top_by([3, 1, 2], lambda value: seen.append(value) or value, 1)
    assert seen == [3, 1, 2]


def test_the_error_of_a_key_passes_through() -> None:
    with pytest.raises(KeyError, match="amount") as caught:
        rows.top_by([{"amount": 1.0}, {}], lambda order: order["amount"], 1)
    # The frame of the key function is in the traceback.
    assert caught.traceback[-1].name == "<lambda>"
    with pytest.raises(TypeError, match="must be real number, not str"):
        rows.top_by([1], str, 1)


def test_a_callback_that_changes_what_is_borrowed_is_refused() -> None:
    ledger = rows.Ledger([1.0, 2.0])
    with pytest.raises(RuntimeError, match="Already borrowed"):
        ledger.each(ledger.add)
    assert len(ledger) == 2
    seen: list[float] = []
    ledger.each(seen.append)
    assert seen == [1.0, 2.0]


def test_a_callback_may_change_what_is_not_borrowed() -> None:
    ledger = rows.Ledger([1.0, 2.0])
    ledger.each_released(ledger.add)
    assert len(ledger) == 4
