"""A long call lets Python run its signal handlers, so that Ctrl+C stops it."""

from collections.abc import Callable

import pytest
from front_door import OF_TEXT, name_of

from doubles import count_doubles, count_doubles_buffer

LENGTH = 100_000_000

# A call that never looks at signals finds one waiting at its end, however many were sent.
SEEN_ONLY_AT_THE_END = 1


@pytest.fixture(scope="module")
def text() -> str:
    return "a" * LENGTH


@pytest.mark.parametrize("count", OF_TEXT, ids=name_of)
def test_handlers_run_while_a_text_is_counted(count: Callable, text: str, signals) -> None:
    assert handled_during(lambda: count(text), signals) > SEEN_ONLY_AT_THE_END


def test_handlers_run_while_a_text_beyond_ascii_is_counted(signals) -> None:
    text = "é" * (LENGTH // 4)
    assert handled_during(lambda: count_doubles(text), signals) > SEEN_ONLY_AT_THE_END


def test_handlers_run_while_a_buffer_is_counted(signals) -> None:
    data = bytes(LENGTH)
    assert handled_during(lambda: count_doubles_buffer(data), signals) > SEEN_ONLY_AT_THE_END


@pytest.mark.parametrize("count", OF_TEXT, ids=name_of)
def test_an_interrupted_call_raises_and_the_next_one_counts(count, text: str, signals) -> None:
    handled = 0

    def interrupt() -> None:
        nonlocal handled
        handled += 1
        if handled == SEEN_ONLY_AT_THE_END + 1:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), signals(interrupt):
        count(text)
    assert count("bookkeeper") == 3


def test_a_handler_may_write_to_the_memory_that_is_being_counted(signals) -> None:
    data = bytearray(b"ab") * (LENGTH // 2)

    def write() -> None:
        data[-2:] = b"aa"

    with signals(write):
        total = count_doubles_buffer(data)
    assert total == 1


def handled_during(call: Callable[[], int], signals) -> int:
    """How many signals Python handled until the call was over."""
    handled = 0

    def count_signal() -> None:
        nonlocal handled
        handled += 1

    with signals(count_signal):
        call()
        return handled
