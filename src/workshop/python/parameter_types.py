"""The types of a function's parameters and answer, from all that says something about them."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Callable, Iterator
from typing import Any

from contract_types import (
    NONE,
    Type,
    UndrawableError,
    anything,
    holds_unknown,
    is_unknown,
    record,
)
from hint_types import hints_of, of_hint
from marked_code import find
from reach import attributes, is_used_whole, own_body, read_of_self
from seen_types import of_shape, together
from shapes import note
from value_source import NoSourceError, source_of

BORROWED = ("str", "bytes", "buffer")
HOW = {
    inspect.Parameter.POSITIONAL_ONLY: "positional-only",
    inspect.Parameter.POSITIONAL_OR_KEYWORD: "either",
    inspect.Parameter.KEYWORD_ONLY: "keyword-only",
}


def parameters_of(
    tree: ast.Module,
    chosen: str,
    module: Any,
    function: Callable[..., Any],
    seen: dict[str, Any],
    notes: list[str],
) -> list[dict[str, Any]]:
    """The parameters; UndrawableError where a type has no end."""
    node, owner = find(tree, chosen)
    hints, shapes = hints_of(inspect.unwrap(function)), seen.get("parameters", {})
    static = any(ast.unparse(each) == "staticmethod" for each in node.decorator_list)
    found = []
    for index, (name, parameter) in enumerate(
        inspect.signature(function).parameters.items()
    ):
        shape = shapes.get(name, {})
        default = None
        if parameter.default is not parameter.empty:
            default = _source(parameter.default, function, name)
            shape = dict(shape)
            note(shape, parameter.default)
        if owner is not None and index == 0 and not static:
            of = _of_self(tree, chosen, getattr(module, owner.name), shape)
        else:
            said = of_hint(hints.get(name, Any))
            of = _as_used(node, name, together(said, of_shape(shape), name, notes))
        if of["kind"] == "none":
            notes.append(
                f"{name}: only None was passed. The contract takes nothing else: add a call that passes more, or an annotation."
            )
        if of["kind"] == "object" and of["seen"]:
            notes.append(
                f"{name} is kept as it is ({', '.join(of['seen'])}): Rust asks Python for each part of it, and its values come from your calls alone."
            )
        if _has_surrogate(shape):
            notes.append(
                f"{name}: a text with a lone surrogate was passed. Rust's texts cannot hold one: such a call raises UnicodeEncodeError."
            )
        found.append(
            {
                "name": name,
                "type": of,
                "how": HOW[parameter.kind],
                "default": default,
                "passing": _passing(of),
            }
        )
    return found


def returned_by(
    node: Any, function: Callable[..., Any], seen: dict[str, Any], notes: list[str]
) -> Type | None:
    """The type of the answer; None where nobody knows."""
    hints = hints_of(inspect.unwrap(function))
    gives = any(
        isinstance(each, ast.Return) and each.value is not None
        for each in own_body(node)
    )
    said = of_hint(hints.get("return", Any))
    if "return" not in hints and not gives:
        said = NONE
    of = together(said, _wide(of_shape(seen.get("return", {}))), "the answer", notes)
    if of["kind"] == "record" and of["form"] == "object":
        of = anything([of["name"]])
    return None if is_unknown(of) else of


def no_one_knows(parameters: list[dict[str, Any]]) -> Iterator[str]:
    for each in parameters:
        name, of = each["name"], each["type"]
        if is_unknown(of):
            yield f"Nothing says what {name} is. Make a call that passes it, or write its type behind the name ({name}: int)."
        elif of["kind"] == "record":
            for field in of["fields"]:
                if is_unknown(field["type"]):
                    yield f"Nothing says what {name}.{field['name']} is. Make a call, or write its type in the class."
        elif holds_unknown(of):
            yield f"Nothing says what is in {name}. Make a call that passes one that is not empty, or write its type, as in list[int]."


def _wide(of: Type) -> Type:
    """An int that is answered has the whole range of its type."""
    if of["kind"] == "int":
        return {**of, "low": None, "high": None}
    wide = {
        name: _wide(of[name])
        for name in ("of", "key", "value")
        if isinstance(of.get(name), dict)
    }
    if of["kind"] == "tuple":
        wide["of"] = [_wide(each) for each in of["of"]]
    if of["kind"] == "record":
        wide["fields"] = [
            {**each, "type": _wide(each["type"])} for each in of["fields"]
        ]
    return {**of, **wide}


def _source(value: Any, function: Callable[..., Any], name: str) -> str:
    try:
        return source_of(value, getattr(inspect.unwrap(function), "__globals__", {}))
    except NoSourceError as why:
        words = f"The default of {name} cannot be written down ({why}). Use None for it, and make the real one inside the function."
        raise UndrawableError(words) from None


def _as_used(node: Any, name: str, of: Type) -> Type:
    """Of an object of another class only what is read; where a method of it is called it is kept as it is."""
    inner = of["of"] if of["kind"] == "optional" else of
    if inner["kind"] != "record" or inner["form"] != "object":
        return of
    fields = {field["name"]: field["type"] for field in inner["fields"]}
    used = list(dict.fromkeys(each for each, _ in attributes(node, name)))
    if is_used_whole(node, name):
        inner = anything([inner["name"]])
    elif not used:
        return of
    elif set(used) <= fields.keys():
        inner = record(inner["name"], "object", [(each, fields[each]) for each in used])
    else:
        inner = anything([inner["name"]])
    return {**of, "of": inner} if of["kind"] == "optional" else inner


def _of_self(tree: ast.Module, chosen: str, owner: type, shape: dict[str, Any]) -> Type:
    """A record of the attributes that the method reads, and the methods that it calls."""
    names = read_of_self(tree, chosen)
    said = of_hint(owner)
    if names is None:
        return anything([owner.__name__])
    noted = next(
        (each for each in shape.values() if each.get("class") == owner.__name__), {}
    )
    fields = noted.get("fields", {})
    hints = {**hints_of(owner.__init__), **hints_of(owner)}
    if said["kind"] == "record":
        names = [field["name"] for field in said["fields"]]
    types = []
    for name in names:
        known = fields.get(name, {})
        if not known and name in vars(owner):
            note(known, vars(owner)[name])
        types.append(
            (
                name,
                together(
                    of_hint(hints.get(name, Any)), of_shape(known), f"self.{name}", []
                ),
            )
        )
    return record(
        owner.__name__, said["form"] if said["kind"] == "record" else "object", types
    )


def _has_surrogate(shape: dict[str, Any]) -> bool:
    inner = [
        each
        for noted in shape.values()
        for each in (noted.get("of"), noted.get("key"))
        if each
    ]
    return shape.get("str", {}).get("surrogate", False) or any(
        map(_has_surrogate, inner)
    )


def _passing(of: Type) -> str:
    inner = of["of"] if of["kind"] == "optional" else of
    if inner["kind"] == "object":
        return "kept"
    return "borrowed" if inner["kind"] in BORROWED else "copied"
