import random
from itertools import combinations
from math import comb
from time import perf_counter

rng = random.Random(2024)
numbers = [rng.randint(-1000, 1000) for _ in range(300)]
possible = comb(len(numbers), 3)
looked_at = 5000


def is_wanted(triple):
    return abs(sum(triple)) <= 1500


start = perf_counter()
exact = sum(is_wanted(triple) for triple in combinations(numbers, 3))
middle = perf_counter()
hits = sum(is_wanted(rng.sample(numbers, 3)) for _ in range(looked_at))
end = perf_counter()

share = hits / looked_at
margin = 1.96 * (share * (1 - share) / looked_at) ** 0.5
print(f"all {possible:,} triples: {exact:,}")
print(
    f"a sample of {looked_at:,}: {share * possible:,.0f} ± {margin * possible:,.0f},"
    f" with a confidence of 95 %"
)
print(f"difference: {abs(share * possible / exact - 1):.1%} of the result")
print(f"time: {(end - middle) / (middle - start):.1%} of the time")
