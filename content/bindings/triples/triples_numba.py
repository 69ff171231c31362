"""Counts triples in loops that Numba compiles when they are first called."""

# region: cubic
from collections.abc import Sequence

import numpy as np
from numba import njit


@njit
def count_array(numbers, target):
    """Look at every triple of positions."""
    total = 0
    for i in range(len(numbers)):
        for j in range(i + 1, len(numbers)):
            for k in range(j + 1, len(numbers)):
                if numbers[i] + numbers[j] + numbers[k] == target:
                    total += 1
    return total


def count_triples(numbers: Sequence[int], target: int = 0) -> int:
    """Hand the numbers over as an array, which is what Numba is good at."""
    return count_array(np.array(numbers, dtype=np.int64), target)


# endregion: cubic


# region: quadratic
from collections.abc import Sequence

import numpy as np
from numba import njit, types
from numba.typed import Dict


@njit
def count_array(numbers, target):
    """Look at every pair, and look up how often the third one comes later."""
    total = 0
    later = Dict.empty(types.int64, types.int64)
    for number in numbers:
        later[number] = later.get(number, 0) + 1
    for j, second in enumerate(numbers):
        later[second] -= 1
        missing = target - second
        for first in numbers[:j]:
            total += later.get(missing - first, 0)
    return total


def count_triples(numbers: Sequence[int], target: int = 0) -> int:
    """Hand the numbers over as an array, which is what Numba is good at."""
    return count_array(np.array(numbers, dtype=np.int64), target)


# endregion: quadratic
