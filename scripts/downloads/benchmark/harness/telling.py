"""Times, ratios and sizes in words."""

from __future__ import annotations

import math

from .stats import Interval

TIMES = "\N{MULTIPLICATION SIGN}"
UNITS = (("s", 1.0), ("ms", 1e-3), ("µs", 1e-6), ("ns", 1e-9))


def tell_time(seconds: float) -> str:
    """A duration with three significant digits in its natural unit: "1.24 ms", "310 ns"."""
    for name, length in UNITS:
        value = float(f"{seconds / length:.3g}")
        if value >= 1 or name == "ns":
            return f"{value:.0f} {name}" if value >= 100 else f"{value:#.3g} {name}"
    raise AssertionError("the last unit takes any time")


def tell_size(size: int, unit: tuple[str, str]) -> str:
    """A size with what it counts: "1,000 characters", "n = 30"."""
    one, many = unit
    if many == "n":
        return f"n = {size:,}"
    return f"{size:,} {one if size == 1 else many}"


def tell_ratio(ratio: float, interval: Interval) -> str:
    """A ratio with its interval: "612 times, 590 to 640"."""
    low, high = map(_bare, interval)
    return f"{_bare(ratio)}{TIMES}, {low} to {high}"


def _bare(ratio: float) -> str:
    """As many digits as a ratio is worth; "any" for the open end of an interval."""
    if not math.isfinite(ratio):
        return "any"
    if ratio >= 99.5:
        return f"{ratio:,.0f}"
    if ratio >= 9.995:
        return f"{ratio:.1f}"
    return f"{ratio:.2f}" if ratio >= 0.0995 else f"{ratio:#.2g}"
