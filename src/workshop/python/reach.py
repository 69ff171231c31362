"""What a function of the reader's reaches: the functions and methods it calls, the modules and names it uses."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import NamedTuple

from marked_code import DEFINITIONS, find, statements

Function = ast.FunctionDef | ast.AsyncFunctionDef
# Methods that change the object they belong to.
CHANGING = frozenset(
    [
        "append",
        "add",
        "extend",
        "insert",
        "remove",
        "pop",
        "popitem",
        "popleft",
        "appendleft",
        "extendleft",
        "clear",
        "update",
        "setdefault",
        "discard",
        "sort",
        "reverse",
        "rotate",
        "move_to_end",
        "write",
    ]
)


class Reached(NamedTuple):
    function: Function
    owner: ast.ClassDef | None


def reached(tree: ast.Module, chosen: str) -> list[Reached]:
    """The chosen function first, then all of the same file that it may call."""
    first = Reached(*find(tree, chosen))
    whole = list(statements(tree.body))
    top = {each.name: each for each in whole if isinstance(each, DEFINITIONS)}
    classes = {each.name: each for each in whole if isinstance(each, ast.ClassDef)}
    found, waiting = [first], [first]
    while waiting:
        function, owner = waiting.pop()
        named = {each.id for each in body_of(function) if isinstance(each, ast.Name)}
        more = [Reached(top[name], None) for name in sorted(named & top.keys())]
        for name in sorted(named & classes.keys()):
            made = methods_of(classes[name], {"__init__", "__new__", "__post_init__"})
            more += [Reached(each, classes[name]) for each in made]
        if owner is not None:
            used = {name for name, _ in attributes(function, self_name(function))}
            more += [Reached(each, owner) for each in methods_of(owner, used)]
        for each in more:
            if each not in found:
                found.append(each)
                waiting.append(each)
    return found


def methods_of(owner: ast.ClassDef, names: set[str] | None = None) -> list[Function]:
    return [
        each
        for each in owner.body
        if isinstance(each, DEFINITIONS) and (names is None or each.name in names)
    ]


def body_of(function: Function) -> Iterator[ast.AST]:
    """All that runs when it is called: neither annotations nor decorators; functions inside it are part of it."""
    waiting: list[ast.AST] = [*function.args.defaults, *function.body]
    waiting += [each for each in function.args.kw_defaults if each is not None]
    while waiting:
        node = waiting.pop()
        yield node
        for name, value in ast.iter_fields(node):
            if name in ("annotation", "returns"):
                continue
            values = value if isinstance(value, list) else [value]
            waiting += [each for each in values if isinstance(each, ast.AST)]


def own_body(function: Function) -> Iterator[ast.AST]:
    """The same without functions and classes inside it."""
    waiting: list[ast.AST] = list(function.body)
    while waiting:
        node = waiting.pop()
        yield node
        if not isinstance(node, (*DEFINITIONS, ast.Lambda, ast.ClassDef)):
            waiting += ast.iter_child_nodes(node)


def self_name(function: Function) -> str:
    """Name of the first parameter; empty where there is none."""
    first = [*function.args.posonlyargs, *function.args.args][:1]
    return first[0].arg if first else ""


def attributes(function: Function, name: str) -> Iterator[tuple[str, ast.Attribute]]:
    """The attributes of a variable that are read or written."""
    for node in body_of(function):
        if (
            isinstance(node, ast.Attribute)
            and isinstance(node.value, ast.Name)
            and node.value.id == name
        ):
            yield node.attr, node


def is_used_whole(function: Function, name: str) -> bool:
    """Whether a variable is used in another way than by its attributes."""
    inside = {id(node.value) for _, node in attributes(function, name)}
    return any(
        isinstance(node, ast.Name) and node.id == name and id(node) not in inside
        for node in body_of(function)
    )


def read_of_self(tree: ast.Module, chosen: str) -> list[str] | None:
    """The attributes of `self` that the method and those it calls read; None where it hands `self` on."""
    _, owner = find(tree, chosen)
    assert owner is not None
    methods = {each.name for each in methods_of(owner)}
    names: list[tuple[int, int, str]] = []
    for function, of in reached(tree, chosen):
        if of is not owner or function.name == "__init__":
            continue
        name = self_name(function)
        if is_used_whole(function, name):
            return None
        names += [
            (at.lineno, at.col_offset, each) for each, at in attributes(function, name)
        ]
    in_order = dict.fromkeys(each for *_, each in sorted(names))
    return [each for each in in_order if each not in methods]


def changed(function: Function) -> Iterator[tuple[str, str | None]]:
    """Variables whose values are changed, not bound anew: with the attribute of theirs that is, or None."""
    for node in body_of(function):
        if isinstance(node, (ast.Subscript, ast.Attribute)) and isinstance(
            node.ctx, (ast.Store, ast.Del)
        ):
            yield from _root(node)
        elif (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr in CHANGING
        ):
            yield from _root(node.func, 1)


def _root(node: ast.expr, skipped: int = 0) -> Iterator[tuple[str, str | None]]:
    path: list[str | None] = []
    while isinstance(node, (ast.Subscript, ast.Attribute)):
        path.append(node.attr if isinstance(node, ast.Attribute) else None)
        node = node.value
    if isinstance(node, ast.Name):
        inner = path[skipped:]
        yield node.id, inner[-1] if inner else None


def is_bound_in(function: Function, name: str) -> bool:
    """Whether a name is a parameter or a variable of the function."""
    arguments = function.args
    every = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
    every += [each for each in (arguments.vararg, arguments.kwarg) if each is not None]
    if any(each.arg == name for each in every):
        return True
    outside = {
        each
        for node in body_of(function)
        if isinstance(node, ast.Global)
        for each in node.names
    }
    return name not in outside and any(
        (
            isinstance(node, ast.Name)
            and node.id == name
            and isinstance(node.ctx, ast.Store)
        )
        or (isinstance(node, ast.arg) and node.arg == name)
        for node in body_of(function)
    )
