"""Counts equal neighbours in Cython: of a text by characters, and of bytes."""

# region: unicode
def count(str text):
    """Look at each character once and remember the one before."""
    cdef Py_ssize_t total = 0
    cdef Py_UCS4 character
    cdef long previous = -1  # equal to no character
    for character in text:
        if <long>character == previous:
            total += 1
        previous = character
    return total


# endregion: unicode


# region: bytes
import cython


@cython.boundscheck(False)
@cython.wraparound(False)
def count_bytes(const unsigned char[::1] letters):
    """Look at each byte once, through a view of whatever lends its memory."""
    cdef Py_ssize_t i, total = 0
    for i in range(1, letters.shape[0]):
        if letters[i] == letters[i - 1]:
            total += 1
    return total


# endregion: bytes
