"""The rows of the benchmarks `callback` and `types`: keys that Python works out, and values of unknown types."""


# region: python_key
def last_digits(value):
    """The last three digits."""
    return value % 1000


def top_sorted(values):
    return sorted(values, key=last_digits, reverse=True)[:3]


# endregion: python_key


# region: python_types
def texts(values):
    """The numbers as a file or a form would have them."""
    return [str(value) for value in values]


def add_up(amounts):
    total = 0.0
    for amount in amounts:
        if isinstance(amount, (int, float)):
            total += amount
        elif isinstance(amount, str):
            total += float(amount)
        else:
            raise TypeError(f"expected a number or a text, got {type(amount).__name__}")
    return total


# endregion: python_types


# region: rust_calls
import rows


def last_digits(value):
    """The last three digits."""
    return value % 1000


def texts(values):
    """The numbers as a file or a form would have them."""
    return [str(value) for value in values]


def top_called(values):
    return rows.top_by(values, last_digits, 3)


def top_own(values):
    return rows.top_by_last_digits(values, 3)


def extracted(amounts):
    return rows.amounts_by_extract(amounts)


def cast(amounts):
    return rows.amounts_by_cast(amounts)


# endregion: rust_calls
