"""What the benchmark of `simulate` is given."""

# region: port
from ports import simulate


# region: input
def make(size: int) -> int:
    """As many steps."""
    return size


def call(given: int) -> tuple[float, float, float]:
    return simulate(1.0, 1.0, 1.0, given)


# endregion: input
# endregion: port
