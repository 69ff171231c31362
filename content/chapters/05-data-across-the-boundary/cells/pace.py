from timeit import repeat

import rows

TAKERS = (rows.checksum, rows.checksum_cow, rows.checksum_vec, rows.checksum_buffer)

data = bytes(1_000_000)
for given in (data, bytearray(data), memoryview(data), list(data)):
    for take in TAKERS:
        try:
            seconds = min(repeat(lambda: take(given), number=1, repeat=5))
        except TypeError:
            continue
        print(
            f"{type(given).__name__:>10} to {take.__name__:<15} {seconds * 1e3:7.2f} ms"
        )

texts = [str(number) for number in range(10_000)]
for add_up in (rows.amounts_by_extract, rows.amounts_by_cast):
    seconds = min(repeat(lambda: add_up(texts), number=1, repeat=5))
    print(f"{add_up.__name__}: {seconds * 1e9 / len(texts):.0f} ns a text")
