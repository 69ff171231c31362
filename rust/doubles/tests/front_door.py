"""The functions of the module, sorted by what they count."""

import doubles

BY_CHARACTERS = [
    doubles.count_doubles,
    doubles.count_doubles_zipped,
    doubles.count_doubles_once,
]

BY_BYTES = [
    doubles.count_doubles_bytes,
    doubles.count_doubles_blocks,
]

OF_TEXT = BY_CHARACTERS + BY_BYTES


def name_of(value: object) -> str:
    """The name of a function or a case: names a test after what it is about."""
    return getattr(value, "__name__", None) or getattr(value, "name", None) or repr(value)
