"""Signals for the tests: from a timer where the system has one, from the host inside Pyodide."""

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import pytest

SECONDS = 0.0002

Handler = Callable[[], None]


@contextmanager
def _signals(handler: Handler) -> Iterator[None]:
    """Calls `handler` over and over, each time Python looks at its signals."""
    in_pyodide = sys.platform == "emscripten"
    number = signal.SIGINT if in_pyodide else signal.SIGALRM
    before = signal.signal(number, lambda *_: handler())
    try:
        if in_pyodide:
            import host  # tests/pyodide gives it: a thread that writes into the interrupt buffer

            host.start_interrupts(SECONDS)
        else:
            signal.setitimer(signal.ITIMER_REAL, SECONDS, SECONDS)
        yield
    finally:
        if in_pyodide:
            host.stop_interrupts()
        else:
            signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(number, before)


@pytest.fixture
def signals() -> Callable[[Handler], AbstractContextManager[None]]:
    """Gives a context in which signals keep coming."""
    return _signals
