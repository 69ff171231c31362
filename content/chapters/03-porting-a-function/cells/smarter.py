from time import perf_counter

from doubles import count_doubles

letters = "aabbcdeffg" * 4_000


def recount_in_rust():
    """The count after each letter that a user types, counted anew in Rust."""
    return [count_doubles(letters[:end]) for end in range(1, len(letters) + 1)]


def keep_count_in_python():
    """The same counts: a new letter adds one, or nothing."""
    counts = []
    total = 0
    previous = ""
    for letter in letters:
        total += letter == previous
        counts.append(total)
        previous = letter
    return counts


start = perf_counter()
recounted = recount_in_rust()
middle = perf_counter()
kept = keep_count_in_python()
end = perf_counter()

print("same counts:", recounted == kept)
print("Python is faster:", end - middle < middle - start)
