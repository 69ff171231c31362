"""Each kind of value arrives as it is, and what does not fit is refused as Python would."""

from array import array
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import boundary

TEXT = st.text(st.characters(exclude_categories=["Cs"]))
INT64 = st.integers(-(2**63), 2**63 - 1)


@dataclass
class Place:
    name: str
    count: int


@given(TEXT)
def test_a_text_arrives_as_utf_8(text: str) -> None:
    length = len(text.encode())
    assert boundary.text(text) == boundary.text_owned(text) == length


@given(st.binary())
def test_bytes_arrive_whole(data: bytes) -> None:
    assert boundary.data(data) == boundary.data_owned(data) == len(data)


@given(INT64, st.floats(-(2.0**62), 2.0**62))
def test_numbers_come_back_as_they_went(number: int, real: float) -> None:
    assert boundary.integer(number) == boundary.maybe(number) == number
    assert boundary.pair((number, real)) == number
    assert boundary.unsigned(number + 2**63) == number + 2**63
    assert boundary.wide(number * 2**64) == number * 2**64
    assert boundary.real(real) == int(real)


def test_none_is_a_value_of_its_own() -> None:
    assert boundary.maybe(None) == 0
    assert boundary.nothing() is None


@given(st.lists(INT64))
def test_every_item_of_a_list_arrives(values: list[int]) -> None:
    assert boundary.integers(values) == boundary.listed(values) == len(values)
    assert boundary.anything(values) == len(values)
    assert boundary.unique(set(values)) == boundary.unique(frozenset(values)) == len(set(values))
    assert boundary.nested([values, [], values]) == 2 * len(values)
    assert boundary.total(values) == (sum(values) + 2**63) % 2**64 - 2**63


@given(st.lists(TEXT), st.dictionaries(TEXT, INT64))
def test_every_text_and_key_arrives(texts: list[str], table: dict[str, int]) -> None:
    assert boundary.texts(texts) == len(texts)
    assert boundary.table(table) == len(table)


@given(TEXT, st.integers(0, 2**31 - 1))
def test_fields_are_found_by_their_names(name: str, count: int) -> None:
    assert boundary.keyed({"name": name, "count": count, "other": None}) == count + len(
        name.encode()
    )
    assert boundary.fields(Place(name, count)) == count + len(name.encode())


def test_a_field_that_is_missing_or_wrong_is_named() -> None:
    with pytest.raises(KeyError, match="count"):
        boundary.keyed({"name": "a"})
    with pytest.raises(AttributeError, match="name"):
        boundary.fields(object())
    with pytest.raises(TypeError, match=r"Keys\.count"):
        boundary.keyed({"name": "a", "count": "1"})
    with pytest.raises(TypeError, match=r"Fields\.count"):
        boundary.fields(Place("a", "1"))


# An empty array points at memory that need not be aligned for a float, and may be refused for it.
@given(st.lists(st.floats(), min_size=1))
def test_an_array_lends_its_memory(values: list[float]) -> None:
    assert boundary.floats(array("d", values)) == len(values)


@pytest.mark.parametrize("length", [0, 1, 1000])
def test_what_is_made_is_python_s_own(length: int) -> None:
    assert boundary.make_text(length) == "a" * length
    assert boundary.make_data(length) == bytes(length)
    assert boundary.make_integers(length) == list(range(length))
    assert boundary.make_unique(length) == set(range(length))
    rows = [list(range(first, min(first + 10, length))) for first in range(0, length, 10)]
    assert boundary.make_nested(length) == rows
    assert boundary.make_keyed(length) == {"name": "", "count": length}
    assert boundary.make_table(length) == {key: key * key for key in range(length)}


@pytest.mark.parametrize(
    ("call", "exception"),
    [
        (lambda: boundary.text(b"bytes"), TypeError),
        (lambda: boundary.text("\ud800"), UnicodeEncodeError),
        (lambda: boundary.text(), TypeError),
        (lambda: boundary.data("text"), TypeError),
        (lambda: boundary.integer(2**63), OverflowError),
        (lambda: boundary.integer(1.0), TypeError),
        (lambda: boundary.unsigned(-1), OverflowError),
        (lambda: boundary.unsigned(2**64), OverflowError),
        (lambda: boundary.wide(2**127), OverflowError),
        (lambda: boundary.wide(-(2**127) - 1), OverflowError),
        (lambda: boundary.pair((1,)), ValueError),
        (lambda: boundary.integers([1, "2"]), TypeError),
        (lambda: boundary.listed((1, 2)), TypeError),
        (lambda: boundary.table({1: 1}), TypeError),
        (lambda: boundary.unique([1]), TypeError),
        (lambda: boundary.nested([1]), TypeError),
        (lambda: boundary.floats([1.0]), TypeError),
        (lambda: boundary.floats(array("i", [1])), BufferError),
        (lambda: boundary.anything(1), TypeError),
        (lambda: boundary.lines("/no/such/file"), FileNotFoundError),
        (lambda: boundary.repeated("a", 2), TypeError),
        (lambda: boundary.repeated("a", times=-1), OverflowError),
        (lambda: boundary.call(lambda value: 1 // value, 0), ZeroDivisionError),
    ],
)
def test_what_does_not_fit_is_refused(call, exception: type[Exception]) -> None:
    with pytest.raises(exception):
        call()


def test_a_file_is_read(tmp_path: Path) -> None:
    file = tmp_path / "three.txt"
    file.write_text("a\nb\nc", encoding="utf-8")
    assert boundary.lines(file) == boundary.lines(str(file)) == 3


def test_an_argument_by_name_has_a_default() -> None:
    assert boundary.repeated("ab") == "ab"
    assert boundary.repeated("ab", times=2) == "abab"


def test_a_python_function_is_called() -> None:
    assert boundary.call(str, 3) == "3"


def test_a_class_keeps_its_state_in_rust() -> None:
    counter = boundary.Counter()
    assert (counter.press(), counter.press(), counter.presses, len(counter)) == (1, 2, 2, 2)
    with pytest.raises(AttributeError):
        counter.presses = 5
