"""Measures this project's rows in Python and Rust against each other: `python benchmark/run.py`.

Build the module first: `maturin develop --release`. To measure a function of your own, write it
into a new file in `benchmark/measured/` and add a line to BENCHMARKS.

Answers are checked first. Then all rows take turns, so that what slows one slows the others.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import platform
import random
import signal
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib import import_module
from math import ceil, exp, log, log10, sqrt
from multiprocessing import get_context
from multiprocessing.connection import Connection
from statistics import fmean, median
from time import perf_counter
from typing import Any

from inputs import SEED, make_input


@dataclass(frozen=True)
class Row:
    """A function to measure. Functions are named as "module:function"."""

    name: str
    label: str
    function: str
    setup: str | None = None  # makes what the function gets, before the clock starts
    fresh: bool = False  # whether each call needs a new result of `setup`


@dataclass(frozen=True)
class Benchmark:
    """Rows that answer the same question about the same input."""

    id: str
    title: str
    input: str  # one of those that `make_input` makes
    sizes: Sequence[int]
    oracle: str  # the row whose answer is right
    baseline: str  # the row that the others are compared with
    rows: Sequence[Row]


MODULE = ""
BENCHMARKS: Sequence[Benchmark] = ()

SAMPLE = 0.002  # seconds: so long that the clock and the loop hardly count
WARM_UP = 0.05  # seconds
LEAST_ROUNDS = 3
LARGEST_SIZE = 10_000_000
# For glibc: else a few bytes decide how often a row has to ask for memory again.
KEPT_MEMORY = {f"MALLOC_{name}_THRESHOLD_": str(2**28) for name in ("TRIM", "MMAP")}


class Runner:
    """A row in a process of its own: its memory, or a crash, touches no other row."""

    def __init__(self, row: Row, given: Any, expected: str | None) -> None:
        self.row, self.calls, self.expected, self.trouble = row, 1, expected, ""
        self.samples: list[float] = []  # seconds for one call, one in each round
        context = get_context("spawn")
        self.pipe, pipe = context.Pipe()
        self.process = context.Process(target=serve, args=(pipe, row), daemon=True)
        if sys.platform != "win32":  # Ctrl+C waits: it is not for that one
            signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        self.process.start()
        if sys.platform != "win32":
            signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
        pipe.close()
        self.pipe.send(given)
        self.time(0)  # waits until it is ready

    def time(self, calls: int, limit: float | None = None) -> float:
        """The seconds that so many calls take; a row in trouble is out."""
        seconds, answer = 0.0, self.expected
        try:
            self.pipe.send(calls)
            if self.pipe.poll(limit):
                seconds, answer, self.trouble = self.pipe.recv()
            else:
                self.trouble = f"skipped: takes over {limit:g} s, try more --seconds"
        except (EOFError, OSError):
            self.process.join()
            self.trouble = f"failed: it ended with status {self.process.exitcode}"
        if calls > 0 and not self.trouble:
            self.expected = answer if self.expected is None else self.expected
            if answer != self.expected:
                self.trouble = f"wrong: {answer:.60} instead of {self.expected:.60}"
        return seconds

    def warm_up(self) -> None:
        """Runs until the row is warm and it is known how many calls fill a sample."""
        end, seconds = perf_counter() + WARM_UP, 0.0
        while not self.trouble and (seconds < SAMPLE or perf_counter() < end):
            seconds = self.time(self.calls)
            self.calls = ceil(self.calls * min(16, 1.2 * SAMPLE / max(seconds, 1e-9)))


def serve(pipe: Connection, row: Row) -> None:
    """In a row's process: times as many calls as it is asked for."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        given, fresh, answer = pipe.recv(), row.fresh, None
        function = load(row.function)
        setup = load(row.setup) if row.setup else lambda given: given
        if not row.setup and isinstance(given, str) and not given.isascii():
            # A text keeps its UTF-8 once Rust has asked for it: each call gets a copy.
            setup, fresh = (lambda text: text[:1] + text[1:]), True
        given = given if fresh else setup(given)
        while True:
            calls = pipe.recv()
            values = [setup(given) if fresh else given for _ in range(calls)]
            gc.disable()
            started = perf_counter()
            for value in values:
                answer = function(value)
            seconds = perf_counter() - started
            gc.enable()
            pipe.send((seconds, str(answer), ""))
    except EOFError:
        return
    except ModuleNotFoundError as error:
        advice = f"if it is a package, pip install {error.name}"
        pipe.send((0, "", f"skipped: {error}; {advice}"))
    except BaseException as error:  # noqa: BLE001 (a panic of Rust is no Exception)
        pipe.send((0, "", f"failed: {type(error).__name__}: {error}"))


def load(name: str) -> Callable[[Any], Any]:
    """The function that is named as "module:function"."""
    module, _, function = name.partition(":")
    found: Callable[[Any], Any] = getattr(import_module(module), function)
    return found


def measure(bench: Benchmark, size: int, limit: float, runners: list[Runner]) -> None:
    """Starts and checks a runner for each row, the oracle first; then takes samples."""
    given = make_input(bench.input, size)
    for row in sorted(bench.rows, key=lambda row: row.name != bench.oracle):
        runners.append(Runner(row, given, runners[0].expected if runners else None))
        if not runners[-1].trouble:
            runners[-1].time(1, limit / 2)
        if runners[0].trouble:
            return
    for runner in runners:
        runner.warm_up()
    order, end, rounds = random.Random(SEED), perf_counter() + limit, 0
    while rounds < LEAST_ROUNDS or perf_counter() < end:
        rounds += 1
        right = [runner for runner in runners if not runner.trouble]
        for runner in order.sample(right, len(right)):
            runner.samples.append(runner.time(runner.calls) / runner.calls)


def compare(row: Sequence[float], base: Sequence[float]) -> tuple[float, float, float]:
    """How many times faster a row is, and the 95 % interval: a bootstrap of pairs."""
    logs = [log(other / own) for own, other in zip(row, base, strict=False)]
    n, centre, draw = len(logs), midmean(logs), random.Random(SEED).choices
    centres = sorted(midmean(draw(logs, k=n)) for _ in range(1000))
    d = n - 1  # few rounds: Student's t (Hesterberg, The American Statistician 69/4)
    t = 1.96 + 2.372 / d + 2.823 / d**2 + 2.556 / d**3 + 1.589 / d**4
    stretch = t / 1.96 * sqrt(n / d)
    low, high = (centre + (centres[i] - centre) * stretch for i in (25, 974))
    return exp(centre), exp(low), exp(high)


def midmean(values: Sequence[float]) -> float:
    """The mean of the middle half, which spikes do not touch."""
    cut = len(values) // 4
    return fmean(sorted(values)[cut : len(values) - cut])


def report(bench: Benchmark, size: int, runners: list[Runner]) -> list[dict[str, Any]]:
    """Prints the figures, the fastest row first; gives them as the site's record does."""
    right = [one for one in runners if not one.trouble]
    shown = [one for one in right if one.samples[LEAST_ROUNDS - 1 :]]
    shown.sort(key=lambda one: median(one.samples))
    named = {one.row.name: one for one in shown}
    entries: list[dict[str, Any]] = []
    for above, one in zip([None, *shown], shown, strict=False):
        base = named.get(bench.baseline) or named.get(bench.oracle) or shown[0]
        time = median(one.samples)
        ratio, *interval = compare(one.samples, base.samples)
        tie = "=" if above and compare(above.samples, one.samples)[1] <= 1 else " "
        low, high = map(digits, interval)
        speed = f"{digits(ratio)}\N{MULTIPLICATION SIGN}, {low} to {high}"
        print(f"{tie} {one.row.label:<40}{in_unit(time):>8}  {speed}")
        about = {"benchmark": bench.id, "input": bench.input, "size": size}
        about |= {"flavour": "native", "variant": one.row.name}
        about |= {"baseline": base.row.name, "ratio": ratio, "ratio_interval": interval}
        stats = {"median": time, "rounds": len(one.samples), "iterations": one.calls}
        entries.append({"extra_info": about, "stats": stats | {"data": one.samples}})
    if shown:
        print(f"Times as fast as {base.row.label}, with 95 % intervals.")
        print("= is perhaps as fast as the row above: their ratio may be 1.")
        print(f"{len(base.samples)} rounds. The answer is {base.expected:.60}.")
    reasons = {one.row.name: one.trouble for one in runners}
    for row in bench.rows:
        if row.name not in named:
            print(f"{row.label}: {reasons.get(row.name) or 'not measured'}")
    return entries


def digits(value: float) -> str:
    """Three digits, or all before the point."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def in_unit(seconds: float) -> str:
    """A time in the unit that suits it."""
    power = min(3, max(0, ceil(-log10(seconds) / 3)))
    return f"{digits(seconds * 1000**power)} {('s', 'ms', 'µs', 'ns')[power]}"


def main() -> int:
    """The status: 1 for a row that is wrong or fails, 2 for no module, 130 for Ctrl+C."""
    known = {benchmark.id: benchmark for benchmark in BENCHMARKS}
    parser = argparse.ArgumentParser(prog="python benchmark/run.py")
    add = parser.add_argument
    add("--only", choices=known, action="append", help="benchmark to measure")
    add("--size", type=int, metavar="N", help="of the input")
    add("--seconds", type=float, default=10, help="for each measurement (10)")
    add("--json", type=argparse.FileType("w"), metavar="FILE", help="for the figures")
    asked = parser.parse_args()
    if asked.size is not None and not 1 <= asked.size <= LARGEST_SIZE:
        parser.error(f"--size takes a whole number from 1 to {LARGEST_SIZE:,}")
    if not 0 < asked.seconds <= 3600:
        parser.error("--seconds takes a number above 0, up to 3600")
    try:
        import_module(MODULE)
    except ImportError as error:
        print(f"{error}. To build it, in {sys.prefix}:", file=sys.stderr)
        print("  maturin develop --release", file=sys.stderr)
        return 2
    os.environ.update(KEPT_MEMORY)
    status, entries, sizes = 0, [], asked.size and [asked.size]
    chosen = [known[name] for name in asked.only or known]
    plans = [(one, size) for one in chosen for size in sizes or one.sizes]
    print(f"{len(plans)} to measure, each in rounds for {asked.seconds:g} seconds")
    for one, size in plans:
        runners: list[Runner] = []
        try:
            print(f"\n{one.title} ({one.id}), size {size:,}", flush=True)
            measure(one, size, asked.seconds, runners)
        except KeyboardInterrupt:
            status = 130
        entries += report(one, size, runners)
        for runner in runners:
            runner.process.kill()
            status = status or int(runner.trouble.startswith(("wrong", "failed")))
        if status == 130:
            break
    if asked.json:
        cpu = {"brand_raw": platform.processor() or platform.machine()}
        now = datetime.now(UTC).isoformat()
        whole = {"machine_info": {"cpu": cpu}, "datetime": now, "benchmarks": entries}
        json.dump(whole, asked.json, indent=1)
    return status


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
