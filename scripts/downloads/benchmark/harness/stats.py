"""Robust statistics of small samples: quantiles, the median's interval, the midmean, outliers."""

from __future__ import annotations

import math
from collections.abc import Sequence
from statistics import fmean

Interval = tuple[float, float]

# Quantile of the standard normal distribution that leaves 2.5 % above it.
Z = 1.959964

# Quantiles of Student's t that leave 2.5 % above them, from one degree of freedom on.
STUDENT = (
    12.7062,
    4.30265,
    3.18245,
    2.77645,
    2.57058,
    2.44691,
    2.36462,
    2.306,
    2.26216,
)


def quantile(ordered: Sequence[float], share: float) -> float:
    """The value below which the share of the values lies (type 7 of Hyndman and Fan, 1996)."""
    place = (len(ordered) - 1) * share
    below = math.floor(place)
    low = ordered[below]
    high = ordered[min(below + 1, len(ordered) - 1)]
    return low + (high - low) * (place - below)


def median(ordered: Sequence[float]) -> float:
    """The middle value, or the middle between the two."""
    return quantile(ordered, 0.5)


def midmean(ordered: Sequence[float]) -> float:
    """Mean of the middle half: a value that straddles a quartile counts by the part inside."""
    quarter = len(ordered) / 4
    first, last = math.floor(quarter), math.ceil(3 * quarter) - 1
    if first == last:
        return ordered[first]
    edges = (ordered[first] + ordered[last]) * (first + 1 - quarter)
    return (edges + sum(ordered[first + 1 : last])) / (2 * quarter)


def median_interval(ordered: Sequence[float]) -> Interval:
    """95 % interval of the median of positive values.

    From six values on between two order statistics, whatever the distribution: the number of values
    below the true median is binomial (David and Nagaraja, Order Statistics, section 7.1). Fewer
    cannot reach 95 % that way: there Student's interval of the logarithms, laid around the median.
    """
    n = len(ordered)
    if n < 2:
        return 0.0, math.inf
    if n >= 6:
        rank = _lower_rank(n)
        return ordered[rank - 1], ordered[n - rank]
    logs = [math.log(value) for value in ordered]
    mean = fmean(logs)
    variance = sum((log - mean) ** 2 for log in logs) / (n - 1)
    factor = math.exp(student_quantile(n - 1) * math.sqrt(variance / n))
    return median(ordered) / factor, median(ordered) * factor


def _lower_rank(n: int) -> int:
    """The largest k with P(Binomial(n, 1/2) < k) <= 2.5 %; by the normal law for large n."""
    if n > 500:
        return math.floor((n + 1 - Z * math.sqrt(n)) / 2)
    probability = 2.0**-n
    cumulative = probability
    rank = 0
    while cumulative <= 0.025:
        rank += 1
        probability *= (n - rank + 1) / rank
        cumulative += probability
    return rank


def student_quantile(degrees: int) -> float:
    """Student's t that leaves 2.5 % above it: a table, then Cornish and Fisher's series."""
    if degrees <= len(STUDENT):
        return STUDENT[degrees - 1]
    first = (Z**3 + Z) / (4 * degrees)
    return Z + first + (5 * Z**5 + 16 * Z**3 + 3 * Z) / (96 * degrees**2)


def outliers(values: Sequence[float]) -> list[int]:
    """Indices of the values beyond Tukey's fences: 1.5 interquartile ranges outside."""
    ordered = sorted(values)
    lower, upper = quantile(ordered, 0.25), quantile(ordered, 0.75)
    reach = 1.5 * (upper - lower)
    return [
        index
        for index, value in enumerate(values)
        if value < lower - reach or value > upper + reach
    ]
