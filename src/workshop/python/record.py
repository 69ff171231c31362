"""Records, in the page, what the reader's calls pass to the chosen function."""

from __future__ import annotations

import ast
import inspect
import traceback
from collections.abc import Callable
from typing import Any

from original import load
from recorder import Recorder

CALLS = "calls.py"
FLAGS = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT


async def answer(given: dict[str, Any], tell: Callable[[Any], None]) -> None:
    """Tell `recorded` with the observation, or `failed` with what is wrong and in which file and line."""
    try:
        found = await recorded(given["source"], given["calls"], given["chosen"])
    except (Exception, SystemExit) as error:  # noqa: BLE001 (the reader is told)
        tell({"kind": "failed", **trouble(error)})
    else:
        tell({"kind": "recorded", **found})


async def recorded(source: str, calls: str, chosen: str) -> dict[str, Any]:
    """Run the calls one after the other; one that raises is an answer like any other."""
    recorder = Recorder()
    space = vars(load(source, chosen, recorder.wrap))
    ended: list[dict[str, Any]] = []
    for node in ast.parse(calls, CALLS).body:
        code = compile(ast.Module([node], []), CALLS, "exec", FLAGS, dont_inherit=True)
        try:
            value = eval(code, space)
            if inspect.isawaitable(value):
                await value
        except Exception as error:  # noqa: BLE001
            ended.append(trouble(error))
            if not isinstance(node, ast.Expr):
                break  # what follows may need what this would have made
    return {**recorder.observation(), "ended": ended}


def trouble(error: BaseException) -> dict[str, Any]:
    """The message, and the last line of the reader's own that it came by."""
    line, file = None, None
    for frame in traceback.extract_tb(error.__traceback__):
        if frame.filename in (CALLS, "original.py"):
            file, line = frame.filename, frame.lineno
    if line is None and isinstance(error, SyntaxError):
        file, line = error.filename, error.lineno
    message = "".join(traceback.format_exception_only(type(error), error)).strip()
    missing = error.name if isinstance(error, ModuleNotFoundError) else None
    return {
        "message": message.splitlines()[-1][:500],
        "file": file,
        "line": line,
        "missing": missing,
    }
