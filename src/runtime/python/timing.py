"""Times batches of calls inside the interpreter, as timeit does: no call from outside in a sample.

Used by the page's Python and by the native one, so that both measure the same way.
"""

from __future__ import annotations

import gc
import importlib
import itertools
import json
from array import array
from collections.abc import Callable, Iterable
from contextlib import contextmanager
from time import perf_counter

# Text that is copied ahead of one timed stretch, see `TimedFunction._copied`.
COPIES_BYTES = 16 * 1024 * 1024
# What `setup` may make ahead of one timed stretch, taking it for this many bytes an item of input.
FRESH_BYTES = 64 * 1024 * 1024
FRESH_BYTES_PER_ITEM = 64
FRESH_AT_ONCE = 1000

Function = Callable[[object], object]

DECODERS: dict[str, Callable[[str], object]] = {
    "text": str,
    "integers": lambda text: [int(number) for number in text.split()],
    "floats": lambda text: array("d", (float(number) for number in text.split())),
    "rows": json.loads,
    "number": int,
}


class Input:
    """The input of a measurement: it crosses as text once for all variants."""

    def __init__(self, form: str, text: str):
        self.value = DECODERS[form](text)

    @property
    def size(self) -> int:
        """Number of items in it; the number itself where it is one."""
        return self.value if isinstance(self.value, int) else len(self.value)


def define(
    name: str,
    code: str,
    entry: str,
    given: Input,
    setup: str | None = None,
    fresh: bool = False,
    tell: str | None = None,
) -> TimedFunction:
    """Run the code in a namespace of its own and take its functions `entry`, `setup` and `tell`."""
    namespace = {"__name__": entry}
    exec(  # noqa: S102 (what the reader asked for)
        compile(code, name, "exec", dont_inherit=True), namespace
    )
    prepare, words = (name and namespace[name] for name in (setup, tell))
    return TimedFunction(namespace[entry], given, prepare, fresh, words or str)


def imported(
    module: str,
    entry: str,
    given: Input,
    setup: str | None = None,
    fresh: bool = False,
) -> TimedFunction:
    """Take the functions `entry` and `setup` of an installed module."""
    found = importlib.import_module(module)
    prepare = setup and getattr(found, setup)
    return TimedFunction(getattr(found, entry), given, prepare, fresh)


class TimedFunction:
    """A function with its input, ready to be timed."""

    def __init__(
        self,
        function: Function,
        given: Input,
        setup: Function | None = None,
        fresh: bool = False,
        tell: Callable[[object], str] = str,
    ):
        """Take `setup`'s result for the input; with `fresh` it is called anew for each call.

        `tell` gives the text of an answer, which is compared with the others'.
        """
        if fresh and setup is None:
            raise ValueError("fresh needs a setup: it is called anew for each call")
        self.function = function
        self.given = given
        self.setup = setup if fresh else None
        self.tell = tell
        self.value = given.value if fresh or setup is None else setup(given.value)
        # A text that went through `setup` is not the user's any more.
        self.copied = setup is None and _has_hidden_utf8(given.value)

    def batch(self, iterations: int) -> str:
        """Call the function that often; give "SECONDS ANSWER", the answer that of the last call."""
        if self.setup is not None:
            seconds, answer = self._fresh(self.setup, iterations)
        elif self.copied:
            seconds, answer = self._copied(iterations)
        else:
            with _uncollected():
                seconds, answer = _timed(
                    self.function, itertools.repeat(self.value, iterations)
                )
        return f"{seconds!r} {self.tell(answer)}"

    def _copied(self, iterations):
        """Give each call a copy of the text that nobody has asked for its UTF-8 yet.

        A str keeps its UTF-8 once it was asked for. A user's text comes without it, so what the
        conversion costs is inside the sample; what the copying costs is not.
        """
        text = self.value
        half = len(text) // 2
        head, tail = text[:half], text[half:]
        at_once = max(1, COPIES_BYTES // (4 * len(text)))
        total = 0.0
        with _uncollected():
            for count in _parts(iterations, at_once):
                # A concatenation is a new object; halves of one character or less have no copy.
                copies = [head + tail for _ in range(count)]
                seconds, answer = _timed(self.function, copies)
                total += seconds
        return total, answer

    def _fresh(self, setup, iterations):
        """Give each call a value of its own, and no other reference to it is left.

        What the call drops is freed inside the sample. A few values are made at once, so that
        memory stays bounded.
        """
        per_value = FRESH_BYTES_PER_ITEM * max(1, self.given.size)
        at_once = max(1, min(FRESH_AT_ONCE, FRESH_BYTES // per_value))
        total = 0.0
        for count in _parts(iterations, at_once):
            values = [setup(self.value) for _ in range(count)]
            with _uncollected():
                seconds, answer = _timed_last(self.function, values)
            total += seconds
        return total, answer


def _has_hidden_utf8(value):
    """Tell whether it is a str that must be converted: an ASCII one is its own UTF-8."""
    return isinstance(value, str) and not value.isascii()


def _parts(whole, most):
    while whole > 0:
        part = min(whole, most)
        yield part
        whole -= part


@contextmanager
def _uncollected():
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _timed(function: Function, values: Iterable[object]):
    started = perf_counter()
    for value in values:
        answer = function(value)
    return perf_counter() - started, answer


def _timed_last(function: Function, values: list[object]):
    """As `_timed`, but hand each value over: when the call returns, nobody else holds it."""
    take = values.pop
    started = perf_counter()
    for _ in itertools.repeat(None, len(values)):
        answer = function(take())
    return perf_counter() - started, answer
