from functools import cache
from itertools import permutations

computed = 0


@cache
def of_sorted(numbers):
    global computed
    computed += 1
    return count_triples(numbers)


def count_cached(numbers):
    return of_sorted(tuple(sorted(numbers)))


asked = [count_cached(order) for order in permutations([-2, -1, 0, 1, 2])]
print(f"{len(asked)} questions, {computed} computed, every answer is {set(asked)}")
