import arrays

for attempt in (
    lambda: arrays.count_primes(3_000_000),
    lambda: arrays._panic("index out of bounds"),
):
    try:
        attempt()
    except Exception as error:
        print("an Exception:", error)
    except BaseException as error:
        print(f"no Exception, but {type(error).__name__}: {error}")

print(arrays.count_primes(100), "primes below 100: the module goes on")
