import fib as rust

for n in [-1, 1.5, "90", 187]:
    try:
        print(n, rust.fib(n))
    except (ValueError, TypeError, OverflowError) as error:
        print(f"{n!r}: {type(error).__name__}: {error}")
