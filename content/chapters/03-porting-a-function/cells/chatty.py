from timeit import repeat

from doubles import count_doubles

text = "aabbcdeffg" * 1_000


def count_pair_by_pair(text):
    return sum(count_doubles(text[start : start + 2]) for start in range(len(text) - 1))


chatty = min(repeat(lambda: count_pair_by_pair(text), number=1))
original = min(repeat(lambda: count_zip(text), number=1))

print("same answer:", count_pair_by_pair(text) == count_zip(text))
print("slower than Python alone:", chatty > original)
