"""Times batches of calls on request: one JSON request a line on stdin, one JSON answer a line.

``{"kind": "prepare", "id": int, "row": ROW, "form": str, "input": path}`` loads the functions that ROW
names and the input they will be given; the answer is ``{}``. ROW has the arguments of ``define`` or
``imported`` in src/runtime/python/timing.py, which does the timing here as in the page.
``{"kind": "batch", "id": int, "iterations": int}`` calls the function that often and answers
``{"timed": "SECONDS ANSWER"}``. ``{"kind": "dispose", "id": int}`` lets go of what was prepared.
``{"kind": "ask", "row": ROW, "given": JSON}`` calls a row once with any value, or with the input whose text
it is if there is a ``"form"``, and answers ``{"answer": str}``. All requests may name ``"folders"`` to import modules from.
An exception answers ``{"error": str, "type": str}``.

Runs on PyPy too, which is at Python 3.9.
"""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from typing import Any

TIMING = Path(__file__).parents[2] / "src" / "runtime" / "python" / "timing.py"


def load_timing() -> Any:
    """The module that times variants, from its file: it is in no package here."""
    spec = importlib.util.spec_from_file_location("timing", TIMING)
    if spec is None or spec.loader is None:
        raise ImportError(f"{TIMING} is no Python module")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Given:
    """A value as a row is given it, whatever it is."""

    size = 1

    def __init__(self, value: Any) -> None:
        self.value = value


class Batches:
    """The variants that were prepared, by their ids, and the last input, which they share."""

    def __init__(self, timing: Any) -> None:
        self.timing = timing
        self.subjects: dict[int, Any] = {}
        self.inputs: dict[str, Any] = {}

    def answer_to(self, request: dict[str, Any]) -> dict[str, Any]:
        """Carries out one request; raises what the row's own code raises."""
        for folder in request.get("folders", ()):
            if folder not in sys.path:
                sys.path.insert(0, folder)
        kind = request["kind"]
        if kind == "prepare":
            given = self.input(request["form"], request["input"])
            self.subjects[request["id"]] = self.subject(request["row"], given)
            return {}
        if kind == "batch":
            subject = self.subjects[request["id"]]
            return {"timed": subject.batch(request["iterations"])}
        if kind == "dispose":
            self.subjects.pop(request["id"], None)
            return {}
        if kind == "ask":
            form, value = request.get("form"), request["given"]
            given = Given(value) if form is None else self.timing.Input(form, value)
            subject = self.subject(request["row"], given)
            return {"answer": subject.batch(1).partition(" ")[2]}
        raise ValueError(f"no such request: {kind!r}")

    def subject(self, row: dict[str, Any], given: Any) -> Any:
        """The row's functions with what they are given."""
        make = self.timing.define if "code" in row else self.timing.imported
        return make(given=given, **row)

    def input(self, form: str, path: str) -> Any:
        """The input that a file holds; the one before is let go of."""
        if path not in self.inputs:
            text = Path(path).read_bytes().decode("utf-8")
            self.inputs = {path: self.timing.Input(form, text)}
        return self.inputs[path]


def main() -> None:
    """Answers until stdin ends."""
    batches = Batches(load_timing())
    for line in sys.stdin:
        try:
            answer = batches.answer_to(json.loads(line))
        # Whatever a variant raises is its answer: the harness reports it beside the others.
        except Exception as error:  # noqa: BLE001
            name = type(error).__name__
            answer = {"error": f"{name}: {error}", "type": name}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
