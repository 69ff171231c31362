"""Run-length coding of texts."""

# region: original
from itertools import groupby


def run_lengths(text: str) -> list[tuple[str, int]]:
    """Each run of equal characters: the character, and how often it comes."""
    return [(character, len(list(run))) for character, run in groupby(text)]


# endregion: original
