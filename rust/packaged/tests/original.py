"""The function as it was before anything was compiled: what both versions are compared with."""


def count_doubles(text: str) -> int:
    """Count the positions where two neighbouring characters are equal."""
    total = 0
    for index in range(1, len(text)):
        if text[index] == text[index - 1]:
            total += 1
    return total
