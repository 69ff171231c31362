"""The reader's source with one of its functions marked, so that its calls go through a recorder."""

from __future__ import annotations

import ast

MARK = "__observe__"
DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def statements(body):
    """All statements that run when the file does, those inside `if` and `try` as well."""
    for node in body:
        yield node
        if isinstance(node, (ast.If, ast.Try, ast.With)):
            inner = list(node.body)
            for handler in getattr(node, "handlers", []):
                inner += handler.body
            inner += [*getattr(node, "orelse", []), *getattr(node, "finalbody", [])]
            yield from statements(inner)


def find(tree, name):
    """Find a function or a method, as `Class.method`, with its class or None; LookupError where there is none."""
    body, owner, node = tree.body, None, None
    for part in name.split("."):
        named = [
            each for each in statements(body) if getattr(each, "name", None) == part
        ]
        owner, node = (node, named[-1]) if named else (None, None)
        body = node.body if isinstance(node, ast.ClassDef) else []
    if not isinstance(node, DEFINITIONS):
        raise LookupError(name)  # noqa: TRY004 (there is no such function)
    return node, owner


def functions_in(body, prefix=""):
    """Names of all functions and methods."""
    for node in statements(body):
        if isinstance(node, DEFINITIONS):
            yield prefix + node.name
        elif isinstance(node, ast.ClassDef):
            yield from functions_in(node.body, f"{prefix}{node.name}.")


def marked(tree, name):
    """Mark the function in the tree: whoever runs it puts what records it under `MARK`."""
    node, owner = find(tree, name)
    mark = ast.copy_location(ast.Name(MARK, ast.Load()), node)
    for each in statements(tree.body if owner is None else owner.body):
        # Of several definitions any may be the one that runs.
        if isinstance(each, DEFINITIONS) and each.name == node.name:
            # The innermost decorator: it is given the function itself.
            each.decorator_list.append(mark)
    return ast.fix_missing_locations(tree)
