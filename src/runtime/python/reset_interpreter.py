"""Puts back what a cell may have broken in the interpreter, so that the next cell works."""

import builtins
import contextlib
import os
import signal
import sys
import time

RECURSION_LIMIT = sys.getrecursionlimit()
# Given back when memory runs out, so that the error can still be told.
BALLAST_BYTES = 4 * 1024 * 1024
NAP_SECONDS = 0.002


def _no_input(prompt="", /):
    """Stand in for `input`: a page has no terminal to read from."""
    raise EOFError("input() cannot ask here")


def _no_debugger(*_args, **_kwargs):
    """Stand in for `breakpoint`, which would wait for commands."""
    raise RuntimeError("breakpoint() cannot ask here: print what you want to see")


def _sleep(seconds, /, _nap=time.sleep, _clock=time.monotonic):
    """Sleep in naps: in the middle of one nothing could wake Python, not even Stop."""
    if not isinstance(seconds, (int, float)) or not 0 <= seconds < float("inf"):
        return _nap(seconds)  # it says what is wrong
    end = _clock() + seconds
    while (left := end - _clock()) > 0:
        _nap(min(left, NAP_SECONDS))


for _name, _stand_in in (("input", _no_input), ("breakpoint", _no_debugger)):
    _stand_in.__name__ = _stand_in.__qualname__ = _name
    setattr(builtins, _name, _stand_in)
_sleep.__name__ = _sleep.__qualname__ = "sleep"
time.sleep = _sleep
_live = vars(builtins)
_kept = dict(_live)
# Kept open, so that a cell that closes a file descriptor does not silence those after it.
_descriptors = {fd: os.dup(fd) for fd in (0, 1, 2)}
_ballast = None


def before_run():
    """Undo what would keep the next cell from running, printing or being stopped."""
    global _ballast
    restore_builtins()
    sys.settrace(None)
    sys.setprofile(None)
    sys.setrecursionlimit(RECURSION_LIMIT)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    sys.stdin = sys.__stdin__ = _open(sys.__stdin__, 0, "r")
    sys.stdout = sys.__stdout__ = _open(sys.__stdout__, 1, "w")
    sys.stderr = sys.__stderr__ = _open(sys.__stderr__, 2, "w", "backslashreplace")
    if _ballast is None:
        with contextlib.suppress(MemoryError):
            _ballast = bytearray(BALLAST_BYTES)


def restore_builtins():
    """Bring back names that a cell deleted or replaced: we need them, and so does the stdlib."""
    _live.update(_kept)


def set_last_value(value):
    """Bind `_` as a REPL does."""
    builtins._ = value


def free_ballast():
    """Make room for telling that memory ran out."""
    global _ballast
    _ballast = None


def flush():
    """Send what is still buffered; a stream the cell broke is not worth an error."""
    for stream in {sys.stdout, sys.stderr, sys.__stdout__, sys.__stderr__}:
        with contextlib.suppress(Exception):
            stream.flush()


def _open(stream, fd, mode, errors="strict"):
    """Return the stream, or a new one over the same file descriptor if a cell closed either."""
    try:
        os.fstat(fd)
    except OSError:
        os.dup2(_descriptors[fd], fd)
    if stream is not None and not stream.closed:
        return stream
    return open(fd, mode, buffering=1, encoding="utf-8", errors=errors, closefd=False)
