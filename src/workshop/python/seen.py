"""Notes which lines and branches of the original were seen, by sys.monitoring: each is told once, then it costs nothing."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from types import CodeType, FunctionType, TracebackType
from typing import Any, Self

# Of the six tools 0 to 2 and 5 have users by convention, and 3 is not ours.
TOOL = 1


class Seen:
    """While it is entered, notes what runs of one file, and of its functions those that were entered."""

    def __init__(self, function: Any, file: str) -> None:
        self.file = file
        self.chosen = _code_of(function)
        self.lines: dict[CodeType, set[int]] = {}
        self.ways: set[tuple[CodeType, int, int]] = set()
        self.monitoring: Any = getattr(sys, "monitoring", None)

    def __enter__(self) -> Self:
        if self.monitoring is None:
            return self
        events = self.monitoring.events
        self.monitoring.use_tool_id(TOOL, "workshop")
        self.monitoring.register_callback(TOOL, events.LINE, self._line)
        wanted = events.LINE
        # Python 3.14 tells both ways of a branch apart; before, there is one event for both.
        names = [
            name for name in ("BRANCH_LEFT", "BRANCH_RIGHT") if hasattr(events, name)
        ]
        for name in names or ["BRANCH"]:
            wanted |= getattr(events, name)
            self.monitoring.register_callback(TOOL, getattr(events, name), self._branch)
        self.monitoring.set_events(TOOL, wanted)
        # What an earlier proof has seen is to be seen again.
        self.monitoring.restart_events()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self.monitoring is not None:
            self.monitoring.set_events(TOOL, 0)
            self.monitoring.free_tool_id(TOOL)

    def told(self) -> dict[str, Any] | None:
        """Count lines and branches of the function and of all that it entered in its file; None where none can be."""
        if self.monitoring is None or self.chosen is None:
            return None
        codes = list(dict.fromkeys([*_within(self.chosen), *self.lines]))
        lines = {line for code in codes for line in _lines(code)}
        seen = {line for code in codes for line in self.lines.get(code, ())} & lines
        ways = {(code, *way) for code in codes for way in _ways(code)}
        missed = ways - self.ways
        return {
            "lines": len(lines),
            "seenLines": len(seen),
            "missedLines": sorted(lines - seen),
            "branches": len(ways),
            "seenBranches": len(ways & self.ways),
            # Lines whose condition went one way only; those that were never reached are told already.
            "halfLines": sorted(
                {_line_at(code, start) for code, start, _ in missed} & seen
            ),
        }

    def _line(self, code: CodeType, line: int) -> object:
        if code.co_filename == self.file:
            self.lines.setdefault(code, set()).add(line)
        return self.monitoring.DISABLE

    def _branch(self, code: CodeType, start: int, end: int) -> object:
        if code.co_filename == self.file:
            self.ways.add((code, start, end))
        return self.monitoring.DISABLE


def _code_of(function: Any) -> CodeType | None:
    found = getattr(function, "__func__", function)
    found = getattr(found, "__wrapped__", found)
    return found.__code__ if isinstance(found, FunctionType) else None


def _within(code: CodeType) -> Iterator[CodeType]:
    """Give a function's code, and that of the functions that it defines."""
    yield code
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _within(constant)


def _lines(code: CodeType) -> set[int]:
    """Give the lines that a call can run: its `def` is none of them."""
    found = {line for _, _, line in code.co_lines() if line is not None and line > 0}
    found.discard(code.co_firstlineno)
    # A function of one line has only that.
    return found or {code.co_firstlineno}


def _ways(code: CodeType) -> Iterator[tuple[int, int]]:
    """Give each way of each branch, where Python tells them."""
    branches: Any = getattr(code, "co_branches", None)
    if branches is None:
        return
    for start, left, right in branches():
        yield start, left
        yield start, right


def _line_at(code: CodeType, offset: int) -> int:
    return next(
        (line or 0 for start, end, line in code.co_lines() if start <= offset < end),
        0,
    )
