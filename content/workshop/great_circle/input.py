"""What the benchmark of `great_circle` is given."""

# region: port
from ports import great_circle

# region: input
from random import Random

Place = tuple[float, float]


def make(size: int) -> list[Place]:
    """Places all over the globe: from each to each."""
    random = Random(size)
    return [(random.uniform(-90, 90), random.uniform(-180, 180)) for _ in range(size)]


def call(given: list[Place]) -> list[list[float]]:
    return great_circle(given, given)


# endregion: input
# endregion: port
