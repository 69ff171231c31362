"""What stands in the way of a port, as far as the source says it: the reason, and the way out."""

from __future__ import annotations

import ast
import sys
from typing import NamedTuple

from marked_code import DEFINITIONS, find, functions_in, statements
from reach import Reached, body_of, changed, is_bound_in, own_body, reached, self_name

OBSERVE = "Run your program with observe.py on your computer: its calls and types can be dropped here."
HARMLESS = {"staticmethod", "lru_cache", "cache", "override", "final", "no_type_check"}
NOT_PORTED = {
    "__init__",
    "__new__",
    "__post_init__",
    "__del__",
    "__enter__",
    "__exit__",
    "__setattr__",
    "__setitem__",
}
RANDOM = {"random", "secrets", "uuid", "time"}
CLOCK = {"now", "today", "utcnow"}
THREADS = {"threading", "multiprocessing", "concurrent", "asyncio", "queue", "_thread"}
OUTSIDE = {
    "os",
    "sys",
    "socket",
    "subprocess",
    "pathlib",
    "shutil",
    "tempfile",
    "logging",
    "urllib",
    "http",
    "sqlite3",
    "select",
    "ssl",
    "smtplib",
    "ftplib",
    "glob",
    "fileinput",
    "getpass",
    "signal",
    "ctypes",
    "mmap",
    "webbrowser",
    "warnings",
    "pickle",
    "shelve",
    "dbm",
    "io",
    "importlib",
}
# Parts of such modules that only calculate.
PURE = {
    *(
        "os.path",
        "os.sep",
        "os.fspath",
        "os.fsdecode",
        "os.fsencode",
        "os.linesep",
        "os.pathsep",
    ),
    *("sys.maxsize", "sys.byteorder", "sys.float_info", "sys.version_info"),
    *("sys.maxunicode", "sys.intern", "pathlib.PurePath", "pathlib.PurePosixPath"),
    *("urllib.parse", "http.HTTPStatus", "io.StringIO", "io.BytesIO", "pickle.dumps"),
}
TOUCHES_FILES = {
    "os.path." + each
    for each in [
        "exists",
        "isfile",
        "isdir",
        "getsize",
        "abspath",
        "realpath",
        "expanduser",
    ]
}
CALLED = {"open": "opens a file", "print": "prints", "input": "reads the keyboard"}
MADE = {"exec", "eval", "compile", "globals", "locals", "vars", "__import__"}


class Refused(NamedTuple):
    why: str
    message: str


def refusal(tree: ast.Module, chosen: str) -> Refused | None:
    """The first thing that stands in the way, or None."""
    try:
        node, owner = find(tree, chosen)
    except LookupError:
        return _missing(tree, chosen)
    return _form(node, owner, chosen) or _content(tree, chosen)


def packages(tree: ast.Module) -> dict[str, str]:
    """Names of packages that come not with Python, by the names that the source gives to what is theirs."""
    found = {}
    for name, module in imports(tree).items():
        top = module.partition(".")[0]
        if top not in sys.stdlib_module_names and top != "__future__":
            found[name] = top or "another file of yours"
    return found


def imports(tree: ast.Module) -> dict[str, str]:
    """Module, or module and name, by the name that the source gives to it."""
    found = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for each in node.names:
                top = each.name.partition(".")[0]
                found[each.asname or top] = each.name if each.asname else top
        elif isinstance(node, ast.ImportFrom):
            module = "" if node.level else node.module or ""
            for each in node.names:
                found[each.asname or each.name] = (
                    f"{module}.{each.name}" if module else ""
                )
    return found


def _missing(tree: ast.Module, chosen: str) -> Refused:
    made = any(
        isinstance(each, ast.Name)
        and each.id == chosen
        and isinstance(each.ctx, ast.Store)
        for each in ast.walk(tree)
    )
    if made:
        words = f"{chosen} is made by other code, and may hold values of it. Write it as a function with def."
        return Refused("closure", words)
    inside = {
        each.name
        for node in ast.walk(tree)
        if isinstance(node, DEFINITIONS)
        for each in ast.walk(node)
        if isinstance(each, DEFINITIONS) and each is not node
    }
    if chosen.rpartition(".")[2] in inside:
        words = f"{chosen} is written inside another function and sees its variables. Move it out, and give it those as parameters."
        return Refused("closure", words)
    known = ", ".join(functions_in(tree.body)) or "none"
    return Refused(
        "missing", f'There is no function "{chosen}". The code has: {known}.'
    )


def _form(node: ast.AST, owner: ast.ClassDef | None, chosen: str) -> Refused | None:
    assert isinstance(node, DEFINITIONS)
    if isinstance(node, ast.AsyncFunctionDef):
        words = f"{chosen} is a coroutine: it waits, and Rust waits just as long. Port a function that it calls and that calculates."
        return Refused("async", words)
    if any(isinstance(each, (ast.Yield, ast.YieldFrom)) for each in own_body(node)):
        words = f"{chosen} is a generator. Each step of it would cross the border between Python and Rust. Write a function that returns a list, or port what it does in one step."
        return Refused("generator", words)
    lazy = [
        each
        for each in own_body(node)
        if isinstance(each, ast.Return) and isinstance(each.value, ast.GeneratorExp)
    ]
    if lazy:
        return Refused(
            "generator", f"{chosen} returns a generator. Return a list instead."
        )
    variadic = [each for each in (node.args.vararg, node.args.kwarg) if each]
    if variadic:
        stars = "*" if node.args.vararg else "**"
        words = f"{chosen} takes any number of arguments ({stars}{variadic[0].arg}). Write a function that takes them as one list or dict, and port that."
        return Refused("variadic", words)
    for decorator in node.decorator_list:
        called = decorator.func if isinstance(decorator, ast.Call) else decorator
        name = ast.unparse(called)
        if name.rpartition(".")[2] not in HARMLESS:
            words = f"@{name} is around {chosen} and may change what it takes and gives. Take the decorator off, or move the body to a function of its own and port that."
            return Refused("decorated", words)
    if owner is not None and node.name in NOT_PORTED:
        words = f"{chosen} makes or changes its object. The chapter “Porting a stateful object” shows how to port a whole class."
        return Refused("state", words)
    return None


def _content(tree: ast.Module, chosen: str) -> Refused | None:
    known, foreign = imports(tree), packages(tree)
    outer = {
        target.id
        for node in statements(tree.body)
        if not isinstance(node, (*DEFINITIONS, ast.ClassDef, ast.If, ast.Try, ast.With))
        for target in ast.walk(node)
        if isinstance(target, ast.Name) and isinstance(target.ctx, ast.Store)
    }
    every = reached(tree, chosen)
    for each in every:
        by = "" if each is every[0] else f", in {each.function.name}"
        found = (
            _state(each, every[0].owner, outer, chosen, by)
            or _packages(each, foreign, chosen, by)
            or _outside(each, known, chosen, by)
        )
        if found:
            return found
    return None


def _state(
    each: Reached, mine: ast.ClassDef | None, outer: set[str], chosen: str, by: str
) -> Refused | None:
    function, owner = each
    static = any(
        isinstance(mark, ast.Name) and mark.id == "staticmethod"
        for mark in function.decorator_list
    )
    # Objects of other classes are made by the function itself, and gone with it.
    own = "" if owner is None or owner is not mine or static else self_name(function)
    making = function.name in NOT_PORTED  # a new object, nobody else's
    for name, attribute in changed(function):
        if own and name == own and not making:
            what = f"self.{attribute}" if attribute else "itself"
            words = f"{chosen} changes {what}{by}: its object has a state. The chapter “Porting a stateful object” shows how to port the whole class. Or return the new value instead."
            return Refused("state", words)
        if name in outer and not is_bound_in(function, name):
            return Refused("closure", _outer(chosen, name, by))
    for node in body_of(function):
        if isinstance(node, ast.Global):
            return Refused("closure", _outer(chosen, node.names[0], by))
    return None


def _outer(chosen: str, name: str, by: str) -> str:
    return f"{chosen} changes {name}{by}, which lives outside of it. Give it in as an argument and return the new value."


def _packages(
    each: Reached, foreign: dict[str, str], chosen: str, by: str
) -> Refused | None:
    for node in body_of(each.function):
        if isinstance(node, ast.Name) and node.id in foreign:
            what = foreign[node.id]
            words = f"{chosen} uses {what}{by}, which is not here. Port a part that is plain Python, and let it take lists or buffers. {OBSERVE}"
            if what == "another file of yours":
                words = f"{chosen} uses {node.id}{by}, from another file of yours. Paste that function into this file. {OBSERVE}"
            return Refused("needs-packages", words)
    return None


def _outside(
    each: Reached, known: dict[str, str], chosen: str, by: str
) -> Refused | None:
    for node in body_of(each.function):
        path = _path(node, known)
        top, last = path.partition(".")[0], path.rpartition(".")[2]
        if top in RANDOM and path not in RANDOM or top == "datetime" and last in CLOCK:
            what = (
                "asks the clock" if top in ("time", "datetime") else "draws at random"
            )
            words = f"{chosen} {what}{by} ({path}): the same input has different answers, and no test can compare two of them. Take the number or the time as an argument."
            return Refused("random", words)
        if top in THREADS and path not in THREADS:
            words = f"{chosen} works with threads or tasks{by} ({path}). Port what one of them calculates. {OBSERVE}"
            return Refused("input-output", words)
        pure = any(path == one or path.startswith(one + ".") for one in PURE)
        if path in TOUCHES_FILES or (
            top in OUTSIDE and path not in OUTSIDE and not pure
        ):
            words = f"{chosen} reads or writes what is outside of it{by} ({path}). Move that out, and port the part that calculates. {OBSERVE}"
            return Refused("input-output", words)
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        name = node.func.id
        if is_bound_in(each.function, name):
            continue
        if name in CALLED:
            words = f"{chosen} {CALLED[name]}{by}. Move that out, and port the part that calculates. {OBSERVE}"
            return Refused("input-output", words)
        if name in MADE:
            words = f"{chosen} calls {name}{by}: what it does is only known while it runs. Write that part as plain code."
            return Refused("closure", words)
    return None


def _path(node: ast.AST, known: dict[str, str]) -> str:
    """The module and name that an expression is, as `os.path.join`; empty for any other."""
    parts: list[str] = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    if not isinstance(node, ast.Name) or node.id not in known:
        return ""
    return ".".join([known[node.id], *reversed(parts)])
