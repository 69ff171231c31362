from array import array

from doubles import count_doubles_buffer

data = bytearray(b"aabbcc")
print(count_doubles_buffer(b"aabbcc"), count_doubles_buffer(data))
print(count_doubles_buffer(memoryview(data)[2:]))
print(count_doubles_buffer(array("B", [7, 7, 7])))

data[1] = ord("x")  # no copy was kept
print(count_doubles_buffer(data))

for refused in (memoryview(data)[::2], array("d", [1.0, 1.0]), "aabbcc"):
    try:
        count_doubles_buffer(refused)
    except (TypeError, BufferError) as error:
        print(f"{type(error).__name__}: {error}")
