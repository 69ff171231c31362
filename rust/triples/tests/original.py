"""The function that was ported, as it was in Python: what the port is compared with."""

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
