"""The function that is read beside its Rust: prints its answer for the text on standard input."""

import sys


# region: total
def total(text: str) -> int:
    """The sum of the leading numbers."""
    total = 0
    for line in text.splitlines():
        words = iter(line.split())
        first = next(words, None)
        if first is not None:
            total += int(first)
    return total


# endregion: total

if __name__ == "__main__":
    try:
        print(total(sys.stdin.read()))
    except ValueError:
        print("no number")
