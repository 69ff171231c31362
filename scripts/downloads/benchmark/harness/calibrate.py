"""How many calls make one sample, and when a row is warm."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from .compare import GRAIN

# Runs a batch of so many calls and gives the seconds that it took as a whole.
TimeBatch = Callable[[int], float]

# A shorter sample is not read precisely enough: the error is up to one grain.
GRAINS_PER_SAMPLE = 100
# Shorter samples would measure the loop's start and the neighbours' interrupts.
FLOOR = 0.002
# Aimed at, so that a sample that happens to be fast is still long enough.
HEADROOM = 1.25
SAMPLE = max(FLOOR, GRAIN * GRAINS_PER_SAMPLE * HEADROOM)
# A batch of this length is known well enough to extrapolate from.
ENOUGH = min(SAMPLE, max(GRAIN * 20, FLOOR / 4))
GROWTH_LIMIT = 16
ITERATIONS_LIMIT = 1_000_000_000

# Two batches agree when they differ by less than this share.
TOLERANCE = 0.15
TRIES = 12
# Caches and clock rates take some time to settle: batches before that are not tries.
AT_LEAST = 0.020
BATCHES_LIMIT = 80
SHARE_OF_SAMPLE = 1 / 4


@dataclass(frozen=True)
class Calibration:
    """Calls in one sample, and the seconds that one takes as far as it is known."""

    iterations: int
    per_call: float


def iterations_for(per_call: float) -> int:
    """Calls that fill a sample, given the seconds of one."""
    return min(ITERATIONS_LIMIT, max(1, math.ceil(SAMPLE / per_call)))


def calibrate(time: TimeBatch, first_call: float) -> Calibration:
    """Finds the calls in one sample by growing batches, from the time of a call already made."""
    iterations = 1
    elapsed = first_call
    while elapsed < ENOUGH and iterations < ITERATIONS_LIMIT:
        wanted = ENOUGH / elapsed * HEADROOM if elapsed > 0 else GROWTH_LIMIT
        factor = min(GROWTH_LIMIT, max(2, wanted))
        iterations = min(ITERATIONS_LIMIT, math.ceil(iterations * factor))
        elapsed = time(iterations)
    if elapsed <= 0:
        raise RuntimeError(f"{iterations} calls took no time: the clock stands still")
    per_call = elapsed / iterations
    return Calibration(iterations_for(per_call), per_call)


def warm_up(time: TimeBatch, calibration: Calibration) -> Calibration:
    """Runs batches until two in a row agree; the faster one says how many calls a sample has."""
    iterations, per_call = calibration.iterations, calibration.per_call
    spent = 0.0
    tries = 0
    for _ in range(BATCHES_LIMIT):
        calls = math.ceil(iterations * SHARE_OF_SAMPLE)
        elapsed = time(calls)
        previous = per_call
        seen = max(elapsed, GRAIN)
        per_call = seen / calls
        iterations = max(iterations, iterations_for(per_call))
        spent += elapsed
        if spent < AT_LEAST:
            continue
        tries += 1
        faster = min(per_call, previous)
        if abs(per_call - previous) <= (TOLERANCE + GRAIN / seen) * faster:
            return Calibration(iterations_for(faster), faster)
        if tries == TRIES:
            break
    return Calibration(iterations, per_call)
