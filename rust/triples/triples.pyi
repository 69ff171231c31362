"""Counts triples of positions whose numbers add up to a target."""

from collections.abc import Sequence

__version__: str

def count_triples_cubic(numbers: Sequence[int], target: int = 0) -> int:
    """Count the triples of positions whose numbers add up to the target."""

def count_triples_quadratic(numbers: Sequence[int], target: int = 0) -> int:
    """Count the triples of positions whose numbers add up to the target."""

def count_cubic_parallel(numbers: Sequence[int], target: int = 0) -> int:
    """Count the triples of positions whose numbers add up to the target, on all cores."""

def count_quadratic_parallel(numbers: Sequence[int], target: int = 0) -> int:
    """Count the triples of positions whose numbers add up to the target, on all cores."""
