"""What the benchmark of `jaccard` is given."""

# region: port
from ports import jaccard

# region: input
from random import Random

WORDS = "the a of night train day rain runs over under long grey hills rivers"


def make(size: int) -> tuple[str, str]:
    """Two texts of so many words."""
    random = Random(size)
    first = " ".join(random.choices(WORDS.split(), k=size))
    return first, " ".join(random.choices(WORDS.split(), k=size))


def call(given: tuple[str, str]) -> float:
    return jaccard(*given, 5)


# endregion: input
# endregion: port
