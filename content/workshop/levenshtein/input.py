"""What the benchmark of `levenshtein` is given."""

# region: port
from ports import levenshtein

# region: input
from random import Random

LETTERS = "abcdefghilmnorstu"


def make(size: int) -> tuple[str, list[str]]:
    """A word, and others to compare it with."""
    random = Random(size)
    words = [
        "".join(random.choices(LETTERS, k=random.randint(4, 12))) for _ in range(size)
    ]
    return "oxidizing", words


def call(given: tuple[str, list[str]]) -> list[int]:
    word, words = given
    return [levenshtein(word, other) for other in words]


# endregion: input
# endregion: port
