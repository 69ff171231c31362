from doubles import count_doubles

for argument in (None, 42, b"aabb", ["a", "a"], "a\ud800"):
    try:
        count_doubles(argument)
    except Exception as error:
        print(f"{argument!r}: {type(error).__name__}: {error}")
