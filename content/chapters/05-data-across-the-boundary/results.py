"""The rows of the benchmark `results`: make a result of many rows, then read every amount."""


# region: python_result
def python_dicts(length):
    """A dict for each row, made by Python."""
    result = [
        {"customer": customer, "orders": 1_000 + customer % 7, "amount": customer / 2}
        for customer in range(length)
    ]
    return sum([row["amount"] for row in result])


# endregion: python_result

# region: rust_results
import rows


def dicts(length):
    """A dict for each row."""
    return sum([row["amount"] for row in rows.sums_as_dicts(length)])


def objects(length):
    """An object for each row."""
    return sum([row.amount for row in rows.sums_as_objects(length)])


def iterator(length):
    """An object for one row at a time."""
    return sum([row.amount for row in rows.sums_as_iterator(length)])


def lists(length):
    """A list for each column."""
    _, _, amounts = rows.sums_as_lists(length)
    return sum(amounts)


def arrays(length):
    """An array for each column."""
    _, _, amounts = rows.sums_as_arrays(length)
    return sum(memoryview(amounts).cast("d"))


# endregion: rust_results
