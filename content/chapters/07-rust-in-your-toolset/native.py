"""What only a computer has: NumPy, and threads that run at once."""

# region: numpy
import numpy as np


def view(values):
    """The array's own memory as NumPy sees it: nothing is copied."""
    return np.frombuffer(values)


def count_numpy(values: np.ndarray) -> int:
    """Count the values above one half."""
    return int(np.count_nonzero(values > 0.5))


# endregion: numpy


# region: on_numpy
import arrays
import numpy as np


def view(values):
    """The array's own memory as NumPy sees it: nothing is copied."""
    return np.frombuffer(values)


def count_view(values: np.ndarray) -> int:
    """The extension reads NumPy's memory where it lies."""
    return arrays.count_above(values, 0.5)


def count_list(values: np.ndarray) -> int:
    """The extension makes a Vec, one number at a time."""
    return arrays.count_above_copied(values, 0.5)


def count_parallel(values: np.ndarray) -> int:
    """One copy, then all cores."""
    return arrays.count_above_parallel(values, 0.5)


# endregion: on_numpy


# region: threads
from concurrent.futures import ThreadPoolExecutor

import arrays


def one_after_the_other(limit: int) -> int:
    return sum(arrays.count_primes(limit) for _ in range(2))


def in_threads_holding(limit: int) -> int:
    with ThreadPoolExecutor(2) as pool:
        return sum(pool.map(arrays.count_primes_holding, [limit, limit]))


def in_threads_detached(limit: int) -> int:
    with ThreadPoolExecutor(2) as pool:
        return sum(pool.map(arrays.count_primes, [limit, limit]))


# endregion: threads
