"""Times batches of calls on request: one JSON request a line on stdin, one JSON answer a line.

``{"kind": "prepare", "id": int, "row": ROW, "text": path}`` loads the callable that ROW names
(``{"entry": str, "file": str}`` or ``{"entry": str, "module": str}``) and the text it will be
given; the answer is ``{}``. ``{"kind": "batch", "id": int, "iterations": int}`` calls it that often
and answers ``{"seconds": float, "answer": str}``. An exception answers ``{"error": str}``.
"""

import gc
import importlib
import itertools
import json
import runpy
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import Any

Prepared = tuple[Callable[[str], int], str]


def load(row: dict[str, str]) -> Callable[[str], int]:
    """The callable that a row names, from a file's path or from an installed module."""
    if "file" in row:
        return runpy.run_path(row["file"])[row["entry"]]
    return getattr(importlib.import_module(row["module"]), row["entry"])


def batch(prepared: Prepared, iterations: int) -> dict[str, Any]:
    """Times ``iterations`` calls as ``timeit`` does it: collector off, nothing else in the loop."""
    count, text = prepared
    answer: object = None
    gc.disable()
    try:
        start = perf_counter()
        for _ in itertools.repeat(None, iterations):
            answer = count(text)
        seconds = perf_counter() - start
    finally:
        gc.enable()
    return {"seconds": seconds, "answer": str(answer)}


def answer_to(request: dict[str, Any], prepared: dict[int, Prepared]) -> dict[str, Any]:
    """Carries out one request; raises what the row's own code raises."""
    if request["kind"] == "prepare":
        text = Path(request["text"]).read_bytes().decode("utf-8")
        prepared[request["id"]] = (load(request["row"]), text)
        return {}
    return batch(prepared[request["id"]], request["iterations"])


def main() -> None:
    """Answers until stdin ends."""
    prepared: dict[int, Prepared] = {}
    for line in sys.stdin:
        try:
            answer = answer_to(json.loads(line), prepared)
        # Whatever a variant raises is its answer: the harness reports it beside the others.
        except Exception as error:  # noqa: BLE001
            answer = {"error": f"{type(error).__name__}: {error}"}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
