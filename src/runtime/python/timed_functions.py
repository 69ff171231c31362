"""Makes what `timing` times, in an interpreter whose cells may have left anything behind."""

from . import reset_interpreter, timing, tracebacks

Input = timing.Input


def define(name, code, entry, given, setup=None, fresh=False):
    """Run the code in a namespace of its own and take its functions `entry` and `setup`."""
    reset_interpreter.before_run()  # a cell may have left a tracer or a slow builtin behind
    tracebacks.remember(name, code)
    return timing.define(name, code, entry, given, setup, fresh)


def imported(module, entry, given, setup=None, fresh=False):
    """Take the functions `entry` and `setup` of an installed module."""
    reset_interpreter.before_run()
    return timing.imported(module, entry, given, setup, fresh)
