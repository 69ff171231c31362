"""Seeded random numbers: the same seed gives the same inputs and resamples as on the site."""

from __future__ import annotations

from collections.abc import Iterator

# Stands in for the seed 0, on which xorshift would stay for ever.
SEED_FOR_ZERO = 0x9E3779B9


def xorshift32(seed: int) -> Iterator[int]:
    """Marsaglia's xorshift32 with shifts 13, 17, 5 (Journal of Statistical Software 8/14, 2003)."""
    x = seed & 0xFFFFFFFF or SEED_FOR_ZERO
    while True:
        x ^= x << 13 & 0xFFFFFFFF
        x ^= x >> 17
        x ^= x << 5 & 0xFFFFFFFF
        yield x
