"""What can be typed after `python benchmark/run.py`, and what is measured by it."""

from __future__ import annotations

import argparse
import math
from dataclasses import dataclass
from pathlib import Path

from .catalogue import Catalogue
from .session import Plan

LARGEST_SIZE = 100_000_000


@dataclass(frozen=True)
class Options:
    """What was asked for."""

    plans: tuple[Plan, ...]
    lists: bool
    json: Path | None


def parse(arguments: list[str], catalogue: Catalogue) -> Options:
    """Reads the arguments; says what is wrong and ends with status 2 where one makes no sense."""
    parser = argparse.ArgumentParser(
        prog="python benchmark/run.py",
        description="Measures the Python and Rust rows of this project against each other.",
        epilog="Without options: every benchmark, at the sizes that the site has recorded.",
    )
    option = parser.add_argument
    option(
        "--list",
        action="store_true",
        help="print the benchmarks and their rows, and end",
    )
    option(
        "--only",
        action="append",
        metavar="ID",
        help="measure this benchmark; repeatable",
    )
    option("--size", type=_size, metavar="N", help="measure at this size only")
    option("--input", metavar="KIND", help="kind of input, where several are offered")
    option("--budget", type=_seconds, default=20.0, metavar="SECONDS",
           help="longest time for each measurement (default: 20)")  # fmt: skip
    option("--seed", type=_seed, default=1, metavar="N",
           help="seed of the input, the order and the intervals (default: 1)")  # fmt: skip
    option("--json", type=_file, metavar="FILE", help="write all figures to this file")
    read = parser.parse_args(arguments)
    known = {benchmark.id: benchmark for benchmark in catalogue.benchmarks}
    for name in read.only or ():
        if name not in known:
            parser.error(f"--only takes {', '.join(known)}; not {name!r}")
    plans: list[Plan] = []
    for benchmark in (known[name] for name in dict.fromkeys(read.only or known)):
        kind = read.input or benchmark.inputs[0]
        if kind not in benchmark.inputs:
            offered = ", ".join(benchmark.inputs)
            parser.error(
                f"--input: {benchmark.id} takes {offered}; not {kind!r}. "
                "Choose the benchmark too, with --only"
            )
        sizes = benchmark.sizes if read.size is None else (read.size,)
        plans += [Plan(benchmark, kind, size, read.seed, read.budget) for size in sizes]
    return Options(tuple(plans), read.list, read.json)


def _whole(text: str, least: int, most: int) -> int:
    # Not int() alone, which takes "1_0" and " 1" too.
    if not (text.isascii() and text.isdecimal() and least <= int(text) <= most):
        wanted = f"a whole number from {least} to {most:,} was expected"
        raise argparse.ArgumentTypeError(f"{wanted}, not {text!r}")
    return int(text)


def _size(text: str) -> int:
    return _whole(text, 1, LARGEST_SIZE)


def _seed(text: str) -> int:
    return _whole(text, 0, 2**32 - 1)


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = math.nan
    if not (math.isfinite(seconds) and seconds > 0):
        raise argparse.ArgumentTypeError(
            f"a number of seconds above 0 was expected, not {text!r}"
        )
    return seconds


def _file(text: str) -> Path:
    """Checked before anything is measured, so that no figures are lost."""
    file = Path(text)
    if file.is_dir() or not file.absolute().parent.is_dir():
        raise argparse.ArgumentTypeError(
            f"the name of a file in a folder that exists was expected, not {text!r}"
        )
    return file
