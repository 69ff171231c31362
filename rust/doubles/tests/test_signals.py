"""A long call lets Python run its signal handlers, so that Ctrl+C stops it."""

from collections.abc import Callable

import pytest
from front_door import OF_TEXT, name_of

from doubles import count_doubles, count_doubles_buffer

LENGTH = 100_000_000

# However many signals are sent, a call that never looks at them has two: one just before it, and
# one that waits at its end. Four within one call were handled during the call.
DURING = 4

# A busy computer may be late with its signals: then the next call counts.
CALLS = 20


def handle_during(call: Callable[[], int], signals, act: Callable[[], None] = lambda: None) -> int:
    """Calls until Python has handled signals during one call, and runs `act` in such a handler."""
    handled = 0
    acted = False

    def handler() -> None:
        nonlocal handled, acted
        handled += 1
        if handled == DURING and not acted:
            acted = True
            act()

    with signals(handler):
        for _ in range(CALLS):
            handled = 0
            total = call()
            if acted:
                return total
    pytest.fail(f"no signal was handled during {CALLS} long calls")


def interrupt() -> None:
    """What Python does on Ctrl+C."""
    raise KeyboardInterrupt


@pytest.fixture(scope="module")
def text() -> str:
    return "a" * LENGTH


@pytest.mark.parametrize("count", OF_TEXT, ids=name_of)
def test_handlers_run_while_a_text_is_counted(count, text: str, signals) -> None:
    assert handle_during(lambda: count(text), signals) == LENGTH - 1


def test_handlers_run_while_a_text_beyond_ascii_is_counted(signals) -> None:
    text = "é" * (LENGTH // 4)
    assert handle_during(lambda: count_doubles(text), signals) == len(text) - 1


def test_handlers_run_while_a_buffer_is_counted(signals) -> None:
    data = bytes(LENGTH)
    assert handle_during(lambda: count_doubles_buffer(data), signals) == LENGTH - 1


@pytest.mark.parametrize("count", OF_TEXT, ids=name_of)
def test_an_interrupted_call_raises_and_the_next_one_counts(count, text: str, signals) -> None:
    with pytest.raises(KeyboardInterrupt):
        handle_during(lambda: count(text), signals, interrupt)
    assert count("bookkeeper") == 3


def test_a_handler_may_write_to_the_memory_that_is_being_counted(signals) -> None:
    data = bytearray(b"ab") * (LENGTH // 2)

    def write() -> None:
        data[-2:] = b"aa"

    total = handle_during(lambda: count_doubles_buffer(data), signals, write)
    assert total in (0, 1)  # the end may have been counted before it was written
    assert count_doubles_buffer(data) == 1
