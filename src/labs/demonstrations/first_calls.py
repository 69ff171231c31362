"""Times each of the first calls of a function and prints the seconds as a JSON list."""

import json
from itertools import pairwise
from time import perf_counter


def count_doubles(text):
    """Positions where two neighbours are equal."""
    return sum(one == other for one, other in pairwise(text))


TEXT = "abbccd" * 1000
times = []
for _ in range(200):
    started = perf_counter()
    count_doubles(TEXT)
    times.append(perf_counter() - started)
print(json.dumps(times))
