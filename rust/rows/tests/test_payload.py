"""Bytes arrive whole and come back as bytes; an amount is found whatever its type is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import rows

AMOUNTS = st.lists(st.one_of(st.integers(-(2**40), 2**40), st.floats(-1e9, 1e9)))


@given(st.binary())
def test_bytes_arrive_whole(data: bytes) -> None:
    total = sum(data)
    assert rows.checksum(data) == rows.checksum_cow(data) == total
    assert rows.checksum_vec(data) == rows.checksum_buffer(data) == total


@given(st.binary())
def test_what_is_like_bytes_arrives_where_it_may(data: bytes) -> None:
    for like in (bytearray(data), memoryview(data)):
        assert rows.checksum_cow(like) == rows.checksum_vec(like) == sum(data)
        assert rows.checksum_buffer(like) == sum(data)
    assert rows.checksum_cow(list(data)) == rows.checksum_vec(list(data)) == sum(data)


@pytest.mark.parametrize(
    ("take", "value", "exception"),
    [
        (rows.checksum, bytearray(b"a"), TypeError),
        (rows.checksum, [97], TypeError),
        (rows.checksum_vec, "a", TypeError),
        (rows.checksum_vec, [256], OverflowError),
        (rows.checksum_buffer, [97], TypeError),
    ],
)
def test_what_is_unlike_bytes_is_refused(take, value, exception: type[Exception]) -> None:
    with pytest.raises(exception):
        take(value)


def test_unsigned_bytes_come_back_as_bytes() -> None:
    for make in (rows.zeros_vec, rows.zeros_cow, rows.zeros_pybytes):
        assert make(3) == bytes(3)
    assert rows.zeros_signed(3) == [0, 0, 0]


@given(AMOUNTS)
def test_amounts_are_added_up_whatever_their_types(amounts: list[float]) -> None:
    mixed = [amount if index % 2 else str(amount) for index, amount in enumerate(amounts)]
    total = 0.0
    for amount in amounts:
        total += amount
    assert rows.amounts_by_extract(mixed) == rows.amounts_by_cast(mixed) == total


@pytest.mark.parametrize("add_up", [rows.amounts_by_extract, rows.amounts_by_cast])
def test_an_amount_that_is_none_is_refused(add_up) -> None:
    with pytest.raises(TypeError, match="expected a number or a text, got NoneType"):
        add_up([1.0, None])
    with pytest.raises(ValueError, match="invalid float literal"):
        add_up(["a lot"])
