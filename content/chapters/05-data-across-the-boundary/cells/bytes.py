import rows

TAKERS = (rows.checksum, rows.checksum_cow, rows.checksum_vec, rows.checksum_buffer)

for make in (rows.zeros_vec, rows.zeros_cow, rows.zeros_pybytes, rows.zeros_signed):
    print(f"{make.__name__:>13} returns {make(3)}")

for data in (b"abc", bytearray(b"abc"), memoryview(b"abc"), [97, 98, 99]):
    refused = []
    for take in TAKERS:
        try:
            assert take(data) == 294
        except TypeError:
            refused.append(take.__name__)
    print(f"{type(data).__name__:>13} is refused by {', '.join(refused) or 'none'}")
