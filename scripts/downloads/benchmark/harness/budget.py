"""Which rows are too slow for the time there is, by prediction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .calibrate import SAMPLE

# Rounds that there must be room for, besides one sample's length of warm-up.
ROUNDS_PLANNED = 3


@dataclass(frozen=True)
class Cost:
    """What a row costs at least, in seconds, from the time of one call."""

    variant: str
    per_call: float

    @property
    def predicted(self) -> float:
        """Time for warming up and the fewest rounds."""
        return max(self.per_call, SAMPLE) * (1 + ROUNDS_PLANNED)


def too_slow(costs: Sequence[Cost], left: float, keep: str) -> list[Cost]:
    """The rows that do not fit into `left` seconds: the slowest first, until the rest fit.

    `keep`, the baseline, goes only when it does not fit even alone: without it there is no ratio.
    """
    total = sum(cost.predicted for cost in costs)
    dropped: list[Cost] = []
    slow = [cost for cost in costs if cost.per_call > SAMPLE]
    for cost in sorted(slow, key=lambda cost: cost.predicted, reverse=True):
        if total <= left:
            break
        if cost.variant == keep and cost.predicted <= left:
            continue
        dropped.append(cost)
        total -= cost.predicted
    return dropped
