"""Finds the contract of a function: what goes in, what comes out, and what is promised of both.

It goes by the source, the annotations, the defaults and the calls that were seen. The form is contract.ts.
"""

from __future__ import annotations

import ast
import inspect
from collections.abc import Callable
from typing import Any

from bad_input import find_bad_input, made
from contract_types import UndrawableError
from marked_code import find
from original import attribute, load, load_what_goes
from parameter_types import no_one_knows, parameters_of, returned_by
from reach import body_of, changed, reached
from refusals import OBSERVE, packages, refusal
from seen_types import of_shape
from shapes import note
from trial import call_with, differing, outcome

LONGEST_SOURCE = 2_000_000
LOOPS = (ast.For, ast.While, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
# Iterators, by the names of their classes: they give their items one at a time.
LAZY = {
    "generator",
    "map",
    "filter",
    "zip",
    "enumerate",
    "reversed",
    "chain",
    "islice",
    "coroutine",
}


def answer(given: dict[str, Any], tell: Callable[[Any], None]) -> None:
    """Tell the trials of bad input as they begin, then `answer` with a ContractAnswer.

    `given`: the `source`, what is `chosen`, the `calls` that were kept, what was `seen` in all of them or None,
    and trials to `skip`.
    """
    tell({"kind": "answer", "answer": found(given, tell)})


def found(given: dict[str, Any], tell: Callable[[Any], None]) -> dict[str, Any]:
    source, chosen = given["source"], given["chosen"]
    if len(source) > LONGEST_SOURCE:
        return refused(
            "syntax",
            "The source is longer than two million characters. Paste the function and what it needs.",
        )
    try:
        tree = ast.parse(source)
    except SyntaxError as error:
        return refused(
            "syntax", f"Python cannot read it (line {error.lineno}): {error.msg}."
        )
    except (ValueError, RecursionError, MemoryError) as error:
        return refused(
            "syntax", f"Python cannot read it: {error or type(error).__name__}."
        )
    no = refusal(tree, chosen)
    if no is not None:
        return refused(*no)
    notes: list[str] = []
    try:
        module, runs = load(source), True
    except (Exception, SystemExit) as error:  # noqa: BLE001 (the reader is told)
        module, runs = load_what_goes(source), False
        notes.append(cannot_run(tree, error))
    try:
        function = attribute(module, chosen)
        inspect.signature(function)
    except (AttributeError, TypeError, ValueError):
        return refused(
            "needs-packages", f"{chosen} cannot be made here. {' '.join(notes)}"
        )
    if not inspect.isfunction(inspect.unwrap(function)):
        words = f"{chosen} is no function of Python once the file has run: other code puts something in its place, compiled code for example. A port of it gains nothing."
        return refused("missing", words)
    seen = given["seen"] or {}
    calls = given["calls"] or []
    try:
        contract = drawn_up(tree, chosen, module, function, seen, notes)
    except UndrawableError as error:
        return refused("undrawable", str(error))
    if (
        contract["parameters"]
        and contract["parameters"][0]["name"] in contract["changes"]
        and is_bound(tree, chosen)
    ):
        return refused(
            "state",
            f"{chosen} changes its object. The chapter “Porting a stateful object” shows how to port the whole class.",
        )
    if runs:
        twice = differing(function, calls, vars(module))
        if twice is not None:
            call, first, second = twice
            words = f"{chosen}{call} answered {first}, and when asked again {second}: it draws at random, asks the clock, or remembers something from call to call. Take that as an argument; for random numbers take the numbers."
            return refused("random", words)
        if contract["returns"] is None:
            contract["returns"] = by_trying(contract, chosen, module, function)
    if contract["returns"] is None:
        return refused(
            "undrawable",
            f"Nothing says what {chosen} returns. Make a call of it, or write the type behind ->.",
        )
    lazy = LAZY.intersection(contract["returns"].get("seen", ()))
    if lazy or any("iterator" in each for each in contract["returns"].get("seen", ())):
        return refused(
            "generator",
            f"{chosen} returns an iterator, whose items are made one at a time. Return a list instead.",
        )
    if runs:
        notes += find_bad_input(
            contract, function, vars(module), calls, tell, given.get("skip", [])
        )
    return {
        "kind": "contract",
        "contract": contract,
        "notes": list(dict.fromkeys(notes)),
    }


def refused(why: str, message: str) -> dict[str, Any]:
    return {"kind": "refused", "why": why, "message": message}


def cannot_run(tree: ast.Module, error: BaseException) -> str:
    missing = sorted(set(packages(tree).values()))
    if missing:
        words = f"The file imports {', '.join(missing)}, which is not here, so the original cannot run on this page."
    else:
        words = (
            f"The file does not run here: {type(error).__name__}: {str(error)[:200]}."
        )
    return f"{words} Its contract comes from annotations and from calls of yours alone; bad input was not tried. {OBSERVE}"


def is_bound(tree: ast.Module, chosen: str) -> bool:
    """Whether it is a method, whose first argument is its object."""
    node, owner = find(tree, chosen)
    return owner is not None and not any(
        ast.unparse(each) == "staticmethod" for each in node.decorator_list
    )


def drawn_up(
    tree: ast.Module,
    chosen: str,
    module: Any,
    function: Callable[..., Any],
    seen: dict[str, Any],
    notes: list[str],
) -> dict[str, Any]:
    """The contract but for what is found by trying; `returns` is None where nobody knows."""
    node, _ = find(tree, chosen)
    parameters = parameters_of(tree, chosen, module, function, seen, notes)
    names = {each["name"] for each in parameters}
    rebound = {
        each.id
        for each in body_of(node)
        if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store)
    }
    changes = {name for name, _ in changed(node) if name in names - rebound}
    changes |= names.intersection(seen.get("changes", ()))
    if any(
        each in ("lru_cache", "cache")
        for mark in node.decorator_list
        for each in ast.unparse(mark).replace("(", ".").split(".")
    ):
        notes.append(
            "The original keeps its answers in a cache. Race against a cached call as well: it may be fast enough."
        )
    returns = returned_by(node, function, seen, notes)
    if returns is not None and returns["kind"] == "float":
        notes.append(
            "Floats have to agree in every bit. Sums in another order, and functions of math, differ in the last places: allow some ulp if that is right for you."
        )
    for each in no_one_knows(parameters):
        raise UndrawableError(each)
    return {
        "function": chosen,
        "docstring": inspect.getdoc(function) or "",
        "parameters": parameters,
        "returns": returns,
        "ulp": 0,
        "beyond": "OverflowError",
        "raises": sorted(
            raised_in(tree, chosen) | (seen.get("raised", {}).keys() - {"TypeError"})
        ),
        "changes": sorted(changes),
        "interruptible": runs_long(node),
        "bad": [],
    }


def raised_in(tree: ast.Module, chosen: str) -> set[str]:
    """Exceptions that the source raises by their names; a TypeError is for other types than the contract's."""
    found = set()
    for function, _ in reached(tree, chosen):
        for node in body_of(function):
            if isinstance(node, ast.Assert):
                found.add("AssertionError")
            elif isinstance(node, ast.Raise) and node.exc is not None:
                kind = node.exc.func if isinstance(node.exc, ast.Call) else node.exc
                name = ast.unparse(kind).rpartition(".")[2]
                if name.isidentifier() and name[0].isupper():
                    found.add(name)
    return found - {"TypeError", "NotImplementedError"}


def runs_long(node: ast.AST) -> bool:
    """Whether a call may take long: a loop in a loop, one without an end of its own, or a call of itself."""

    def deep(each: ast.AST, depth: int) -> bool:
        if isinstance(each, ast.While) or depth > 1:
            return True
        if (
            isinstance(each, ast.Name)
            and each.id == node.name
            and isinstance(each.ctx, ast.Load)
        ):
            return True
        inner = depth + isinstance(each, LOOPS)
        return any(deep(child, inner) for child in ast.iter_child_nodes(each))

    return deep(node, 0)


def by_trying(
    contract: dict[str, Any], chosen: str, module: Any, function: Callable[..., Any]
) -> Any:
    """The type of the answers to made arguments, else None."""
    shape: dict[str, Any] = {}
    for seed in range(6):
        values = made(contract, vars(module), seed + 1, seed)
        tried = None if values is None else outcome(call_with(function, values))
        if tried is not None and tried.returned and tried.raised is None:
            note(shape, tried.value)
    return of_shape(shape) if shape else None
