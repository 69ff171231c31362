"""Counts triples with NumPy, as its users would."""

# region: numpy
from collections.abc import Sequence

import numpy as np


def count_numpy(numbers: Sequence[int], target: int = 0) -> int:
    """Compare all pairs after the first number at once."""
    values = np.asarray(numbers)
    total = 0
    for i, first in enumerate(numbers):
        rest = values[i + 1 :]
        pairs = rest[:, None] + rest
        total += np.count_nonzero(np.triu(pairs == target - first, 1))
    return int(total)


# endregion: numpy
