"""How alike two words are: the distance of Levenshtein."""


# region: original
def levenshtein(a: str, b: str) -> int:
    """Count the insertions, deletions and replacements from one text to the other."""
    above = list(range(len(b) + 1))
    for row, left in enumerate(a, 1):
        current = [row]
        for column, right in enumerate(b, 1):
            replaced = above[column - 1] + (left != right)
            current.append(min(replaced, above[column] + 1, current[column - 1] + 1))
        above = current
    return above[-1]


def closest(word: str, words: list[str]) -> str:
    """The most similar of the words; the first of several."""
    return min(words, key=lambda other: levenshtein(word, other))


# endregion: original
