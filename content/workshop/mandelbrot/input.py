"""What the benchmark of `mandelbrot` is given."""

# region: port
from ports import mandelbrot


# region: input
def make(size: int) -> tuple[list[float], list[float]]:
    """The points of a square picture of the whole set."""
    across = [3.0 * step / size - 2.25 for step in range(size)]
    down = [3.0 * step / size - 1.5 for step in range(size)]
    return across, down


def call(given: tuple[list[float], list[float]]) -> list[list[int]]:
    return mandelbrot(*given, 100)


# endregion: input
# endregion: port
