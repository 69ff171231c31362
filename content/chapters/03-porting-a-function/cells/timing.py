import random
from string import ascii_letters
from timeit import timeit

letters = "".join(random.Random(2017).choices(ascii_letters, k=1_000_000))

for version in (count_zip, count_once, count_regex):
    seconds = timeit(lambda: version(letters), number=1)
    print(f"{version.__name__}: {seconds * 1e3:.0f} ms, answer {version(letters):,}")
