"""What the benchmark of `rolling` is given."""

# region: port
from ports import rolling

# region: input
from random import Random


def make(size: int) -> list[float]:
    """Measurements around 20."""
    random = Random(size)
    return [round(random.gauss(20.0, 5.0), 2) for _ in range(size)]


def call(given: list[float]) -> list[tuple[float, float]]:
    return rolling(given, 100)


# endregion: input
# endregion: port
