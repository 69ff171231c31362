import struct
import sys
import tracemalloc

import rows

ROWS = 20_000


def weigh(make) -> float:
    """Bytes that Python allocates for the result, for each row of it."""
    tracemalloc.start()
    result = make(ROWS)
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    del result
    return held / ROWS


version = ".".join(map(str, sys.version_info[:2]))
print(
    f"Python {version} with pointers of {8 * struct.calcsize('P')} bits, bytes a row:"
)
for make in (
    rows.sums_as_dicts,
    rows.sums_as_lists,
    rows.sums_as_objects,
    rows.sums_as_arrays,
    rows.sums_as_iterator,
    rows.flags_as_list,
    rows.flags_as_bytes,
):
    print(f"{make.__name__:>16} {weigh(make):4.0f}")
