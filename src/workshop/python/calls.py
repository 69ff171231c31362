"""Calls an original and its port, each with its own copies, and tells whether they agree.

They do when all of this holds:

- both answer, and the answers are the same as `compare.py` has it; or both raise exceptions whose classes have the
  same name and whose messages are equal;
- the arguments are the same afterwards;
- the port, asked again with a fresh copy, says the same again.
"""

from __future__ import annotations

import copy
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NamedTuple

from compare import alike, difference

ATOMIC = frozenset((int, bool, str, bytes, float, complex, type(None)))


class Arguments(NamedTuple):
    """What a function is called with."""

    positional: tuple[Any, ...]
    keyword: dict[str, Any]

    def fresh(self) -> Arguments:
        """Copy them in full, so that no call sees what another has changed."""
        values = (*self.positional, *self.keyword.values())
        if all(type(value) in ATOMIC for value in values):
            return Arguments(self.positional, dict(self.keyword))
        return copy.deepcopy(self)


class NoAnswer(BaseException):
    """A call was ended from outside: there is nothing to compare."""


@dataclass(frozen=True)
class Outcome:
    """How a call ended, and its arguments as it left them."""

    value: Any
    raised: BaseException | None
    after: Arguments


class Disagreement(NamedTuple):
    """How two calls differ: `kind` is "value", "type", "raised", "panic", "arguments" or "repeat"."""

    kind: str
    phrase: str
    original: Outcome
    port: Outcome


def disagreement(
    original: Callable[..., Any],
    port: Callable[..., Any],
    arguments: Arguments,
    ulp: int = 0,
) -> Disagreement | None:
    """Call both sides and compare; None where they agree."""
    expected = outcome(original, arguments)
    answered = outcome(port, arguments)
    found = between(expected, answered, ulp)
    if found is not None:
        return Disagreement(*found, expected, answered)
    again = outcome(port, arguments)
    found = between(answered, again, 0)
    if found is None:
        return None
    return Disagreement(
        "repeat", f"asked again, the port differs: {found[1]}", expected, again
    )


def outcome(function: Callable[..., Any], arguments: Arguments) -> Outcome:
    """Call a function with copies of its own; lets through what ends a call from outside."""
    own = arguments.fresh()
    try:
        return Outcome(function(*own.positional, **own.keyword), None, own)
    except (KeyboardInterrupt, NoAnswer):
        raise
    except BaseException as error:  # noqa: BLE001 (a panic of Rust is no Exception)
        return Outcome(None, error, own)


def same_outcome(first: Outcome, second: Outcome) -> bool:
    """Tell whether two calls of one function ended alike."""
    return between(first, second, 0) is None


def between(expected: Outcome, answered: Outcome, ulp: int) -> tuple[str, str] | None:
    """Give the kind of a difference between two outcomes, and its phrase."""
    if expected.raised is not None or answered.raised is not None:
        found = _between_raised(expected.raised, answered.raised)
        if found is not None:
            return found
    elif type(expected.value) is not type(answered.value) and not alike(
        expected.value, answered.value
    ):
        return "type", difference(expected.value, answered.value, ulp) or ""
    else:
        phrase = difference(expected.value, answered.value, ulp)
        if phrase is not None:
            return "value", phrase
    phrase = difference(expected.after.positional, answered.after.positional)
    phrase = phrase or difference(expected.after.keyword, answered.after.keyword)
    return (
        None
        if phrase is None
        else ("arguments", f"the arguments afterwards differ: {phrase}")
    )


def _between_raised(
    expected: BaseException | None, answered: BaseException | None
) -> tuple[str, str] | None:
    if answered is not None and type(answered).__name__ == "PanicException":
        return "panic", f"the port panics: {_message(answered)}"
    if expected is None:
        return "raised", f"an answer, not {name_of(answered)}"
    if answered is None:
        return "raised", f"{name_of(expected)}, not an answer"
    if name_of(expected) != name_of(answered):
        return "raised", f"{name_of(expected)}, not {name_of(answered)}"
    if _message(expected) != _message(answered):
        return "raised", f"the message of {name_of(expected)} differs"
    return None


def _message(error: BaseException) -> str:
    try:
        return str(error)
    except Exception as broken:  # noqa: BLE001 (an exception's own __str__ may raise)
        return f"no message: its __str__ raises {name_of(broken)}"


def name_of(value: object) -> str:
    """Give the name of a value's class."""
    return type(value).__name__
