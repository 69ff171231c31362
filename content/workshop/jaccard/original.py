"""How alike two texts are, by the short pieces they share."""


# region: original
def jaccard(a: str, b: str, n: int) -> float:
    """The share of pieces of n characters, of all in either, that both texts have."""
    if n < 1:
        raise ValueError("a piece has at least one character")
    left = {a[start : start + n] for start in range(len(a) - n + 1)}
    right = {b[start : start + n] for start in range(len(b) - n + 1)}
    either = left | right
    return len(left & right) / len(either) if either else 1.0


# endregion: original
