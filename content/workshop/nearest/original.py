"""The nearest neighbour in a list of points."""

# region: original
from math import inf


def nearest(point: tuple[float, float], others: list[tuple[float, float]]) -> int:
    """The index of the point that is nearest; the first of several."""
    if not others:
        raise ValueError("there is no other point")
    x, y = point
    best, least = 0, inf
    for index, (other_x, other_y) in enumerate(others):
        right = other_x - x
        up = other_y - y
        distance = right * right + up * up
        if distance < least:
            best, least = index, distance
    return best


# endregion: original
