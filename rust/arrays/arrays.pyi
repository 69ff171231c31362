"""Counts values above a limit in arrays that Python owns, without copying them."""

from collections.abc import Sequence
from typing import NoReturn

from typing_extensions import Buffer

__version__: str

def count_above(values: Buffer, limit: float) -> int:
    """Count the values above the limit."""

def count_above_copied(values: Sequence[float], limit: float) -> int:
    """Count the values above the limit."""

def count_above_parallel(values: Buffer, limit: float) -> int:
    """Count the values above the limit on all cores."""

def scale(values: Buffer, factor: float) -> None:
    """Multiply every value by the factor, in place."""

def count_overflows(inflows: Buffer, outflow: float, capacity: float) -> int:
    """Count the steps in which a tank runs over: each level depends on the one before."""

def count_primes(limit: int) -> int:
    """Count the primes below the limit, and let other Python threads run meanwhile."""

def count_primes_holding(limit: int) -> int:
    """Count the primes below the limit, and let no other Python thread run meanwhile."""

def _panic(message: str) -> NoReturn:
    """Panic with this message: a bug in Rust, as Python sees it."""
