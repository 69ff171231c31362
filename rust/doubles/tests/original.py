"""The function that was ported, as it was in Python: what the port is compared with."""


def count_doubles(text: str) -> int:
    """Count the positions where two neighbouring characters are equal."""
    total = 0
    for left, right in zip(text, text[1:]):
        if left == right:
            total += 1
    return total
