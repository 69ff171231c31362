"""Makes the reader's own calls of an original and of its port, and tells the first difference."""

from __future__ import annotations

import ast
import contextlib
import importlib
import os
from collections.abc import Callable, Iterator, Mapping
from time import perf_counter
from types import ModuleType
from typing import Any

from calls import Arguments, Disagreement, Outcome, disagreement
from clock import Clock, OverTime
from original import attribute, load
from source import arguments_of, source_of, source_of_arguments

# Enough to see that a port is alive; the proof does the rest.
MOST = 200
SECONDS = 5.0
LONGEST = 200

Function = Callable[..., Any]


class Enough(BaseException):
    """A difference was found, or there were calls enough."""


def answer(given: dict[str, Any], tell: Callable[[dict[str, Any]], None]) -> None:
    """Tell how many calls were compared, the first difference or None, and what stood in the way."""
    with open(os.devnull, "w") as nowhere, contextlib.redirect_stdout(nowhere):
        told = smoke(given)
    tell(told)


def smoke(given: Mapping[str, Any]) -> dict[str, Any]:
    """Run the calls, then the cases."""
    wanted = given["port"]
    try:
        module = load(given["original"])
        function = attribute(module, given["function"])
    except Exception as error:  # noqa: BLE001 (whatever the reader's file raises)
        return _told(0, None, f"The original does not run: {_error(error)}")
    port = getattr(importlib.import_module(wanted["module"]), wanted["function"], None)
    if port is None:
        return _told(0, None, f"The port has no function {wanted['function']}.")
    both = Both(function, port, given["ulp"], given["limit"])
    trouble = ""
    try:
        with both.in_place(module, given["function"]) as names:
            trouble = _run(given["calls"], names)
        for source in given["cases"]:
            with contextlib.suppress(Exception):
                both.compare(arguments_of(source, vars(module)))
    except (Enough, OverTime):
        # The page knows which call it has ended.
        pass
    found = None
    if both.found is not None:
        arguments, differs = both.found
        found = {
            "call": _cut(given["function"] + source_of_arguments(arguments)),
            "phrase": differs.phrase,
            "original": _outcome(differs.original),
            "port": _outcome(differs.port),
        }
    return _told(both.called, found, trouble)


class Both:
    """Stands where the original stood: each call is made of both sides, unless the original itself makes it."""

    def __init__(
        self, original: Function, port: Function, ulp: int, limit: float
    ) -> None:
        # The page ends a call that takes longer, as it can end one of the port.
        self.clock = Clock(limit, inside=False)
        self.asked = Arguments((), {})
        self.original = original
        self.port = port
        self.watched = [
            self.clock.watched("original", original, self._told),
            self.clock.watched("port", port, self._told),
        ]
        self.ulp = ulp
        self.called = 0
        self.found: tuple[Arguments, Disagreement] | None = None
        self.end = perf_counter() + SECONDS
        self.is_inside = False

    def compare(self, arguments: Arguments) -> None:
        """Make one call of both; raises Enough after the first difference."""
        self.called += 1
        self.asked = kept = arguments.fresh()
        original, port = self.watched
        differs = disagreement(original, port, arguments, self.ulp)
        self.clock.rest()
        if differs is not None:
            self.found = kept, differs
        if differs is not None or self.called >= MOST or perf_counter() > self.end:
            raise Enough

    def _told(self) -> str:
        return _cut(source_of_arguments(self.asked))

    @contextlib.contextmanager
    def in_place(self, module: ModuleType, chosen: str) -> Iterator[dict[str, Any]]:
        """Give names for the calls to run with, in which the chosen function is compared."""

        def call(*positional: Any, **keyword: Any) -> Any:
            if self.is_inside:
                return self.original(*positional, **keyword)
            self.is_inside = True
            try:
                self.compare(Arguments(positional, keyword))
                return self.original(*positional, **keyword)
            finally:
                self.is_inside = False

        names = dict(vars(module))
        owner, _, name = chosen.rpartition(".")
        if not owner:
            names[name] = call
            yield names
            return
        kind = attribute(module, owner)
        before = kind.__dict__.get(name)
        setattr(kind, name, call)
        try:
            yield names
        finally:
            setattr(kind, name, before)


def _run(calls: str, names: dict[str, Any]) -> str:
    """Run statement by statement; gives what stood in the way."""
    try:
        tree = ast.parse(calls, "calls.py")
    except (SyntaxError, ValueError) as error:
        return f"The calls are no Python: {_error(error)}"
    trouble = ""
    for node in tree.body:
        try:
            exec(compile(ast.Module([node], []), "calls.py", "exec"), names)  # noqa: S102
        except Exception as error:  # noqa: BLE001 (a call may be there to raise)
            trouble = (
                trouble or f"Line {node.lineno} of the calls raises {_error(error)}."
            )
    return trouble


def _told(called: int, first: dict[str, str] | None, trouble: str) -> dict[str, Any]:
    return {"called": called, "first": first, "trouble": trouble}


def _outcome(outcome: Outcome) -> str:
    if outcome.raised is not None:
        return _cut(_error(outcome.raised))
    return _cut(source_of(outcome.value))


def _error(error: BaseException) -> str:
    try:
        words = str(error)
    except Exception:  # noqa: BLE001 (its own __str__ may raise)
        words = ""
    return f"{type(error).__name__}: {words}" if words else type(error).__name__


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
