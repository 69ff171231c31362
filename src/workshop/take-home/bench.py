"""Measures the port against the original: `python benchmark/bench.py`, or `--size N --seconds N`.

Both get the same inputs, made by `generate.py` from the contract. Answers are compared first; then both take
turns, so that what slows one slows the other, and the ratio is that of each pair of turns.
"""

import argparse
import gc
import importlib
import json
import sys
from collections.abc import Callable
from copy import deepcopy
from math import ceil
from operator import attrgetter
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter
from typing import Any

PORT_MODULE = ""
FUNCTION = ""
SEED = 1

TESTS = Path(__file__).parent.parent / "tests"
SAMPLE = 0.002  # seconds: so long that the clock and the loop hardly count
LEAST_ROUNDS = 5
SIZES = (10, 100, 1_000, 10_000)

Call = tuple[tuple[Any, ...], dict[str, Any]]


def main() -> int:
    """Measure each size; 1 where the answers differ."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, action="append", help="may be repeated")
    parser.add_argument("--seconds", type=float, default=3.0, help="for each size")
    options = parser.parse_args()
    sys.path.insert(0, str(TESTS))
    contract = json.loads((TESTS / "contract.json").read_text(encoding="utf-8"))
    original = importlib.import_module("original")
    calls = importlib.import_module("calls")
    generate = importlib.import_module("generate")
    python = attrgetter(FUNCTION)(original)
    rust = getattr(importlib.import_module(PORT_MODULE), FUNCTION.rpartition(".")[2])
    for size in options.size or SIZES:
        try:
            made = generate.arguments(contract, size, SEED, classes=vars(original))
        except generate.CannotMakeError as error:
            print(f"size {size:,}: not measured: {error}")
            continue
        asked = calls.Arguments(*made)
        found = calls.disagreement(python, rust, asked, contract["ulp"])
        if found is not None:
            print(f"size {size:,}: not measured, the answers differ: {found.phrase}")
            return 1
        fresh = bool(contract["changes"])
        print(f"size {size:,}: {compare(python, rust, asked, options.seconds, fresh)}")
    return 0


def compare(
    python: Callable[..., Any],
    rust: Callable[..., Any],
    call: Call,
    seconds: float,
    fresh: bool,
) -> str:
    """Times of one call, and how many times as fast the port is, with a 95 % interval."""
    sides = [(python, 1), (rust, 1)]
    sides = [(side, calls_of(side, call, fresh)) for side, _ in sides]
    samples: list[list[float]] = [[], []]
    order, end = Random(SEED), perf_counter() + seconds
    while len(samples[0]) < LEAST_ROUNDS or perf_counter() < end:
        for place in order.sample([0, 1], 2):
            side, count = sides[place]
            samples[place].append(time_of(side, call, count, fresh) / count)
    low, high = interval(samples, order)
    slow, fast = median(samples[0]), median(samples[1])
    times = f"Python {slow * 1e6:,.2f} µs, Rust {fast * 1e6:,.2f} µs"
    return f"{times}: {slow / fast:.1f} times as fast ({low:.1f} to {high:.1f})"


def calls_of(side: Callable[..., Any], call: Call, fresh: bool) -> int:
    """How many calls fill a sample."""
    count = 1
    while (seconds := time_of(side, call, count, fresh)) < SAMPLE:
        count = ceil(count * min(16, 1.2 * SAMPLE / max(seconds, 1e-9)))
    return count


def time_of(side: Callable[..., Any], call: Call, count: int, fresh: bool) -> float:
    """Seconds of so many calls; each with a copy where a call changes its arguments."""
    given = [deepcopy(call) if fresh else call for _ in range(count)]
    gc.disable()
    started = perf_counter()
    for positional, keyword in given:
        side(*positional, **keyword)
    seconds = perf_counter() - started
    gc.enable()
    return seconds


def interval(samples: list[list[float]], order: Random) -> tuple[float, float]:
    """The middle 95 % of the ratio's medians over pairs that are drawn again and again."""
    ratios = [slow / fast for slow, fast in zip(*samples)]
    drawn = sorted(median(order.choices(ratios, k=len(ratios))) for _ in range(1_000))
    return drawn[25], drawn[974]


if __name__ == "__main__":
    raise SystemExit(main())
