"""Times batches of calls on request: one JSON request a line on stdin, one JSON answer a line.

``{"kind": "prepare", "id": int, "row": ROW, "form": str, "input": path}`` loads the functions that ROW
names and the input they will be given; the answer is ``{}``. ROW has the arguments of ``define`` or
``imported`` in src/cell/engines/timing.py, which does the timing here as in the page.
``{"kind": "batch", "id": int, "iterations": int}`` calls the function that often and answers
``{"timed": "SECONDS ANSWER"}``. ``{"kind": "dispose", "id": int}`` lets go of what was prepared.
An exception answers ``{"error": str}``.
"""

import importlib.util
import json
import sys
from pathlib import Path
from typing import Any

TIMING = Path(__file__).parents[2] / "src" / "cell" / "engines" / "timing.py"


def load_timing() -> Any:
    """The module that times variants, from its file: it is in no package here."""
    spec = importlib.util.spec_from_file_location("timing", TIMING)
    if spec is None or spec.loader is None:
        raise ImportError(f"{TIMING} is no Python module")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Batches:
    """The variants that were prepared, by their ids, and the last input, which they share."""

    def __init__(self, timing: Any) -> None:
        self.timing = timing
        self.subjects: dict[int, Any] = {}
        self.inputs: dict[str, Any] = {}

    def answer_to(self, request: dict[str, Any]) -> dict[str, Any]:
        """Carries out one request; raises what the row's own code raises."""
        match request["kind"]:
            case "prepare":
                given = self.input(request["form"], request["input"])
                row = request["row"]
                make = self.timing.define if "code" in row else self.timing.imported
                self.subjects[request["id"]] = make(given=given, **row)
                return {}
            case "batch":
                subject = self.subjects[request["id"]]
                return {"timed": subject.batch(request["iterations"])}
            case "dispose":
                self.subjects.pop(request["id"], None)
                return {}
            case other:
                raise ValueError(f"no such request: {other!r}")

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
            answer = {"error": f"{type(error).__name__}: {error}"}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
