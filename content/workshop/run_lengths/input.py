"""What the benchmark of `run_lengths` is given."""

# region: port
from ports import run_lengths

# region: input
from random import Random


def make(size: int) -> str:
    """Runs of a row of pixels: most are short, some are long."""
    random = Random(size)
    text = ""
    while len(text) < size:
        text += random.choice(".#") * random.choice((1, 2, 5, 20, 80))
    return text[:size]


def call(given: str) -> list[tuple[str, int]]:
    return run_lengths(given)


# endregion: input
# endregion: port
