"""Counts equal neighbours with NumPy: of a text, and of bytes that are there already."""

# region: text
import numpy as np


def count(text: str) -> int:
    """Compare all neighbouring bytes of the text's UTF-8 at once."""
    letters = np.frombuffer(text.encode(), dtype=np.uint8)
    return int(np.count_nonzero(letters[1:] == letters[:-1]))


# endregion: text


# region: bytes
import numpy as np


def view(text: str):
    """The text's UTF-8 as an array."""
    return np.frombuffer(text.encode(), dtype=np.uint8)


def count_view(letters) -> int:
    """Compare all neighbours at once."""
    return int(np.count_nonzero(letters[1:] == letters[:-1]))


# endregion: bytes
