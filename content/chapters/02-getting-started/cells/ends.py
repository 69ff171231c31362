import fib as rust

for n in [90, 93, 94, 186, 187]:
    print(f"F({n})")
    for name, function in [
        ("Python", fib),
        ("u64, wrapping", rust.fib_wrapping),
        ("u64, checked", rust.fib_checked),
        ("u128, checked", rust.fib),
    ]:
        try:
            print(f"  {name:14}{function(n):>40}")
        except OverflowError:
            print(f"  {name:14}{'OverflowError':>40}")
