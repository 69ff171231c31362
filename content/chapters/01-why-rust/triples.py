"""Counts triples of positions whose numbers add up to a target: the obvious way, and smarter ones."""

# region: cubic
from collections.abc import Sequence


def count_triples(numbers: Sequence[int], target: int = 0) -> int:
    """Count the triples of positions whose numbers add up to the target."""
    total = 0
    for i in range(len(numbers)):
        for j in range(i + 1, len(numbers)):
            for k in range(j + 1, len(numbers)):
                if numbers[i] + numbers[j] + numbers[k] == target:
                    total += 1
    return total


# endregion: cubic


# region: hoisted
from collections.abc import Sequence


def count_hoisted(numbers: Sequence[int], target: int = 0) -> int:
    """What does not change in the inner loop is worked out before it."""
    total = 0
    for i, first in enumerate(numbers):
        for j, second in enumerate(numbers[i + 1 :], i + 1):
            third = target - first - second
            total += numbers[j + 1 :].count(third)
    return total


# endregion: hoisted


# region: quadratic
from collections import Counter
from collections.abc import Sequence


def count_quadratic(numbers: Sequence[int], target: int = 0) -> int:
    """Look at every pair, and look up how often the third one comes later."""
    total = 0
    later = Counter(numbers)
    times = later.get
    for j, second in enumerate(numbers):
        later[second] -= 1
        missing = target - second
        total += sum([times(missing - first, 0) for first in numbers[:j]])
    return total


# endregion: quadratic
