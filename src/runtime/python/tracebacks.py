"""Tells an exception as Python prints it: the reader's lines, and none of ours."""

import linecache
import os
import traceback

from . import hints, reset_interpreter

# Beyond this a traceback is cut in its middle: a message can be as large as memory.
TEXT_LIMIT = 20_000
# Calls that are told at most; Python itself stops at 1,000 unless a cell asks for more.
FRAME_LIMIT = 2_000
# Frames of these folders are ours or Pyodide's own, below or above the reader's code.
HIDDEN = (
    os.path.dirname(__file__) + os.sep,
    os.path.join(os.path.dirname(os.__file__), "_pyodide") + os.sep,
    os.path.join(os.path.dirname(os.__file__), "pyodide") + os.sep,
)


def remember(name, source):
    """Let tracebacks quote the lines of a cell."""
    # A missing time of modification keeps linecache from looking for the file on disk.
    linecache.cache[name] = (len(source), None, source.splitlines(keepends=True), name)


def describe(error, name):
    """Give the traceback and, where we know what helps, words on it, as the fields of a `RunResult`."""
    if isinstance(error, MemoryError):
        reset_interpreter.free_ballast()
    _shorten(error)
    return {"traceback": _text(error, name), **hints.explain(error)}


def last_line(error, name):
    """Number of the cell's line that was running, or None."""
    line = None
    step = error.__traceback__
    while step is not None:
        if step.tb_frame.f_code.co_filename == name:
            line = step.tb_lineno
        step = step.tb_next
    return line


def _shorten(error):
    """Keep the first of very many frames: to tell them all takes minutes, and to free them at once the stack."""
    steps = []
    step = error.__traceback__
    while step is not None:
        steps.append(step)
        step = step.tb_next
    if len(steps) <= FRAME_LIMIT:
        return
    steps[FRAME_LIMIT - 1].tb_next = None
    for step in steps[FRAME_LIMIT:]:
        step.tb_next = None
    del step
    # From the last call on: each frame keeps the one that called it.
    while len(steps) > FRAME_LIMIT:
        steps.pop()


def _text(error, name):
    try:
        told = traceback.TracebackException.from_exception(error)
        _hide(told, set())
        if isinstance(error, SyntaxError) and error.filename == name and not told.stack:
            told.stack = None  # Python prints no "Traceback" line for what never ran
        text = "".join(told.format())
    except Exception:  # noqa: BLE001 (an exception may be broken in any way)
        text = f"{type(error).__qualname__}: (its traceback could not be printed)\n"
    text = text.encode("utf-8", "backslashreplace").decode()
    if len(text) > TEXT_LIMIT:
        half = TEXT_LIMIT // 2
        text = f"{text[:half]}\n… ({len(text) - 2 * half:,} characters left out) …\n{text[-half:]}"
    return text


def _hide(told, seen):
    """Drop our frames from a traceback and from all that are chained or grouped with it."""
    if told is None or id(told) in seen:
        return
    seen.add(id(told))
    told.stack[:] = [
        frame for frame in told.stack if not frame.filename.startswith(HIDDEN)
    ]
    _hide(told.__cause__, seen)
    _hide(told.__context__, seen)
    for member in told.exceptions or ():
        _hide(member, seen)
