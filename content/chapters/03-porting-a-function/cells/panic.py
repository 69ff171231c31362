import doubles

try:
    doubles._panic("a mistake in our Rust")
except BaseException as error:
    print(f"{type(error).__name__}: {error}")
    print("an Exception:", isinstance(error, Exception))

doubles.count_doubles("still works: aabb")
