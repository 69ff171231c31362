"""Proves in the page that a port answers as its original, and tells of it in events; `proof/proof.ts` has their types."""

from __future__ import annotations

import contextlib
import importlib
import io
import linecache
import sys
import traceback
from collections.abc import Callable, Mapping
from time import perf_counter
from types import ModuleType
from typing import Any

from calls import Arguments, Outcome
from clock import Clock, OverTime
from counted import Counted
from draw import Undrawable
from search import Found, Plan, Search, Unsteady
from seen import Seen
from source import arguments_of, source_of, source_of_arguments

FILE = "original.py"
# Longer texts tell a reader nothing, and a page has to hold them.
LONGEST = 2_000

Tell = Callable[[dict[str, Any]], None]


class Unusable(Exception):
    """There is nothing to prove; the message says why."""


def answer(given: dict[str, Any], tell: Tell) -> None:
    """Prove a port; `given` is a `ProofPlan` as TypeScript has it."""
    contract = given["contract"]
    started = perf_counter()
    # What the reader's code prints a thousand times is not for the page.
    with contextlib.redirect_stdout(_Nowhere()), contextlib.redirect_stderr(_Nowhere()):
        try:
            module = _original(given["original"])
            original = _original_function(module, contract["function"])
            port = _port(given["port"]["module"], given["port"]["function"])
            cases, unread = _cases(given["cases"], vars(module))
        except Unusable as error:
            tell(
                {
                    "kind": "verdict",
                    "verdict": {"kind": "unusable", "message": str(error)},
                }
            )
            return
        for case in unread:
            tell({"kind": "unread", "case": case})
        plan = Plan(given["seed"], given["examples"], given["seconds"], cases)
        clock = Clock(given["limit"], inside=given["inside"])
        counted = _counted(given["counted"], given["port"]["function"])
        told = prove(original, port, contract, vars(module), plan, clock, tell, counted)
    tell({"kind": "verdict", "verdict": told, "seconds": perf_counter() - started})


def prove(
    original: Callable[..., Any],
    port: Callable[..., Any],
    contract: Mapping[str, Any],
    namespace: Mapping[str, Any],
    plan: Plan,
    clock: Clock,
    tell: Tell,
    counted: Counted | None = None,
) -> dict[str, Any]:
    """Run a proof to its verdict, which is told as JSON has it."""

    def report(doing: str, tried: int) -> None:
        tell({"kind": "progress", "doing": doing, "tried": tried})

    search = Search(original, port, clock, report, counted)
    name = contract["function"]
    seen = Seen(original, FILE)
    try:
        with seen:
            found = search.run(contract, namespace, plan)
    except Undrawable as error:
        return {"kind": "undrawable", "message": str(error)}
    except OverTime as error:
        return {
            "kind": "no return",
            "side": error.side,
            "call": _call(name, search.asked),
            # Whole: it is kept as a case, which a part of it would not be.
            "arguments": source_of_arguments(search.asked),
            "broke": None,
        }
    except Unsteady as error:
        return {
            "kind": "unsteady",
            "call": _call(name, error.asked),
            "first": _outcome(error.first),
            "second": _outcome(error.second),
        }
    if search.drawn < plan.examples // 10 and search.filtered:
        message = f"Only {search.drawn} inputs could be drawn: most of what was tried does not fit the contract."
        return {"kind": "undrawable", "message": message}
    common = {
        "tried": search.tried,
        "drawn": search.drawn,
        "bad": search.bad,
        "end": search.end,
        "seen": seen.told(),
        "reached": None if counted is None else counted.reached,
    }
    if not found:
        return {"kind": "same", **common}
    return {
        "kind": "different",
        **common,
        "differences": [_difference(name, one) for one in found],
    }


def _original(text: str) -> ModuleType:
    """Load the reader's file as the module `original`."""
    module = ModuleType("original")
    module.__file__ = FILE
    lines = text.splitlines(keepends=True)
    linecache.cache[FILE] = (len(text), None, lines, FILE)
    sys.modules["original"] = module
    try:
        exec(compile(text, FILE, "exec", dont_inherit=True), vars(module))  # noqa: S102 (that is what it is for)
    except (Exception, SystemExit):  # noqa: BLE001 (the reader's own text may raise anything)
        raise Unusable(f"The original does not run.\n{_traceback()}") from None
    return module


def _original_function(module: ModuleType, name: str) -> Callable[..., Any]:
    found: Any = module
    for part in name.split("."):
        found = getattr(found, part, None)
    if not callable(found):
        raise Unusable(f"The original has no function {name}. Choose one in step 1.")
    function: Callable[..., Any] = found
    return function


def _port(module: str, name: str) -> Callable[..., Any]:
    try:
        found = getattr(importlib.import_module(module), name, None)
    except BaseException as error:  # noqa: BLE001 (a module of Rust may panic as it is loaded)
        message = f"The port does not load: {type(error).__name__}: {error}"
        raise Unusable(message) from None
    if not callable(found):
        raise Unusable(
            f"The port's module has no function {name}: its door has to add it."
        )
    function: Callable[..., Any] = found
    return function


def _counted(given: dict[str, Any] | None, name: str) -> Counted | None:
    """Find the build of the port whose blocks are counted, where there is one."""
    if given is None:
        return None
    module = importlib.import_module(given["module"])
    return Counted(module, getattr(module, name), given["blocks"])


def _cases(
    texts: list[str], namespace: Mapping[str, Any]
) -> tuple[list[Arguments], list[str]]:
    """Read the kept cases, and name those that are no arguments any more."""
    read, unread = [], []
    for text in texts:
        try:
            read.append(arguments_of(text, namespace))
        except Exception:  # noqa: BLE001 (the reader's own text may raise anything)
            unread.append(text)
    return read, unread


def _difference(name: str, found: Found) -> dict[str, Any]:
    kind, phrase, original, port = found.differs
    row = found.row
    return {
        "kind": kind,
        "where": found.where,
        "phrase": phrase,
        "call": _call(name, found.asked),
        "arguments": source_of_arguments(found.asked),
        "original": _outcome(original),
        "port": _outcome(port),
        "bad": row and {"parameter": row["parameter"], "given": row["given"]},
    }


def _call(name: str, asked: Arguments) -> str:
    return _cut(f"{name}{source_of_arguments(asked)}")


def _outcome(told: Outcome) -> dict[str, Any]:
    after = _cut(source_of_arguments(told.after))
    if told.raised is None:
        return {"kind": "value", "text": _cut(source_of(told.value)), "after": after}
    try:
        message = str(told.raised)
    except Exception:  # noqa: BLE001 (an exception's own __str__ may raise)
        message = ""
    kind = type(told.raised).__name__
    return {"kind": "raised", "type": kind, "message": _cut(message), "after": after}


def _cut(text: str) -> str:
    text = text.encode("utf-8", "backslashreplace").decode()
    return (
        text
        if len(text) <= LONGEST
        else f"{text[:LONGEST]}… ({len(text):,} characters in all)"
    )


def _traceback() -> str:
    """Give the traceback from the reader's own line on."""
    kind, error, frames = sys.exc_info()
    own = frames.tb_next if frames is not None else None
    return "".join(traceback.format_exception(kind, error, own)).rstrip()


class _Nowhere(io.TextIOBase):
    """Takes what is printed, and forgets it."""

    def write(self, text: str) -> int:
        return len(text)
