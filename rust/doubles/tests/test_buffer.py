"""Any object that lends its memory as contiguous unsigned bytes is counted without a copy."""

import array
import mmap

import pytest

from doubles import count_doubles_buffer

DATA = b"bookkeeper\0\0"


def mapped(data: bytes) -> mmap.mmap:
    """The same bytes in memory that belongs to the operating system."""
    memory = mmap.mmap(-1, len(data))
    memory.write(data)
    return memory


@pytest.mark.parametrize(
    "lend",
    [
        bytes,
        bytearray,
        memoryview,
        mapped,
        lambda data: array.array("B", data),
        lambda data: memoryview(b"x" + data + b"x")[1:-1],
        lambda data: memoryview(data).cast("B", (3, 4)),
    ],
    ids=["bytes", "bytearray", "memoryview", "mmap", "array", "slice", "two dimensions"],
)
def test_takes_anything_that_lends_bytes(lend) -> None:
    assert count_doubles_buffer(lend(DATA)) == 4


def test_an_empty_buffer_has_no_pairs() -> None:
    assert count_doubles_buffer(b"") == 0
    assert count_doubles_buffer(bytearray()) == 0


def test_a_view_with_gaps_is_refused() -> None:
    with pytest.raises(BufferError, match="contiguous"):
        count_doubles_buffer(memoryview(DATA)[::2])


@pytest.mark.parametrize("code", ["b", "H", "i", "d"])
def test_items_other_than_unsigned_bytes_are_refused(code: str) -> None:
    with pytest.raises(BufferError, match="u8"):
        count_doubles_buffer(array.array(code, [1, 1]))


@pytest.mark.parametrize("value", ["aa", 5, None, [1, 1]], ids=repr)
def test_an_object_that_lends_no_memory_is_a_type_error(value) -> None:
    with pytest.raises(TypeError, match=f"bytes-like.*{type(value).__name__}"):
        count_doubles_buffer(value)


def test_a_buffer_is_given_back_after_the_call() -> None:
    data = bytearray(DATA)
    count_doubles_buffer(data)
    data.append(0)  # a BufferError if Rust still held the memory
    assert count_doubles_buffer(data) == 5
