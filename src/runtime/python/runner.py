"""Runs a cell as a REPL does, in the one namespace that all cells of a page share."""

import ast
import asyncio
import json
import sys
from inspect import CO_COROUTINE

import __main__

from . import hints, reset_interpreter, tracebacks

# Longer values are cut: a page cannot show them and a reader cannot read them.
VALUE_LIMIT = 20_000

# A cell may delete or replace any builtin, `eval` among them.
_evaluate = eval
_loop = asyncio.get_event_loop()
namespace = vars(__main__)
namespace.pop("_pyodide_core", None)
# A cell that awaits, from start() to the end of finish().
_task = None


def offer(module: str) -> None:
    """Note a module that the page can load, for hints about missing ones."""
    hints.available.append(module)


def imported(source: str) -> str:
    """Name the top-level modules that the source imports anywhere, as a JSON list."""
    names = set()
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return "[]"  # running it will say what is wrong
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names.update(alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module.partition(".")[0])
    return json.dumps(sorted(names))


def start(name: str, source: str) -> str:
    """Run a cell up to its end or its first top-level await; answer as JSON.

    The answer is a `RunResult` without its time, or `{"kind": "awaiting"}`: then `finish` goes on.
    """
    global _task
    reset_interpreter.before_run()
    tracebacks.remember(name, source)
    try:
        body, last = _compile(name, source)
        defined = _defined(source) if last is None else []
        for code, is_value in ((body, False), (last, True)):
            if code is None:
                continue
            value = _evaluate(code, namespace)
            if code.co_flags & CO_COROUTINE:
                rest = None if is_value else last
                going = _go_on(name, value, is_value, rest, defined)
                # At once, up to its first wait: a crash in a task of the event loop is heard by nobody,
                # and Chromium may lose the whole page by it.
                _task = asyncio.Task(going, loop=_loop, eager_start=True)
                return _ended() if _task.done() else '{"kind": "awaiting"}'
            if is_value:
                return _done(value)
        return _done(None, defined)
    except:  # noqa: E722 (a cell may raise anything, and delete BaseException)
        return _raised(sys.exception(), name)
    finally:
        reset_interpreter.flush()


async def finish() -> str:
    """Go on with a cell that awaits, to its end; answer as JSON."""
    try:
        return await _task
    finally:
        _forget()


def _ended() -> str:
    """Give the answer of a cell that awaits and has come to its end without waiting."""
    answer = _task.result()
    _forget()
    return answer


def _forget() -> None:
    global _task
    _task = None
    reset_interpreter.flush()


def cancel() -> bool:
    """End a cell that awaits; False if none does."""
    return _task is not None and _task.cancel()


async def _go_on(name, awaitable, is_value, last, defined):
    """Await what the cell awaits, then run its last expression if that is still to do."""
    try:
        value = await awaitable
        if not is_value:
            value = None if last is None else _evaluate(last, namespace)
            if last is not None and last.co_flags & CO_COROUTINE:
                value = await value
        return _done(value, defined)
    except:  # noqa: E722 (as in start)
        return _raised(sys.exception(), name)


def _compile(name, source):
    """Split a cell into statements and a last expression, each compiled or None."""
    flags = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
    tree = compile(source, name, "exec", flags | ast.PyCF_ONLY_AST, True)
    last = None
    if tree.body and isinstance(tree.body[-1], ast.Expr):
        last = tree.body.pop()
    body = compile(tree, name, "exec", flags, True)
    if last is not None:
        last = compile(ast.Expression(last.value), name, "eval", flags, True)
    return body if tree.body else None, last


def _defined(source):
    """Name the functions, classes and variables that the source defines at its top level, in order."""
    flags = ast.PyCF_ONLY_AST | ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
    names = []
    for node in compile(source, "", "exec", flags, True).body:
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            names.append(node.name)
        elif isinstance(node, (ast.Assign, ast.AugAssign, ast.AnnAssign)):
            names += [
                part.id
                for part in ast.walk(node)
                if isinstance(part, ast.Name) and isinstance(part.ctx, ast.Store)
            ]
    return list(dict.fromkeys(names))


def _done(value, defined=()):
    reset_interpreter.restore_builtins()
    answer = {"kind": "done"}
    if defined:
        answer["defined"] = defined
    if value is not None:
        text = repr(value).encode("utf-8", "backslashreplace").decode()
        reset_interpreter.set_last_value(value)
        if len(text) > VALUE_LIMIT:
            text = f"{text[:VALUE_LIMIT]}… ({len(text):,} characters in all)"
        answer["value"] = text
    return json.dumps(answer)


def _raised(error, name):
    reset_interpreter.restore_builtins()
    if isinstance(error, SystemExit):
        return json.dumps({"kind": "exited", "code": _exit_code(error)})
    stopped = isinstance(error, (KeyboardInterrupt, asyncio.CancelledError))
    answer = {"kind": "raised", **tracebacks.describe(error, name)}
    if stopped:
        # The worker knows whether the reader pressed Stop, or the cell raised this by itself.
        answer["line"] = tracebacks.last_line(error, name)
    return json.dumps(answer)


def _exit_code(error):
    """Give the code as the shell would see it, after printing a message as Python does."""
    if error.code is None:
        return "0"
    if isinstance(error.code, int):
        return str(error.code)
    print(error.code, file=sys.stderr)
    return "1"
