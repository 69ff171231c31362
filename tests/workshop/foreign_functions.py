"""Functions that nobody here wrote, by their names: what the workshop is to say of each.

They are imported from where they are; their module's whole source is given to the workshop, as a reader would paste
it. `calls` are a reader's. `expected` is "contract", or the reason of a refusal.
"""

import asyncio
import json
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

from contract import found
from record import recorded


class Foreign(NamedTuple):
    module: str
    name: str
    calls: str
    expected: str


STANDARD = [
    # Text.
    Foreign("textwrap", "indent", "indent('a\\nb', '> ')", "contract"),
    Foreign("textwrap", "dedent", "dedent('  a\\n  b')", "contract"),
    Foreign("html", "escape", "escape('<a href=\"x\">')", "contract"),
    Foreign("posixpath", "normpath", "normpath('/a/../b//c')", "contract"),
    Foreign(
        "genericpath", "commonprefix", "commonprefix(['/a/b', '/a/c'])", "contract"
    ),
    Foreign("shlex", "quote", "quote('a b')", "contract"),
    Foreign("fnmatch", "translate", "translate('*.py')", "contract"),
    Foreign("string", "capwords", "capwords('a bc  d')", "contract"),
    Foreign(
        "difflib",
        "get_close_matches",
        "get_close_matches('appel', ['ape', 'apple'])",
        "contract",
    ),
    Foreign("quopri", "needsquoting", "needsquoting(b'a', True, False)", "contract"),
    # Numbers.
    Foreign("colorsys", "rgb_to_hsv", "rgb_to_hsv(0.2, 0.4, 0.4)", "contract"),
    Foreign("calendar", "isleap", "isleap(2024)", "contract"),
    Foreign("calendar", "monthrange", "monthrange(2024, 2)", "contract"),
    Foreign("statistics", "median", "median([1.0, 3.0, 2.0])", "contract"),
    Foreign(
        "ipaddress", "v4_int_to_packed", "v4_int_to_packed(3232235521)", "contract"
    ),
    # Containers.
    Foreign("bisect", "bisect_right", "bisect_right([1, 2, 3], 2)", "missing"),
    Foreign("bisect", "insort_right", "insort_right([1, 2, 3], 2)", "missing"),
    Foreign("heapq", "merge", "list(merge([1, 3], [2]))", "generator"),
    # Classes.
    Foreign(
        "fractions",
        "Fraction.limit_denominator",
        "Fraction(355, 113).limit_denominator(10)",
        "contract",
    ),
    # Refused.
    Foreign("glob", "glob", "glob('*.py')", "input-output"),
]

# Released under these names: more-itertools is more_itertools, all others as they are imported.
PACKAGES = [
    Foreign("inflection", "underscore", "underscore('DeviceType')", "contract"),
    Foreign("inflection", "ordinalize", "ordinalize(23)", "contract"),
    Foreign("humanize.number", "clamp", "clamp(3.2)", "contract"),
    Foreign(
        "more_itertools.recipes",
        "flatten",
        "list(flatten([[1], [2]]))",
        "generator",
    ),
    Foreign(
        "more_itertools.more",
        "chunked",
        "list(chunked([1, 2, 3], 2))",
        "needs-packages",
    ),
    Foreign(
        "toolz.itertoolz", "frequencies", "frequencies(['a', 'b', 'a'])", "contract"
    ),
    Foreign(
        "networkx.algorithms.graphical",
        "is_digraphical",
        "is_digraphical([(1, 1), (1, 1)])",
        "decorated",
    ),
    Foreign(
        "packaging.utils", "canonicalize_name", "canonicalize_name('A.b_C')", "contract"
    ),
    Foreign(
        "pygments.util", "looks_like_xml", "looks_like_xml('<?xml?><a/>')", "closure"
    ),
    Foreign(
        "sympy.ntheory.factor_", "multiplicity", "multiplicity(2, 24)", "needs-packages"
    ),
]


def source_of_module(foreign: Foreign) -> str:
    """Of the whole file, as a reader would paste it."""
    return Path(import_module(foreign.module).__file__).read_text(encoding="utf-8")


def ask(foreign: Foreign) -> dict[str, Any]:
    """The ContractAnswer of one of them, from the source of its module."""
    source = source_of_module(foreign)
    seen: dict[str, Any] = {"calls": [], "seen": None}
    # It may not run as a file of its own.
    with suppress(Exception):
        seen = asyncio.run(recorded(source, foreign.calls, foreign.name))
    given = {
        "source": source,
        "chosen": foreign.name,
        "calls": seen["calls"],
        "seen": seen["seen"],
    }
    return {
        **found(given, lambda told: None),
        "calls": [each["arguments"] for each in seen["calls"]],
    }


def main() -> None:
    """Write what became of each, a line of JSON each."""
    for foreign in [*STANDARD, *PACKAGES]:
        source = source_of_module(foreign)
        print(
            json.dumps({**foreign._asdict(), "source": source, "answer": ask(foreign)})
        )


if __name__ == "__main__":
    main()
