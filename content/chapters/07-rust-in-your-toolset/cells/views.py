from array import array

import arrays

samples = array("d", [0.1, 0.9, 0.4, 0.6])
print(arrays.count_above(samples, 0.5))
print(arrays.count_above(memoryview(samples)[:2], 0.5))

arrays.scale(samples, 2.0)  # in place: nothing comes back
print(samples.tolist())

every_other = memoryview(samples)[::2]
for values in (
    [0.1, 0.9],
    array("f", [0.9]),
    every_other,
    memoryview(samples).toreadonly(),
):
    try:
        arrays.scale(values, 2.0)
    except (TypeError, BufferError) as error:
        print(f"{type(error).__name__}: {error}")
