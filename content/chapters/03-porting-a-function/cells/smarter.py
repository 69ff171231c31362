from timeit import repeat

from doubles import count_doubles

letters = "aabbcdeffg" * 3_000


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


rust = min(repeat(recount_in_rust, number=1, repeat=3))
python = min(repeat(keep_count_in_python, number=1, repeat=3))

print("same counts:", recount_in_rust() == keep_count_in_python())
print("Python is faster:", python < rust)
