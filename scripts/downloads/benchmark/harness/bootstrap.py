"""The bootstrap interval of a midmean."""

from __future__ import annotations

import math
from array import array
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice

from .stats import Interval, Z, midmean, quantile, student_quantile
from .xorshift import xorshift32

RESAMPLES = 1000


def midmean_interval(ordered: Sequence[float], seed: int) -> Interval:
    """95 % interval of the midmean of sorted values, by resampling with replacement.

    A plain percentile interval is too narrow for few values; it is stretched about the estimate by
    t / z * sqrt(n / (n - 1)) ("expanded percentile": Hesterberg, The American Statistician 69/4,
    2015). Negating the values negates the interval.
    """
    n = len(ordered)
    if n < 2:
        return -math.inf, math.inf
    estimate = midmean(ordered)
    if estimate < 0:
        low, high = midmean_interval([-value for value in reversed(ordered)], seed)
        return -high, -low
    estimates = sorted(
        midmean([ordered[rank] for rank in ranks]) for ranks in _resamples(n, seed)
    )
    stretch = student_quantile(n - 1) / Z * math.sqrt(n / (n - 1))
    return (
        estimate - (estimate - quantile(estimates, 0.025)) * stretch,
        estimate + (quantile(estimates, 0.975) - estimate) * stretch,
    )


@lru_cache(maxsize=1)
def _resamples(n: int, seed: int) -> list[array[int]]:
    """Ranks that each resample of n sorted values draws, in order; all ratios share them."""
    random = xorshift32(seed)
    return [
        array("I", sorted(draw * n >> 32 for draw in islice(random, n)))
        for _ in range(RESAMPLES)
    ]
