"""Counts equal neighbours in loops and expressions that Numba compiles when they are first called."""

# region: str
from numba import njit


@njit
def count(text):
    """Walk over the characters of a str: Numba has a type of its own for it."""
    total = 0
    for i in range(1, len(text)):
        if text[i] == text[i - 1]:
            total += 1
    return total


# endregion: str


# region: text
import numpy as np
from numba import njit


@njit
def count_array(letters):
    """Walk over an array."""
    total = 0
    for i in range(1, letters.size):
        if letters[i] == letters[i - 1]:
            total += 1
    return total


def count(text: str) -> int:
    """Hand the text's UTF-8 over as an array, which is what Numba is good at."""
    return count_array(np.frombuffer(text.encode(), dtype=np.uint8))


# endregion: text


# region: loop
import numpy as np
from numba import njit


def view(text: str):
    """The text's UTF-8 as an array."""
    return np.frombuffer(text.encode(), dtype=np.uint8)


@njit
def count_array(letters):
    """Walk over an array."""
    total = 0
    for i in range(1, letters.size):
        if letters[i] == letters[i - 1]:
            total += 1
    return total


# endregion: loop


# region: expression
import numpy as np
from numba import njit


def view(text: str):
    """The text's UTF-8 as an array."""
    return np.frombuffer(text.encode(), dtype=np.uint8)


@njit
def count_expression(letters):
    """What one would write with NumPy, compiled."""
    return np.sum(letters[1:] == letters[:-1])


# endregion: expression
