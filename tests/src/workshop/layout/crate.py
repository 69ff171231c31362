"""Evaluates expressions of the module `port`: a JSON list in, a JSON list of what they give out."""

import json
import signal
import sys
from array import array
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

import port


@dataclass
class Point:
    """A class of the caller's own, with the attributes that the port reads."""

    x: float
    y: float


class Color(Enum):
    """An enum of the caller's own, whose members the port knows by their names."""

    RED = 1
    DARK_BLUE = "b"
    none = None
    CRIMSON = RED


class Thing:
    """An object that is no dataclass."""

    def __init__(self, size: int) -> None:
        self.size = size


def outcome(call: Callable[[], object]) -> object:
    """The value, or the exception as text."""
    try:
        return call()
    except KeyboardInterrupt:
        return "KeyboardInterrupt"
    except Exception as error:  # noqa: BLE001 (it is what is looked at)
        return f"{type(error).__name__}: {error}"


def all_of(function: Callable[..., object], *given: object) -> tuple[object, ...]:
    """The outcome of a call, and its arguments after it."""
    return (outcome(lambda: function(*given)), *given)


def with_alarm(call: Callable[[], object]) -> object:
    """The outcome of a call that is interrupted after a moment."""
    signal.signal(signal.SIGALRM, signal.default_int_handler)
    signal.setitimer(signal.ITIMER_REAL, 0.05)
    return outcome(call)


def shown(expression: str) -> str:
    """The repr of an expression's value, or the exception as text."""
    known = {
        "port": port,
        "array": array,
        "Point": Point,
        "Thing": Thing,
        "Color": Color,
    }
    known |= {"all_of": all_of, "with_alarm": with_alarm}
    try:
        return repr(eval(expression, known))
    except Exception as error:  # noqa: BLE001 (it is what is looked at)
        return f"{type(error).__name__}: {error}"


json.dump([shown(expression) for expression in json.load(sys.stdin)], sys.stdout)
