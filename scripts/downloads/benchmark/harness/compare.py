"""How many times faster: ratios from paired rounds, their intervals, and ties."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from .bootstrap import midmean_interval
from .stats import Interval, median, median_interval, midmean

# The smallest step of the clock in seconds that is counted on, with a call of it.
GRAIN = 1e-7


@dataclass(frozen=True)
class Figures:
    """What the samples of one row say: seconds for one call, one sample for each round."""

    variant: str
    iterations: int
    samples: Sequence[float]
    median: float
    interval: Interval


@dataclass(frozen=True)
class Speedup:
    """How many times faster a row is than another: above 1 means faster."""

    ratio: float
    interval: Interval

    @property
    def tie(self) -> bool:
        """Whether the two are not told apart."""
        return self.interval[0] <= 1 <= self.interval[1]

    @property
    def half_width(self) -> float:
        """Half the width of the interval, relative to the ratio."""
        low, high = self.interval
        return (high - low) / 2 / self.ratio


def figures(variant: str, iterations: int, samples: Sequence[float]) -> Figures:
    """A row's median with its interval, which is never narrower than what the clock can tell."""
    ordered = sorted(samples)
    middle = median(ordered)
    low, high = median_interval(ordered)
    unseen = GRAIN / iterations / 2
    interval = min(low, middle - unseen), max(high, middle + unseen)
    return Figures(variant, iterations, samples, middle, interval)


def speedup(row: Figures, baseline: Figures, seed: int) -> Speedup:
    """How many times faster `row` is than `baseline`, from the samples of the same rounds.

    Each round gives one log ratio, so that whatever slows a whole round cancels. The ratio is the
    exponential of their midmean.
    """
    pairs = zip(baseline.samples, row.samples, strict=False)
    logs = sorted(math.log(base / own) for base, own in pairs)
    center = midmean(logs)
    low, high = midmean_interval(logs, seed)
    # With less noise than a grain all samples round alike: the clock hides up to half a grain each.
    unseen = (_share_of_grain(row) + _share_of_grain(baseline)) / 2
    interval = math.exp(min(low, center - unseen)), math.exp(max(high, center + unseen))
    return Speedup(math.exp(center), interval)


def _share_of_grain(row: Figures) -> float:
    return GRAIN / (row.median * row.iterations)


def ranked(rows: Sequence[Figures]) -> list[Figures]:
    """The rows, fastest median first."""
    return sorted(rows, key=lambda row: row.median)


def ties(rows: Sequence[Figures], seed: int) -> list[tuple[str, str]]:
    """Neighbours in rank whose own ratio may be 1, the faster one first."""
    order = ranked(rows)
    return [
        (faster.variant, slower.variant)
        for faster, slower in pairwise(order)
        if speedup(faster, slower, seed).tie
    ]
