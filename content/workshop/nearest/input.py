"""What the benchmark of `nearest` is given."""

# region: port
from ports import nearest

# region: input
from random import Random

Point = tuple[float, float]


def make(size: int) -> list[Point]:
    """Points of a square."""
    random = Random(size)
    return [(random.random(), random.random()) for _ in range(size)]


def call(given: list[Point]) -> int:
    return nearest((0.5, 0.5), given)


# endregion: input
# endregion: port
