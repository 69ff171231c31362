"""Calls the original with a limit of time, and writes down what came of it."""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Callable
from time import perf_counter
from types import FrameType
from typing import Any, NamedTuple

from value_source import NoSourceError, source_of

SECONDS = 0.25
ADDRESS = re.compile(r"0x[0-9a-fA-F]+")


class OutOfTimeError(BaseException):
    """Raised in the middle of the original's own lines; no `except Exception` of it stops that."""


class Outcome(NamedTuple):
    """`raised` is the exception's class, None where there is an answer; `returned` is False for out of time."""

    returned: bool
    raised: str | None
    text: str
    value: Any = None


def outcome(function: Callable[..., Any], *args: Any, **kwargs: Any) -> Outcome:
    """Call it. What compiled code does in one step, however long, is not ended: whoever waits has a clock."""
    end = perf_counter() + SECONDS

    def watch(frame: FrameType, event: str, given: Any) -> Any:
        if perf_counter() > end:
            raise OutOfTimeError
        return watch

    before, limit = sys.gettrace(), sys.getrecursionlimit()
    sys.settrace(watch)
    try:
        value = function(*args, **kwargs)
    except OutOfTimeError:
        return Outcome(False, None, "did not return")
    except (Exception, SystemExit) as error:  # noqa: BLE001 (that is the answer)
        return Outcome(True, type(error).__name__, str(error)[:300])
    finally:
        sys.settrace(before)
        sys.setrecursionlimit(limit)
    return Outcome(True, None, text_of(value), value)


def text_of(value: Any) -> str:
    """An answer as text: without the addresses that reprs of objects hold."""
    try:
        return source_of(value, {type(value).__name__: type(value)}, 4_000)
    except NoSourceError:
        try:
            return ADDRESS.sub("0x", repr(value)[:300])
        except Exception as error:  # noqa: BLE001 (a repr of the reader's)
            return f"an object of {type(value).__name__} whose repr raises {type(error).__name__}"


def arguments_of(
    text: str, function: Callable[..., Any], space: dict[str, Any]
) -> dict[str, Any]:
    """The arguments of a call that was kept, by parameter; each evaluation makes new ones."""

    def given(*args: Any, **kwargs: Any) -> dict[str, Any]:
        return dict(inspect.signature(function).bind(*args, **kwargs).arguments)

    return eval(f"__given__{text}", {**space, "__given__": given})


def call_with(
    function: Callable[..., Any], values: dict[str, Any]
) -> Callable[[], Any]:
    """The call as one without arguments: each goes the way that its parameter asks for."""
    args, kwargs = [], {}
    for name, parameter in inspect.signature(function).parameters.items():
        if name not in values:
            continue
        if (
            parameter.kind is parameter.KEYWORD_ONLY
            or len(kwargs)
            or len(args) < list(inspect.signature(function).parameters).index(name)
        ):
            kwargs[name] = values[name]
        else:
            args.append(values[name])
    return lambda: function(*args, **kwargs)


def differing(
    function: Callable[..., Any], calls: list[dict[str, Any]], space: dict[str, Any]
) -> tuple[str, str, str] | None:
    """Of the first calls, one whose second time has another answer: the call and both answers."""
    for call in calls[:20]:
        both = []
        for _ in range(2):
            try:
                values = arguments_of(call["arguments"], function, space)
            except Exception:  # noqa: BLE001 (it names what only the reader's program has)
                break
            both.append(outcome(call_with(function, values)))
        if (
            len(both) == 2
            and all(each.returned for each in both)
            and both[0][1:3] != both[1][1:3]
        ):
            return call["arguments"], both[0].text, both[1].text
    return None
