"""The twelve examples: their originals, their contracts and their calls."""

import ast
import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from calls import Arguments
from conftest import ROOT

import ports

FOLDER = ROOT / "content" / "workshop"
NAMES = sorted(path.parent.name for path in FOLDER.glob("*/contract.json"))


@dataclass(frozen=True)
class Example:
    """An original and its port, and what is promised of both."""

    original: Callable[..., Any]
    port: Callable[..., Any]
    contract: dict[str, Any]
    # What the file of the original defines.
    namespace: dict[str, Any]
    # The calls that readers find in the page.
    calls: tuple[Arguments, ...]


@cache
def example(name: str) -> Example:
    """The example of a name."""
    folder = FOLDER / name
    contract = json.loads(text_of(folder / "contract.json"))
    namespace: dict[str, Any] = {"__name__": name}
    exec(text_of(folder / "original.py"), namespace)
    function = contract["function"]
    return Example(
        original=namespace[function],
        port=getattr(ports, function),
        contract=contract,
        namespace=namespace,
        calls=tuple(calls_in(text_of(folder / "calls.py"), function, dict(namespace))),
    )


def calls_in(source: str, function: str, names: dict[str, Any]) -> list[Arguments]:
    """What the function is called with, in every line that calls it or another of the file."""
    calls = []

    def record(*positional: Any) -> Any:
        calls.append(Arguments(positional, {}))
        return original(*positional)

    original = names[function]
    names[function] = record
    for statement in ast.parse(source).body:
        exec(compile(ast.Module([statement], []), "calls.py", "exec"), names)
    return calls


def text_of(path: Path) -> str:
    """The text of a file."""
    return path.read_text(encoding="utf-8")
