"""Calls one function of a crate again and again, for a profiler to watch: calls.py FOLDER NAME SECONDS.

FOLDER holds the crate's module. Prints the median of the processor's time for a call, in milliseconds.
"""

import statistics
import sys
from array import array
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from random import Random
from time import perf_counter, process_time

sys.path.insert(0, str(Path(__file__).parents[1] / "downloads"))
sys.path.insert(0, sys.argv[1])

SEED = 1
MILLION = 1_000_000


def floats() -> list[float]:
    """A million numbers between 0 and 1."""
    random = Random(SEED)
    return [random.random() for _ in range(MILLION)]


def numbers() -> list[int]:
    """What the count of triples looks through."""
    random = Random(SEED)
    return [random.randint(-1000, 1000) for _ in range(2000)]


def orders() -> list[dict]:
    """The table of orders of the chapter on data."""
    from inputs import make_input

    return make_input("orders", 100_000)


def call_of(module: str, function: str, *given: object) -> Callable[[], object]:
    """The function with its arguments."""
    called = getattr(import_module(module), function)
    return lambda: called(*given)


QUESTION = (1_707_884_000, "web", 10)

CALLS: dict[str, Callable[[], Callable[[], object]]] = {
    "list-of-floats": lambda: call_of("arrays", "count_above_copied", floats(), 0.5),
    "buffer": lambda: call_of("arrays", "count_above", array("d", floats()), 0.5),
    "records": lambda: call_of("rows", "top_of_records", orders(), *QUESTION),
    "interned-keys": lambda: call_of(
        "rows", "top_by_interned_keys", orders(), *QUESTION
    ),
    "default-hash": lambda: call_of("triples", "count_triples_quadratic", numbers(), 0),
    "quick-hash": lambda: call_of("quick", "count_triples_quadratic", numbers(), 0),
}


def main() -> None:
    """Calls until the seconds are over."""
    _, _, name, seconds = sys.argv
    call = CALLS[name]()
    times = []
    end = perf_counter() + float(seconds)
    while not times or perf_counter() < end:
        # Of the processor, so that another program that runs meanwhile is not counted.
        started = process_time()
        call()
        times.append(process_time() - started)
    print(statistics.median(times) * 1000)


main()
