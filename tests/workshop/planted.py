"""Wrong ports of the twelve examples: each is the original with one fault that ports really have."""

from __future__ import annotations

from typing import NamedTuple


class Fault(NamedTuple):
    example: str
    what: str
    old: str
    new: str


def first(example: str, what: str, above: str, line: str) -> Fault:
    """Give a fault that is one more line in front of another."""
    return Fault(example, what, above, f"{line}\n{above}")


LEVENSHTEIN = "    above = list(range(len(b) + 1))"
ROLLING = "    window: list[float] = []"
UTF16 = """    a, b = (
        [text.encode("utf-16-le")[at : at + 2] for at in range(0, len(text.encode("utf-16-le")), 2)]
        for text in (a, b)
    )"""

FAULTS = [
    first(
        "levenshtein",
        "bytes for characters",
        LEVENSHTEIN,
        "    a, b = a.encode(), b.encode()",
    ),
    first("levenshtein", "units of UTF-16", LEVENSHTEIN, UTF16),
    first(
        "levenshtein", "case is lost", LEVENSHTEIN, "    a, b = a.lower(), b.lower()"
    ),
    first("levenshtein", "empty input", LEVENSHTEIN, "    if not a:\n        return 0"),
    Fault(
        "levenshtein",
        "overflow of a byte",
        "return above[-1]",
        "return above[-1] & 255",
    ),
    Fault(
        "levenshtein",
        "a float for an int",
        "return above[-1]",
        "return float(above[-1])",
    ),
    Fault(
        "levenshtein",
        "a replacement costs two",
        "(left != right)",
        "2 * (left != right)",
    ),
    Fault(
        "levenshtein", "a panic of an index", "return above[-1]", "return above[len(a)]"
    ),
    Fault(
        "run_lengths",
        "the last run is forgotten",
        "groupby(text)]",
        "groupby(text)][:-1]",
    ),
    Fault(
        "run_lengths", "overflow of a byte", "len(list(run))", "len(list(run)) % 256"
    ),
    Fault(
        "run_lengths",
        "spaces at the ends are lost",
        "groupby(text)",
        "groupby(text.strip())",
    ),
    Fault(
        "run_lengths",
        "lists for tuples",
        "(character, len(list(run)))",
        "[character, len(list(run))]",
    ),
    Fault(
        "run_lengths",
        "a text ends at NUL",
        "groupby(text)",
        'groupby(text.partition("\\0")[0])',
    ),
    Fault(
        "run_lengths",
        "bytes for characters",
        "len(list(run))",
        "len(character.encode()) * len(list(run))",
    ),
    Fault("jaccard", "off by one", "range(len(a) - n + 1)", "range(len(a) - n)"),
    Fault("jaccard", "nothing divided by nothing", "else 1.0", "else 0.0"),
    Fault("jaccard", "another exception", "raise ValueError", "raise OverflowError"),
    Fault("jaccard", "another message", "at least one character", "at least one char"),
    Fault("jaccard", "zero is let through", "n < 1", "n < 0"),
    Fault("jaccard", "one of both sets twice", "left | right", "left | left"),
    Fault(
        "group_sums",
        "keys in another order",
        "return sums",
        "return dict(sorted(sums.items()))",
    ),
    Fault(
        "group_sums",
        "overflow of an i32",
        'sale["pieces"] *',
        '((sale["pieces"] + 2**31) % 2**32 - 2**31) *',
    ),
    Fault(
        "group_sums",
        "an argument is changed",
        "return sums",
        "sales.clear()\n    return sums",
    ),
    Fault("rolling", "a width of zero is let through", "width < 1", "width < 0"),
    first("rolling", "the values are sorted in place", ROLLING, "    values.sort()"),
    Fault("rolling", "an even width", "width % 2 == 0", "width % 4 == 0"),
    Fault("nearest", "the last of several", "distance < least", "distance <= least"),
    Fault("nearest", "NaN is nearest", "distance < least", "not distance >= least"),
    Fault(
        "nearest",
        "no other point",
        'raise ValueError("there is no other point")',
        "return 0",
    ),
    Fault(
        "nearest",
        "another exception",
        'raise ValueError("there is no other point")',
        'raise IndexError("there is no other point")',
    ),
    Fault("great_circle", "a rounder radius", "6371.0088", "6371.0"),
    Fault(
        "great_circle", "degrees for radians", "cos(radians(latitude))", "cos(latitude)"
    ),
    Fault(
        "great_circle",
        "rows for columns",
        "return table",
        "return [list(column) for column in zip(*table)]",
    ),
    Fault("parse_log", "empty lines are kept", "if fields:", "if True:"),
    Fault("parse_log", "only letters of ASCII", '([^ ="]+)=', "([!-~]+)="),
    Fault(
        "read_rows",
        "lines count from zero",
        'enumerate(text.split("\\n"), 1)',
        'enumerate(text.split("\\n"))',
    ),
    Fault(
        "read_rows", "a line of spaces is empty", "if not line:", "if not line.strip():"
    ),
    Fault("read_rows", "another message", "is no JSON", "is not JSON"),
    Fault(
        "read_rows",
        "an exception of the library",
        "except ValueError:",
        "except TypeError:",
    ),
    Fault("mandelbrot", "one step less", "steps < limit", "steps < limit - 1"),
    Fault(
        "mandelbrot",
        "rows for columns",
        "return rows",
        "return [list(column) for column in zip(*rows)]",
    ),
    Fault(
        "simulate",
        "a new value is used too early",
        "        dy = x *",
        "        x += STEP * dx\n        dy = x *",
    ),
    Fault("simulate", "rounding in another order", "8.0 / 3.0 * z", "8.0 * z / 3.0"),
    Fault("simulate", "negative zero", "return x, y, z", "return x + 0.0, y, z"),
    Fault("simulate", "one step too many", "range(steps)", "range(steps + 1)"),
    Fault(
        "shortest_path",
        "a negative index counts from the end",
        "0 <= row < len(grid)",
        "row < len(grid)",
    ),
    Fault("rolling", "the upper of two middles", "width % 2 == 0", "False"),
    Fault("rolling", "a value stays too long", "index >= width", "index > width"),
]
