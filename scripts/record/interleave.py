"""Times Python callables against each other in shuffled rounds; plan on stdin, samples on stdout.

The plan is JSON: ``{"text": path, "seed": int, "rounds": int, "sample_seconds": float,
"rows": [{"variant": str, "entry": str, "module": str} | {"variant": str, "entry": str,
"file": str}]}``. Each row's callable takes the text. The answer is JSON:
``{"rows": [{"variant": str, "answer": str, "iterations": int, "seconds": [float, ...]}]}`` with
one figure per round: seconds per call.

pytest-benchmark runs one benchmark after the other, so that a busy neighbour changes the order of
rows that lie close together; rounds that hold one sample of every row do not have that flaw.
"""

import gc
import importlib
import itertools
import json
import random
import runpy
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import Any

Count = Callable[[str], int]


def load(row: dict[str, str]) -> Count:
    """The callable that a row names, from a file's path or from an installed module."""
    if "file" in row:
        return runpy.run_path(row["file"])[row["entry"]]
    return getattr(importlib.import_module(row["module"]), row["entry"])


def batch(count: Count, text: str, iterations: int) -> float:
    """Seconds that ``iterations`` calls take, timed as ``timeit`` does it: collector off."""
    gc.disable()
    try:
        start = perf_counter()
        for _ in itertools.repeat(None, iterations):
            count(text)
        return perf_counter() - start
    finally:
        gc.enable()


def calibrate(count: Count, text: str, sample_seconds: float) -> int:
    """The number of calls that fill a sample; the doubling on the way is the warm-up."""
    iterations = 1
    while (seconds := batch(count, text, iterations)) < sample_seconds:
        grown = iterations * sample_seconds / max(seconds, 1e-9)
        iterations = min(max(iterations * 2, int(grown)), iterations * 10)
    return iterations


def main() -> None:
    """Runs the plan on stdin."""
    plan: dict[str, Any] = json.load(sys.stdin)
    text = Path(plan["text"]).read_bytes().decode("utf-8")
    rows = []
    for row in plan["rows"]:
        count = load(row)
        answer = str(count(text))
        rows.append(
            {
                "count": count,
                "iterations": calibrate(count, text, plan["sample_seconds"]),
                "written": {"variant": row["variant"], "answer": answer, "seconds": []},
            }
        )
    order = random.Random(plan["seed"])
    for done in range(plan["rounds"]):
        for row in order.sample(rows, len(rows)):
            seconds = batch(row["count"], text, row["iterations"]) / row["iterations"]
            row["written"]["seconds"].append(seconds)
        print(f"round {done + 1} of {plan['rounds']}", file=sys.stderr, flush=True)
    json.dump(
        {"rows": [row["written"] | {"iterations": row["iterations"]} for row in rows]},
        sys.stdout,
    )


if __name__ == "__main__":
    main()
