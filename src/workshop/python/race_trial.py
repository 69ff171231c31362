"""Tries an original on larger and larger inputs, to find out which sizes are worth a race."""

from __future__ import annotations

import contextlib
import io
import json
from collections.abc import Callable, Iterator, Mapping
from time import perf_counter
from typing import Any

from input_sizes import CannotMakeError, bounds, candidates
from race import Race, Side, race_of
from record import recorded

# A call that takes longer is slow enough for any clock.
LONG = 0.2
# So long may a call take for its time to be told well.
SHORT = 0.001
# Making an input that takes so long is no fun to wait for, however fast the call is.
MAKING = 2.0
LARGEST = 1_000_000
STEPS = (1, 2, 5)
HALVINGS = 4
QUICK = 0.05
REPEATS = 2
# What raises on so small an input only, the empty one for example, is tried further.
TINY = 10

Given = Mapping[str, Any]
Tell = Callable[[object], None]


async def answer(given: Given, tell: Tell) -> None:
    """Call the original on larger and larger inputs, until a call is long or the contract ends.

    `given` is that of a race, and `calls`. Tells `begun`; where no call was observed yet, the reader's are run, and
    `observed` is told. Then come what `grows` and what might, and `tried` with the size and the seconds of each call; last `raised` or
    `cannot` where that is why it ended, else `done`.
    """
    # From here on the page counts the seconds that nothing is heard.
    tell({"kind": "begun"})
    observed = given["observed"]
    if observed is None and given["calls"].strip():
        observed = await _observed(given)
        tell({"kind": "observed", "arguments": observed})
    wanted = {name: value for name, value in given.items() if name != "calls"}
    try:
        race = race_of(json.dumps({**wanted, "observed": observed}))
        may_grow = candidates(race.contract)
        tell({"kind": "grows", "grows": race.grows, "candidates": may_grow})
        _climb(_Trial(race.original_side(), tell), race)
    except CannotMakeError as error:
        tell({"kind": "cannot", "message": str(error)})
    except Exception as error:  # noqa: BLE001 (whatever the original raises)
        tell({"kind": "raised", "type": type(error).__name__, "message": str(error)})
    else:
        tell({"kind": "done"})


async def _observed(given: Given) -> str | None:
    """Give the longest arguments of the reader's own calls that were answered."""
    with contextlib.redirect_stdout(io.StringIO()):
        try:
            details = given["original"], given["calls"], given["chosen"]
            found = await recorded(*details)
        except Exception:  # noqa: BLE001 (step 1 says what is wrong with the calls)
            return None
    answered = [
        call["arguments"]
        for call in found["calls"]
        if call["outcome"]["kind"] == "value"
    ]
    return max(answered, key=len, default=None)


class _Trial:
    def __init__(self, side: Side, tell: Tell) -> None:
        self.side = side
        self.tell = tell

    def call(self, size: int) -> tuple[float, float]:
        """Tell what one call takes; give that and what making its input took, in seconds."""
        making, seconds = self._timed(size)
        # The computer may have been busy with something else: the quickest of a few says more.
        for _ in range(1 if seconds > LONG else REPEATS if seconds < QUICK else 0):
            seconds = min(seconds, self._timed(size)[1])
        self.tell({"kind": "tried", "size": size, "seconds": seconds})
        return seconds, making

    def _timed(self, size: int) -> tuple[float, float]:
        before = perf_counter()
        made = self.side.setup(size)
        started = perf_counter()
        with contextlib.redirect_stdout(io.StringIO()):
            self.side.call(made)
        return started - before, perf_counter() - started


def _climb(trial: _Trial, race: Race) -> None:
    if not race.grows:
        trial.call(1)
        return
    low, high = bounds(race.contract, race.grows)
    before = low, 0.0
    answered = False
    for size in _ladder(low, LARGEST if high is None else min(high, LARGEST)):
        try:
            seconds, making = trial.call(size)
        except CannotMakeError:
            raise
        except Exception:
            if answered or size >= min(TINY, high or TINY):
                raise
            continue
        answered = True
        if seconds > LONG:
            _between(trial, before, size)
            return
        if making > MAKING:
            return
        before = size, seconds


def _ladder(low: int, high: int) -> Iterator[int]:
    """Give low, the sizes 1, 2, 5, 10, … above it, and high."""
    yield low
    ten = 1
    while ten < high:
        yield from (step * ten for step in STEPS if low < step * ten < high)
        ten *= 10
    if high > low:
        yield high


def _between(trial: _Trial, fast: tuple[int, float], slow: int) -> None:
    """Look for a size whose call is neither short nor long, where one step led from one to the other."""
    for _ in range(HALVINGS):
        size = (fast[0] + slow) // 2
        if fast[1] > SHORT or size in (fast[0], slow):
            return
        seconds, _ = trial.call(size)
        if seconds > LONG:
            slow = size
        else:
            fast = (size, seconds)
