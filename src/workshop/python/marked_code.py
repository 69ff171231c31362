"""The reader's source with one of its functions marked, so that its calls go through a recorder."""

from __future__ import annotations

import ast

MARK = "__observe__"
DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def find(tree, name):
    """Find a function or a method, as `Class.method`, with its class or None; LookupError where there is none."""
    body, owner, node = tree.body, None, None
    for part in name.split("."):
        named = [each for each in body if getattr(each, "name", None) == part]
        owner, node = (node, named[-1]) if named else (None, None)
        body = node.body if isinstance(node, ast.ClassDef) else []
    if not isinstance(node, DEFINITIONS):
        raise LookupError(name)  # noqa: TRY004 (there is no such function)
    return node, owner


def functions_in(body, prefix=""):
    """Names of all functions and methods."""
    for node in body:
        if isinstance(node, DEFINITIONS):
            yield prefix + node.name
        elif isinstance(node, ast.ClassDef):
            yield from functions_in(node.body, f"{prefix}{node.name}.")


def marked(tree, name):
    """Mark the function in the tree: whoever runs it puts what records it under `MARK`."""
    node, _ = find(tree, name)
    mark = ast.Name(MARK, ast.Load())
    # The innermost decorator: it is given the function itself.
    node.decorator_list.append(ast.copy_location(mark, node))
    return ast.fix_missing_locations(tree)
