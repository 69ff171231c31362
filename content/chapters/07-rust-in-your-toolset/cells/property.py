import random
from array import array

import arrays


def original(values, limit):
    return sum(1 for value in values if value > limit)


rng = random.Random(7)
odd = [0.0, -0.0, 1.0, -1.0, float("inf"), float("-inf"), float("nan"), 5e-324]
for number in range(1, 2001):
    values = [rng.choice([*odd, rng.random()]) for _ in range(rng.randrange(20))]
    limit = rng.choice([*odd, rng.random()])
    got, expected = (
        arrays.count_above(array("d", values), limit),
        original(values, limit),
    )
    assert got == expected, (
        f"arrays {values}, limit {limit}: {got}, expected {expected}"
    )
print(f"{number} arrays, no difference")
