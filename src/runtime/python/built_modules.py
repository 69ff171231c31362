"""Puts modules that the reader has compiled in the place of the book's own, and back.

Each build lies at a path of its own and is named by a key, so that several live side by side. What
the session holds of another build of the same module is bound to the new one; what cannot be is named.
"""

import builtins
import gc
import importlib
import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from importlib.machinery import ExtensionFileLoader
from importlib.util import module_from_spec, spec_from_loader
from types import BuiltinFunctionType, FunctionType, ModuleType

from . import reset_interpreter, runner

# Objects of the session that are looked at for instances of old classes.
SEARCH_LIMIT = 200_000
# Words of an exception that are told.
MESSAGE_LIMIT = 500
# What holds no instance of a reader's making, or leads out of the session.
OPAQUE = (ModuleType, type, FunctionType, BuiltinFunctionType, str, bytes, int, float)

_absent = object()
_built: dict[str, ModuleType] = {}
# By import name: the book's own module as it was, None if it was not imported yet.
_own: dict[str, ModuleType | None] = {}
# By import name: the build that the session was last given, None for the book's own.
_given: dict[str, str | None] = {}


def load(name: str, key: str, path: str) -> str:
    """Load an extension module without putting it anywhere; answer why not as text, or "".

    The module's import name is known to its file, so that `key` alone tells two builds apart.
    """
    reset_interpreter.before_run()
    before = sys.modules.get(name, _absent)
    try:
        loader = ExtensionFileLoader(name, path)
        spec = spec_from_loader(name, loader, origin=path)
        spec.has_location = True
        module = module_from_spec(spec)
        loader.exec_module(module)
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # noqa: BLE001 (a panic is no Exception)
        return told(error)
    finally:
        # Some extensions enter themselves.
        _enter(name, before)
    _built[key] = module
    return ""


def is_loaded(key: str) -> bool:
    """Tell whether this interpreter has loaded the build."""
    return key in _built


def module_of(key: str) -> ModuleType:
    """Give a build that was loaded, wherever the session's names stand."""
    return _built[key]


def state() -> str:
    """Tell by import name what the session was given, as a JSON object.

    A key stands for a build that is in its place. "" stands for one that is not, as after
    `set_aside` or where a cell took it away.
    """
    keys = {}
    for name, key in _given.items():
        if key is not None:
            keys[name] = key if sys.modules.get(name) is _built[key] else ""
    return json.dumps(keys)


def use(name: str, key: str) -> str:
    """Put a build that was loaded in the module's place; answer as `_replace` does, in JSON."""
    reset_interpreter.before_run()
    if name not in _own:
        _own[name] = sys.modules.get(name)
    answer = _replace(name, _built[key])
    _given[name] = key  # last: where Stop strikes before, it is done anew
    return json.dumps(answer)


def use_own(name: str) -> str:
    """Put the book's own module back, where the book has one; answer as `use` does."""
    reset_interpreter.before_run()
    _put_own(name)
    if _own[name] is None:
        try:
            _own[name] = importlib.import_module(name)
        except ModuleNotFoundError:
            _own[name] = None  # an exercise: it has no module but the reader's
    answer = _replace(name, _own[name])
    _given[name] = None
    return json.dumps(answer)


def set_aside() -> None:
    """Let imports find the book's own modules, as a measurement has to; the session stays as it is."""
    for name, key in _given.items():
        if key is not None:
            _put_own(name)


def builtins_for(name: str, key: str) -> dict[str, object]:
    """Give builtins under which an import of the module gives the build, and nothing else changes."""
    ordinary = builtins.__import__
    module = _built[key]

    def find(
        wanted: str,
        namespace: Mapping[str, object] | None = None,
        local: Mapping[str, object] | None = None,
        names: Iterable[str] = (),
        level: int = 0,
    ) -> ModuleType:
        if wanted == name and level == 0:
            return module
        return ordinary(wanted, namespace, local, names, level)

    return {**vars(builtins), "__import__": find}


def told(error: BaseException) -> str:
    """Give an exception's type and words, as the last line of a traceback does."""
    try:
        words = str(error)
    except Exception:  # noqa: BLE001 (a reader's class may do anything)
        words = ""
    text = f"{type(error).__name__}: {words}" if words else type(error).__name__
    text = text.encode("utf-8", "backslashreplace").decode()
    return text if len(text) <= MESSAGE_LIMIT else f"{text[:MESSAGE_LIMIT]}…"


def _put_own(name):
    own = _own[name]
    _enter(name, _absent if own is None else own)


def _enter(name, module):
    if module is _absent:
        sys.modules.pop(name, None)
    else:
        sys.modules[name] = module


def _replace(name, new):
    """Bind the session's names to what `new` has of the same name.

    "rebound" are the names that were, "gone" those for which there is nothing, and "instances" what
    old classes have left.
    """
    _enter(name, _absent if new is None else new)
    builds = [_built[key] for key in _built if _built[key].__name__ == name]
    others = [it for it in (_own[name], *builds) if it is not None and it is not new]
    members = _members(others)
    rebound, gone = [], []
    for variable, value in list(runner.namespace.items()):
        if any(value is other for other in others):
            replacement = new
        elif id(value) in members:
            replacement = getattr(new, members[id(value)], None)
        else:
            continue
        if replacement is None:
            gone.append(variable)
        else:
            runner.namespace[variable] = replacement
            rebound.append(variable)
    classes = {
        id(value): value.__name__
        for other in others
        for value in vars(other).values()
        if isinstance(value, type) and id(value) in members
    }
    return {"rebound": rebound, "gone": gone, "instances": _instances(classes)}


def _members(modules):
    """Give the attribute names of functions and classes of the modules, by their ids."""
    return {
        id(value): name
        for module in modules
        for name, value in vars(module).items()
        if isinstance(value, (type, BuiltinFunctionType, FunctionType))
        and getattr(builtins, name, None) is not value
    }


def _instances(classes: dict[int, str]) -> list[dict[str, object]]:
    """Count what the session's variables hold of these classes, with the variables, class by class."""
    if not classes:
        return []
    counted: dict[str, set[int]] = {}
    variables: dict[str, set[str]] = {}
    seen = {id(runner.namespace)}
    for variable, value in list(runner.namespace.items()):
        if variable.startswith("__"):
            continue
        for it in _reachable(value, seen):
            # Of the type alone: an object may lie about its class.
            name = next(
                (classes[id(c)] for c in type(it).__mro__ if id(c) in classes), None
            )
            if name is not None:
                counted.setdefault(name, set()).add(id(it))
                variables.setdefault(name, set()).add(variable)
    return [
        {"type": name, "count": len(ids), "names": sorted(variables[name])}
        for name, ids in sorted(counted.items())
    ]


def _reachable(value: object, seen: set[int]) -> Iterator[object]:
    """Give the object, and all that it leads to and nobody has seen yet."""
    waiting = [value]
    while waiting:
        it = waiting.pop()
        if it is value or id(it) not in seen:
            yield it
        if id(it) in seen or issubclass(type(it), OPAQUE) or len(seen) >= SEARCH_LIMIT:
            continue
        seen.add(id(it))
        waiting.extend(gc.get_referents(it))
