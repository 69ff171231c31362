"""Ends calls that do not return: by the page, which is told of each call before it, or from inside."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from calls import NoAnswer

try:
    import workshop_page as page  # the page registers it: see src/runtime/python/python.ts
except ImportError:
    page = None

# sys.monitoring has six tools; 0 to 3 and 5 have users by convention.
TOOL = 4
# Events between two looks at the clock: each look costs as much as many events.
EVERY = 256


class OverTime(NoAnswer):
    """A call took longer than one may: `side` is "original" or "port"."""

    def __init__(self, side: str) -> None:
        super().__init__(side)
        self.side = side


class Clock:
    """Watches calls of both sides; `limit` is in seconds."""

    def __init__(self, limit: float, *, inside: bool) -> None:
        self.limit = limit
        # Without shared memory the page cannot interrupt: then Python looks at the clock itself.
        self.inside = inside and hasattr(sys, "monitoring")

    def watched(
        self, side: str, function: Callable[..., Any], told: Callable[[], str]
    ) -> Callable[..., Any]:
        """Wrap a function: the page hears of each call, and a call that is interrupted raises OverTime."""

        def call(*positional: Any, **keyword: Any) -> Any:
            if page is not None:
                page.note(f"{side} {told()}")
            try:
                if self.inside and side == "original":
                    with self._limit():
                        return function(*positional, **keyword)
                return function(*positional, **keyword)
            except KeyboardInterrupt:
                if page is None or page.asked_to_stop():
                    raise
                raise OverTime(side) from None

        return call

    def rest(self) -> None:
        """Tell the page that nothing is called for a while."""
        if page is not None:
            page.note("")

    @contextmanager
    def _limit(self) -> Iterator[None]:
        monitoring = sys.monitoring
        end = time.perf_counter() + self.limit
        count = 0

        def look(*_: object) -> None:
            nonlocal count
            count += 1
            # Whoever catches it meets it again.
            if count % EVERY == 0 and time.perf_counter() > end:
                raise OverTime("original")

        events = monitoring.events.PY_START | monitoring.events.JUMP
        monitoring.use_tool_id(TOOL, "workshop clock")
        for event in (monitoring.events.PY_START, monitoring.events.JUMP):
            monitoring.register_callback(TOOL, event, look)
        monitoring.set_events(TOOL, events)
        try:
            yield
        finally:
            monitoring.set_events(TOOL, 0)
            monitoring.free_tool_id(TOOL)
