"""Makes what `timing` times, in an interpreter whose cells may have left anything behind."""

from . import reset_interpreter, timing, tracebacks

Input = timing.Input


def define(name, code, entry, given, setup=None, fresh=False, tell=None):
    """Run the code in a namespace of its own and take its functions `entry`, `setup` and `tell`."""
    reset_interpreter.before_run()  # a cell may have left a tracer or a slow builtin behind
    tracebacks.remember(name, code)
    return timing.define(name, code, entry, given, setup, fresh, tell)


def imported(module, entry, given, setup=None, fresh=False):
    """Take the functions `entry` and `setup` of an installed module."""
    reset_interpreter.before_run()
    return timing.imported(module, entry, given, setup, fresh)


def built(key, entry, given, setup=None, fresh=False):
    """Take the functions of a build that the reader made; it stands nowhere in `sys.modules`."""
    from . import built_modules  # where no compiler is, nobody pays for it

    reset_interpreter.before_run()
    found = built_modules.module_of(key)
    prepare = setup and getattr(found, setup)
    return timing.TimedFunction(getattr(found, entry), given, prepare, fresh)


def driven(name, code, module, key, entry, given, setup=None, fresh=False, tell=None):
    """Do as `define`, with code whose imports of the module give that build."""
    from . import built_modules

    reset_interpreter.before_run()
    tracebacks.remember(name, code)
    namespace = {
        "__name__": entry,
        "__builtins__": built_modules.builtins_for(module, key),
    }
    exec(  # noqa: S102 (the book's own driver)
        compile(code, name, "exec", dont_inherit=True), namespace
    )
    prepare, words = (name and namespace[name] for name in (setup, tell))
    return timing.TimedFunction(namespace[entry], given, prepare, fresh, words or str)
