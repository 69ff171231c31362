"""Fails when the port has become slower, as measured against the original in the same minute."""

# region: check
import statistics
import sys
from collections.abc import Callable
from time import perf_counter

ROUNDS = 15


def ratios(original: Callable[[], object], port: Callable[[], object]) -> list[float]:
    """Times original/port, taking turns, so that a busy moment of the machine hits both."""
    found = []
    for _ in range(ROUNDS):
        start = perf_counter()
        original()
        middle = perf_counter()
        port()
        found.append((middle - start) / (perf_counter() - middle))
    return found


def verdict(found: list[float], promised: float) -> str | None:
    """What to complain about, or None: three quarters of the rounds must miss the promise."""
    upper = statistics.quantiles(found, n=4)[2]
    if upper >= promised:
        return None
    return f"the port is {statistics.median(found):.1f} times as fast, {promised} was promised"


# endregion: check


# region: main
def main() -> int:
    from array import array

    from arrays import count_above
    from original import count_above as original

    values = array("d", (index % 100 / 100 for index in range(200_000)))
    complaint = verdict(
        ratios(lambda: original(values, 0.5), lambda: count_above(values, 0.5)),
        promised=10.0,
    )
    print(complaint or "as fast as promised")
    return 0 if complaint is None else 1


if __name__ == "__main__":
    sys.exit(main())
# endregion: main
