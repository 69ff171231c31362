"""Runs cells as the page does: one namespace, and the value of a last expression shown.

Standard input holds a JSON list of `{"name": ..., "source": ...}`; what the last one prints, its value
and, where it raises, the exception's last line go to standard output.
"""

import ast
import contextlib
import io
import json
import sys
from typing import Any


def run(name: str, source: str, namespace: dict[str, Any]) -> None:
    """Runs one cell; the value of a last expression is printed as a REPL prints it."""
    tree = ast.parse(source, name)
    last = (
        tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    )
    exec(compile(tree, name, "exec"), namespace)  # noqa: S102 - running cells is the job
    if last is not None:
        value = eval(compile(ast.Expression(last.value), name, "eval"), namespace)
        if value is not None:
            print(repr(value))


def main() -> None:
    """Runs the cells on standard input; an exception ends it as it ends any Python."""
    *before, shown = json.load(sys.stdin)
    namespace: dict[str, Any] = {"__name__": "__main__"}
    with contextlib.redirect_stdout(io.StringIO()):
        for cell in before:
            run(cell["name"], cell["source"], namespace)
    run(shown["name"], shown["source"], namespace)


main()
