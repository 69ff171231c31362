"""Watches a program of yours and writes down what one of its functions is called with.

    python observe.py program.py args ...                       where the time goes
    python observe.py --function name program.py args ...       calls of a function of the program
    python observe.py --function Class.method program.py ...    calls of a method
    python observe.py --function package.module:name -m package args ...

One file of the standard library, for Python 3.9 and newer. The program runs as it always does, with its own
packages and files; it ends with its own exit code. What was seen is written to one JSON file (observed.json,
or --out FILE), also after Ctrl+C or an error, and nothing is sent anywhere. Look into that file before you
hand it on: it holds arguments of real calls.

Without --function it holds the functions of the program with their share of the time. With it: up to 100 calls,
each call of the run as likely to be kept as any other. Of a call it holds the arguments as Python source, the
answer or the exception, the seconds, and what was changed; of many more calls a summary of types and ranges.
"""

from __future__ import annotations

import argparse
import ast
import json
import platform
import sys
import types
from cProfile import Profile
from importlib import import_module, util
from inspect import CO_OPTIMIZED, isclass, isfunction
from pathlib import Path
from time import perf_counter

from marked_code import MARK, functions_in, marked
from recorder import NotRecordableError, Recorder


def main(given=None):
    """Run the program and write what was seen; the exit code is the program's own."""
    doc, _, more = __doc__.partition("\n\n")
    parser = argparse.ArgumentParser(
        prog="observe.py",
        description=doc,
        epilog=more,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "--function", metavar="[MODULE:]NAME", help="a function, or Class.method"
    )
    parser.add_argument("--out", default="observed.json", type=Path, metavar="FILE")
    parser.add_argument("-m", dest="module", action="store_true", help="run a module")
    parser.add_argument("program", help="a file, or with -m a module")
    parser.add_argument("arguments", nargs=argparse.REMAINDER)
    asked = parser.parse_args(given)
    module, _, name = (asked.function or "").rpartition(":")
    recorder, profile = (Recorder(), None) if name else (None, Profile())
    path, main_module = program_of(asked)
    inside = recorder if module in ("", "__main__") else None
    program = compiled(path.read_bytes(), str(path), name if inside else "")
    main_module.__dict__[MARK] = recorder and recorder.wrap
    sys.modules["__main__"] = main_module
    if name and inside is None:
        replace(module, name, recorder)
    start = perf_counter()
    try:
        if profile is None:
            exec(program, main_module.__dict__)  # noqa: S102 (what it is for)
        else:
            profile.runctx(program, main_module.__dict__, main_module.__dict__)
    except NotRecordableError as error:
        raise SystemExit(f"observe.py: {error}") from None
    finally:
        seconds = perf_counter() - start
        found = {"format": 1, "python": platform.python_version(), "function": name}
        if profile is not None:
            found["functions"] = shares(profile, path.resolve().parent)
        else:
            whole = max(seconds - recorder.ours(), 1e-9)
            share = min(1.0, recorder.seconds / whole)
            found["profile"] = {
                "seconds": whole,
                "calls": recorder.count,
                "share": share,
            }
            found.update(recorder.observation())
        asked.out.write_text(json.dumps(found, indent=1), encoding="utf-8")
        say(found, asked.out)


def program_of(asked):
    """The file to run and the module that it will be, as Python itself would start it."""
    sys.argv = [asked.program, *asked.arguments]
    module = types.ModuleType("__main__")
    if asked.module:
        sys.path[0] = str(Path.cwd())
        spec = util.find_spec(asked.program)
        if spec is not None and spec.submodule_search_locations is not None:
            spec = util.find_spec(asked.program + ".__main__")
        if spec is None or spec.origin is None or not spec.origin.endswith(".py"):
            raise SystemExit(f"observe.py: there is no module {asked.program} to run")
        path, module.__spec__, module.__package__ = Path(spec.origin), spec, spec.parent
        sys.argv[0] = spec.origin
    else:
        path = Path(asked.program)
        if not path.is_file():
            raise SystemExit(f"observe.py: there is no file {path}")
        sys.path[0] = str(path.resolve().parent)
    module.__file__ = str(path)
    return path, module


def compiled(source, path, name):
    """The program's code, in which the function that is called `name` is marked."""
    tree = ast.parse(source, path)
    try:
        tree = marked(tree, name) if name else tree
    except LookupError:
        known = ", ".join(functions_in(tree.body)) or "none"
        raise SystemExit(
            f"observe.py: {path} has no function {name}. It has: {known}. "
            "Write module:name for a function of another file."
        ) from None
    return compile(tree, path, "exec", dont_inherit=True)


def replace(module, name, recorder):
    """Put the recorder in the place of a function of an imported module, wherever it was imported to."""
    *owners, last = name.split(".")
    try:
        owner = import_module(module)
        for part in owners:
            owner = getattr(owner, part)
        member = vars(owner)[last]
    except (ImportError, AttributeError, KeyError, TypeError) as error:
        raise SystemExit(
            f"observe.py: {module} has no function {name} ({error!r})"
        ) from None
    if isinstance(member, (staticmethod, classmethod)):
        setattr(owner, last, type(member)(recorder.wrap(member.__func__)))
        return
    if isclass(member) or not (
        isfunction(member) or isfunction(getattr(member, "__wrapped__", None))
    ):
        raise SystemExit(f"observe.py: {module}:{name} is no function of Python")
    try:
        recorded = recorder.wrap(member)
    except NotRecordableError as error:
        raise SystemExit(f"observe.py: {error}") from None
    setattr(owner, last, recorded)
    for other in list(sys.modules.values()):
        for key, value in list(getattr(other, "__dict__", {}).items()):
            if value is member:
                setattr(other, key, recorded)


def shares(profile, folder):
    """The program's own functions, those with the largest share of the time first."""
    profile.create_stats()
    found, files = [], {}
    for name, module in list(sys.modules.items()):
        files.setdefault(getattr(module, "__file__", None), name)
    entries = profile.getstats()
    whole = sum(each.inlinetime for each in entries) or 1e-9
    for entry in entries:
        code = entry.code
        # Neither built-ins nor what is made of texts, nor the bodies of classes.
        made = isinstance(code, str) or "<" in (code.co_filename[:1], code.co_name[:1])
        if made or not code.co_flags & CO_OPTIMIZED:
            continue
        path = Path(code.co_filename).resolve()
        if folder not in path.parents or "site-packages" in path.parts:
            continue
        name = getattr(code, "co_qualname", code.co_name)
        module = files.get(code.co_filename, "__main__")
        named = name if module == "__main__" else f"{module}:{name}"
        share = min(1.0, entry.totaltime / whole)
        found.append(
            {
                "name": named,
                "calls": entry.callcount,
                "seconds": entry.totaltime,
                "share": share,
            }
        )
    return sorted(found, key=lambda each: -each["share"])[:40]


def say(found, out):
    """A few lines for whoever started it, beside the program's own output."""
    print(f"\nobserve.py: written to {out}", file=sys.stderr)
    for each in found.get("functions", [])[:10]:
        print(f"{each['share']:7.1%}  {each['name']}", file=sys.stderr)
    if "functions" in found:
        print("Now choose one: --function NAME", file=sys.stderr)
        return
    calls, kept = found["seen"]["calls"], len(found["calls"])
    print(f"{found['function']}: {calls} calls, {kept} of them kept", file=sys.stderr)
    for why, count in found["seen"]["left_out"].items():
        print(f"{count} calls are in the summary alone: {why}", file=sys.stderr)


if __name__ == "__main__":
    main()
