"""Counts how often a tank runs over: in Python, with NumPy as far as it goes, with Numba, in Rust."""

# region: tank
from collections.abc import Iterable


def count_overflows(inflows: Iterable[float]) -> int:
    """Each level depends on the one before."""
    level = 0.0
    overflows = 0
    for inflow in inflows:
        level += inflow - 0.5
        if level < 0.0:
            level = 0.0
        elif level > 1.0:
            level = 1.0
            overflows += 1
    return overflows


# endregion: tank


# region: tank_numpy
import numpy as np


def view(inflows):
    """The array's own memory as NumPy sees it: nothing is copied."""
    return np.frombuffer(inflows)


def count_overflows_numpy(inflows: np.ndarray) -> int:
    """NumPy subtracts from all values at once. The loop remains."""
    level = 0.0
    overflows = 0
    for change in (inflows - 0.5).tolist():
        level += change
        if level < 0.0:
            level = 0.0
        elif level > 1.0:
            level = 1.0
            overflows += 1
    return overflows


# endregion: tank_numpy


# region: tank_numpy_values
import numpy as np


def view(inflows):
    """The array's own memory as NumPy sees it: nothing is copied."""
    return np.frombuffer(inflows)


def count_overflows_numpy_values(inflows: np.ndarray) -> int:
    """The plain loop over a NumPy array, which makes an object of each value."""
    level = 0.0
    overflows = 0
    for inflow in inflows:
        level += inflow - 0.5
        if level < 0.0:
            level = 0.0
        elif level > 1.0:
            level = 1.0
            overflows += 1
    return overflows


# endregion: tank_numpy_values


# region: tank_numba
import numpy as np
from numba import njit


def view(inflows):
    """The array's own memory as NumPy sees it: nothing is copied."""
    return np.frombuffer(inflows)


@njit
def count_overflows_numba(inflows):
    """The plain loop, which Numba compiles when it is first called."""
    level = 0.0
    overflows = 0
    for inflow in inflows:
        level += inflow - 0.5
        if level < 0.0:
            level = 0.0
        elif level > 1.0:
            level = 1.0
            overflows += 1
    return overflows


# endregion: tank_numba


# region: tank_extension
from array import array

import arrays


def count_overflows_borrowed(inflows: array) -> int:
    """The extension reads the array where it lies."""
    return arrays.count_overflows(inflows, 0.5, 1.0)


# endregion: tank_extension
