"""What to do about errors that come from running in a page rather than on a computer of one's own."""

import errno
import sys

# Import names of the wheels this page can load; the worker fills it in.
available: list[str] = []

NETWORK_MODULES = {"http.client", "socket", "ssl", "urllib.error"}


def hint(error):
    """Say in a sentence or two what helps, or None where Python's own words are enough."""
    return next(filter(None, (rule(error) for rule in RULES)), None)


def _module(error):
    if not isinstance(error, ModuleNotFoundError) or not error.name:
        return None
    name = error.name.partition(".")[0]
    if name in sys.stdlib_module_names:
        return f"{name} is a part of the standard library that Python in a browser goes without."
    more = " and ".join(available)
    own = f", and the extension built with this site: {more}" if more else ""
    if name in available:
        return f"Write a plain  import {name}  into the cell, so that it is loaded before it runs."
    return f"{name} is not available here. There is Python's standard library{own}."


def _memory(error):
    if isinstance(error, MemoryError):
        return (
            "Python may use 1 GiB in this page. Choose a smaller size; "
            "Restart frees what the cells have kept so far."
        )


def _threads(error):
    if isinstance(error, RuntimeError) and "can't start new thread" in str(error):
        return "Python in a browser has no threads: call the function directly, or use await."


def _processes(error):
    if isinstance(error, OSError) and "does not support processes" in str(error):
        return "Python in a browser cannot start other programs."


def _network(error):
    if type(error).__module__ in NETWORK_MODULES or isinstance(error, ConnectionError):
        return "A cell does not reach the network: put the text into the cell instead."


def _files(error):
    if (
        isinstance(error, OSError)
        and error.errno == errno.ENOENT
        and error.filename is not None
    ):
        return (
            "A cell sees no file of your computer, only files that cells have written, "
            "kept in memory until Restart."
        )


def _event_loop(error):
    if isinstance(error, RuntimeError) and (
        "event loop" in str(error) or "stack switch" in str(error)
    ):
        return "An event loop runs here already: write  await main()  in place of  asyncio.run(main())."


def _name(error):
    if isinstance(error, NameError) and not isinstance(error, UnboundLocalError):
        return "If an earlier cell defines it, run that cell first."


RULES = (_module, _memory, _threads, _processes, _network, _files, _event_loop, _name)
