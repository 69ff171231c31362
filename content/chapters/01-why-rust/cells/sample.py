import random
from itertools import combinations

rng = random.Random(2024)
numbers = [rng.randint(-1000, 1000) for _ in range(200)]


def is_near_zero(triple):
    return abs(sum(triple)) <= 1000


every = list(combinations(numbers, 3))
exact = sum(map(is_near_zero, every))

sample = [every[rng.randrange(len(every))] for _ in range(len(every) // 100)]
share = sum(map(is_near_zero, sample)) / len(sample)
spread = 1.96 * (share * (1 - share) / len(sample)) ** 0.5

print(f"all {len(every):,} triples: {exact:,} come near zero")
print(
    f"a sample of {len(sample):,}: {share * len(every):,.0f} ± {spread * len(every):,.0f}"
)
print(f"that is within {abs(share * len(every) / exact - 1):.1%}")
