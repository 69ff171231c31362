"""Loads the reader's original as a module, whole or as far as it goes."""

from __future__ import annotations
import __future__

import ast
import linecache
import sys
import types
from collections.abc import Callable
from typing import Any

from marked_code import MARK, marked

NAME = "original"


def load(
    source: str, chosen: str = "", record: Callable[[Any], Any] | None = None
) -> types.ModuleType:
    """Run the source as the module `original`, with the chosen function recorded; raises what the source raises."""
    tree = ast.parse(source, f"{NAME}.py")
    module = _new(source)
    if record is not None:
        marked(tree, chosen)
        vars(module)[MARK] = record
    exec(compile(tree, f"{NAME}.py", "exec", dont_inherit=True), vars(module))  # noqa: S102
    return module


def load_what_goes(source: str) -> types.ModuleType:
    """Run statement by statement and leave out those that raise: packages that are not here, for example."""
    module = _new(source)
    for node in ast.parse(source, f"{NAME}.py").body:
        # Annotations stay texts: an unknown name in them takes no function away.
        code = compile(
            ast.Module([node], []),
            f"{NAME}.py",
            "exec",
            __future__.annotations.compiler_flag,
            dont_inherit=True,
        )
        try:
            exec(code, vars(module))  # noqa: S102
        except Exception:  # noqa: BLE001, S112 (whatever it raises)
            continue
    return module


def attribute(module: types.ModuleType, chosen: str) -> Any:
    """The function or the method, called as `Class.method(object, …)`; AttributeError if the source made none."""
    value: Any = module
    for part in chosen.split("."):
        value = getattr(value, part)
    return value


def _new(source: str) -> types.ModuleType:
    module = types.ModuleType(NAME)
    # Dataclasses and hints look for their module by its name.
    sys.modules[NAME] = module
    linecache.cache[f"{NAME}.py"] = (
        len(source),
        None,
        source.splitlines(True),
        f"{NAME}.py",
    )
    return module
