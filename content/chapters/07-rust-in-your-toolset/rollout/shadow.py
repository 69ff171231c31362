"""A port beside its original, which answers; the port runs on a share of the calls."""

import logging
import random
import reprlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import update_wrapper
from operator import eq
from threading import Lock
from time import perf_counter
from typing import Any, Generic, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")

log = logging.getLogger("shadow")


@dataclass(frozen=True)
class Outcome:
    """How one call ended, and after how many seconds: with a value, or with an error."""

    seconds: float
    value: Any = None
    error: BaseException | None = None

    def __str__(self) -> str:
        if self.error is None:
            return reprlib.repr(self.value)
        return f"{type(self.error).__name__}: {self.error}"


def try_out(function: Callable[..., Any], *args: Any, **kwargs: Any) -> Outcome:
    """Calls the function and keeps every error, but no request to end the program."""
    start = perf_counter()
    try:
        value = function(*args, **kwargs)
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # a PanicException is no Exception
        return Outcome(perf_counter() - start, error=error)
    return Outcome(perf_counter() - start, value)


@dataclass
class Tally:
    """What was found so far. The times are of the compared calls, in seconds."""

    calls: int = 0
    compared: int = 0
    different: int = 0
    answering: float = 0.0
    watched: float = 0.0


class Shadow(Generic[P, R]):
    """Answers with one function, and compares another one with it on a share of the calls."""

    def __init__(
        self,
        answering: Callable[P, R],
        watched: Callable[P, R],
        *,
        share: float,
        same: Callable[[R, R], bool] = eq,
    ) -> None:
        if not 0 <= share <= 1:
            raise ValueError(f"share is {share}; a number from 0 to 1 was expected")
        # The name and the docstring stay those of the original.
        update_wrapper(self, answering)
        self.name = getattr(answering, "__name__", repr(answering))
        self.answering = answering
        self.watched = watched
        self.share = share
        self.same = same
        self.tally = Tally()
        self._lock = Lock()

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R:
        compared = random.random() < self.share
        with self._lock:
            self.tally.calls += 1
        if not compared:
            return self.answering(*args, **kwargs)
        answer = try_out(self.answering, *args, **kwargs)
        self._compare(answer, try_out(self.watched, *args, **kwargs), args, kwargs)
        if answer.error is not None:
            raise answer.error
        value: R = answer.value
        return value

    def _compare(self, answer: Outcome, other: Outcome, args: Any, kwargs: Any) -> None:
        # A comparison can fail, too, for example that of two arrays.
        verdict = try_out(self._agree, answer, other)
        different = verdict.value is not True
        with self._lock:
            self.tally.compared += 1
            self.tally.different += different
            self.tally.answering += answer.seconds
            self.tally.watched += other.seconds
        if different:
            # Whatever a `__repr__` does, the caller gets the answer.
            try_out(self._report, verdict, answer, other, args, kwargs)

    def _report(
        self, verdict: Outcome, answer: Outcome, other: Outcome, args: Any, kwargs: Any
    ) -> None:
        problem = (
            "gives"
            if verdict.error is None
            else f"fails the comparison ({verdict}) with"
        )
        call = reprlib.repr((args, kwargs))
        log.warning("%s %s %s, not %s, for %s", self.name, problem, other, answer, call)

    def _agree(self, answer: Outcome, other: Outcome) -> bool:
        if answer.error is not None or other.error is not None:
            return type(answer.error) is type(other.error)
        return bool(self.same(answer.value, other.value))
