"""The function to port."""


# region: steps
def steps(n: int) -> int:
    """How many times to halve an even n, or to take 3 * n + 1 of an odd one, until it is 1."""
    if n < 1:
        raise ValueError(f"n is {n}; a whole number from 1 on was expected")
    count = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        count += 1
    return count


# endregion: steps
