"""What the benchmark of `shortest_path` is given."""

# region: port
from ports import shortest_path

# region: input
from random import Random


def make(size: int) -> list[str]:
    """A square of cells, one in five a wall, with a way along two of its sides."""
    random = Random(size)
    rows = ["." + "".join(random.choices("....#", k=size - 1)) for _ in range(size - 1)]
    return [*rows, "." * size]


def call(given: list[str]) -> int | None:
    return shortest_path(given, (0, 0), (len(given) - 1, len(given) - 1))


# endregion: input
# endregion: port
