import random

from doubles import count_doubles_zipped

rng = random.Random(2017)
for number in range(1, 1_001):
    text = "".join(rng.choices("aab\n\0é😀", k=rng.randrange(50)))
    assert count_doubles_zipped(text) == count_zip(text), f"text {number}: {text!r}"

print("1,000 texts, no difference")
