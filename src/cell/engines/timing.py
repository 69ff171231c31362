"""Times batches of calls inside the interpreter, as timeit does: no call from outside in a sample."""

import gc
import importlib
import itertools
from collections.abc import Callable
from time import perf_counter

from . import repairs, tracebacks

# Text that is copied ahead of one timed stretch, see `Subject.batch`.
COPIES_BYTES = 16 * 1024 * 1024

Function = Callable[[str], object]


class Input:
    """The text of a measurement: it crosses from the page once for all variants."""

    def __init__(self, text: str):
        self.text = text


def define(name: str, code: str, entry: str, given: Input) -> "Subject":
    """Run the code in a namespace of its own; its function `entry` will be called with the text."""
    repairs.before_run()  # a cell may have left a tracer or a slow builtin behind
    tracebacks.remember(name, code)
    namespace = {"__name__": entry}
    exec(  # noqa: S102 (what the reader asked for)
        compile(code, name, "exec", dont_inherit=True), namespace
    )
    return Subject(namespace[entry], given.text)


def imported(module: str, entry: str, given: Input) -> "Subject":
    """Take the function `entry` of an installed module."""
    repairs.before_run()
    return Subject(getattr(importlib.import_module(module), entry), given.text)


class Subject:
    """A function with its input, ready to be timed."""

    def __init__(self, function: Function, text: str):
        self.function = function
        self.text = text

    def batch(self, iterations: int) -> str:
        """Call the function that often; give "SECONDS ANSWER", the answer that of the last call.

        A str keeps its UTF-8 once it was asked for. A user's text comes without it, so off ASCII
        each call gets a copy of the text that nobody has asked yet: what the conversion costs is
        inside the sample, what the copying costs is not. An ASCII str is its own UTF-8.
        """
        collecting = gc.isenabled()
        gc.disable()
        try:
            if self.text.isascii():
                seconds, answer = _timed(
                    self.function, itertools.repeat(self.text, iterations)
                )
            else:
                seconds, answer = self._fresh(iterations)
        finally:
            if collecting:
                gc.enable()
        return f"{seconds!r} {answer}"

    def _fresh(self, iterations):
        at_once = max(1, COPIES_BYTES // (4 * len(self.text)))
        half = len(self.text) // 2
        head, tail = self.text[:half], self.text[half:]
        total = 0.0
        while iterations > 0:
            # A concatenation is a new object; halves of one character or less have no copy.
            copies = [head + tail for _ in range(min(at_once, iterations))]
            iterations -= len(copies)
            seconds, answer = _timed(self.function, copies)
            total += seconds
        return total, answer


def _timed(function, texts):
    started = perf_counter()
    for text in texts:
        answer = function(text)
    return perf_counter() - started, answer
