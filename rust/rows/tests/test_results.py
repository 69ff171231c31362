"""A result has the same rows in every shape, and the shapes are what they say."""

import pytest

import rows


def rows_of(length: int) -> list[tuple[int, int, float]]:
    return [(customer, 1_000 + customer % 7, customer / 2) for customer in range(length)]


@pytest.mark.parametrize("length", [0, 1, 20])
def test_each_shape_has_the_same_rows(length: int) -> None:
    expected = rows_of(length)
    assert [tuple(row.values()) for row in rows.sums_as_dicts(length)] == expected
    for objects in (rows.sums_as_objects(length), rows.sums_as_iterator(length)):
        assert [(row.customer, row.orders, row.amount) for row in objects] == expected
    assert list(zip(*rows.sums_as_lists(length), strict=True)) == expected
    arrays = zip(rows.sums_as_arrays(length), "IId", strict=True)
    columns = [memoryview(array).cast(code) for array, code in arrays]
    assert list(zip(*columns, strict=True)) == expected


def test_a_dict_has_the_names_of_the_fields() -> None:
    assert list(rows.sums_as_dicts(1)[0]) == ["customer", "orders", "amount"]


def test_results_inside_a_result_are_dicts_inside_a_dict() -> None:
    assert rows.report(0) == {"customers": [], "last": None}
    assert rows.report(2) == {
        "customers": rows.sums_as_dicts(2),
        "last": rows.sums_as_dicts(2)[-1],
    }


def test_an_object_is_made_when_it_is_asked_for() -> None:
    sums = rows.sums_as_iterator(3)
    assert iter(sums) is sums
    assert sums.bytes_held() == 3 * 16
    first = next(sums)
    assert sums.bytes_held() == 2 * 16
    with pytest.raises(AttributeError):
        first.amount = 1.0
    assert [row.customer for row in sums] == [1, 2]
    assert next(sums, None) is None


def test_flags_are_the_same_in_both_shapes() -> None:
    assert rows.flags_as_list(5) == [False, True, False, True, False]
    assert rows.flags_as_bytes(5) == bytes(rows.flags_as_list(5))
