"""What to do about errors that come from running in a page rather than on a computer of one's own."""

import contextlib
import errno
import re
import sys

# Import names of the wheels this page can load; the worker fills it in.
available: list[str] = []

NETWORK_MODULES = {"http.client", "socket", "ssl", "urllib.error"}
NO_NETWORK = "A cell does not reach the network. Put the text into the cell instead."
NO_PROCESSES = (
    "Python in a browser cannot start other programs or processes. "
    "Call the function directly, or run this on your own computer."
)
NO_PAGE = (
    "A cell runs in a worker, apart from the page. It has no document, no window and no storage. "
    "Print what you want to see."
)
NO_TERMINAL = "This is a command for the terminal of your own computer, not Python."

# What a module that is missing here is for, where that tells what to do instead.
INSTEAD = {
    **dict.fromkeys(
        ("matplotlib", "plotly", "seaborn", "bokeh", "altair", "PIL"),
        "A cell shows text only, and no pictures. Print the numbers, or draw them on your own computer.",
    ),
    **dict.fromkeys(("requests", "httpx", "aiohttp", "urllib3"), NO_NETWORK),
    **dict.fromkeys(("pip", "micropip"), "Nothing can be installed into this page."),
    **dict.fromkeys(("_multiprocessing", "_posixshmem"), NO_PROCESSES),
}

PAGE_NAMES = {
    *("alert", "confirm", "document", "localStorage", "prompt"),
    *("sessionStorage", "window"),
}

# Lines that are no Python, and what they are: the first that fits is told.
NO_PYTHON = (
    (r"[!%$ ]*(python3? -m )?pip3? +install\b", "install"),
    (
        r"%+(timeit|time)\b",
        "%timeit is a command of Jupyter. In Python, import timeit and write  "
        + 'timeit.timeit("sum(range(9))", number=1000).',
    ),
    (
        r"[!%]",
        "A line that begins with ! or % is for Jupyter. A cell takes plain Python only.",
    ),
    (
        r"\?|.*\w\?+ *$",
        "A question mark asks for help in Jupyter. In Python write  help(print).",
    ),
    (
        r">>>|\.\.\. ",
        "Leave out the prompt  >>>  and what Python printed: a cell takes the code only.",
    ),
    (r"\$ ", NO_TERMINAL),
    (
        r"(python3?|cargo|rustup|rustc|maturin|uv|git|cd|ls|mkdir) +[\w./-]",
        NO_TERMINAL,
    ),
    (
        r"(pub |unsafe )*(fn|impl|struct|enum|trait|mod) +\w|let +(mut +)?\w|use +\w+::|#\[",
        "This looks like Rust. A cell runs Python. It imports Rust that was compiled before.",
    ),
)

# Errors of extensions, by type and words, and the entries of the page "When it does not work" about them.
ENTRIES = (
    ("PanicException", r"is unsendable, but sent to another thread", "unsendable"),
    ("PanicException", r"", "panic"),
    ("RuntimeError", r"^Already (mutably )?borrowed", "already-borrowed"),
    ("TypeError", r"^while processing '", "type-of-an-argument"),
    ("OverflowError", r"^while processing '", "integer-out-of-range"),
    ("UnicodeEncodeError", r"^while processing '", "lone-surrogate"),
    ("TypeError", r"is not an acceptable base type$", "not-a-base-type"),
    ("TypeError", r"^cannot create '.+' instances$", "no-constructor"),
    ("SyntaxError", r"", "typed-into-python"),
)


def explain(error):
    """Say what helps, as fields of a `RunResult`; nothing where Python's own words are enough.

    A `hint` tells all that is to know, so that the traceback may be folded below it. A `remark` only adds to it.
    An `entry` is the id of an entry of the page "When it does not work".
    """
    answer = {}
    with contextlib.suppress(Exception):  # an exception may be broken in any way
        for kind, rules in (("hint", HINTS), ("remark", REMARKS)):
            words = next(filter(None, (rule(error) for rule in rules)), None)
            if words:
                answer = {kind: words}
                break
        entry = _entry(error, answer.get("hint"))
        if entry:
            answer["entry"] = entry
    return answer


def _entry(error, hint):
    kind = type(error).__name__
    if kind == "SyntaxError" and hint != NO_TERMINAL:
        return None
    words = "\n".join([str(error), *getattr(error, "__notes__", ())])
    return next(
        (
            entry
            for name, pattern, entry in ENTRIES
            if name == kind and re.search(pattern, words, re.MULTILINE)
        ),
        None,
    )


def _there_is():
    if not available:
        return "There is Python's standard library."
    many = "s" if len(available) > 1 else ""
    names = ", ".join(available)
    return f"There is Python's standard library, and the extension{many} built with this site: {names}."


def _module(error):
    if not isinstance(error, ModuleNotFoundError) or not error.name:
        return None
    name = error.name.partition(".")[0]
    if name in available:
        return f"Write a plain  import {name}  into the cell, so that it is loaded before it runs."
    instead = INSTEAD.get(name)
    if instead == NO_PROCESSES:
        return instead
    if name in sys.stdlib_module_names:
        return f"{name} is a part of the standard library that Python in a browser goes without."
    return f"{name} is not available here. {instead or _there_is()}"


def _no_python(error):
    if not isinstance(error, SyntaxError) or not error.text:
        return None
    line = error.text.strip()
    words = next(
        (words for pattern, words in NO_PYTHON if re.match(pattern, line)), None
    )
    if words == "install":
        return f"pip is a command for the terminal, and nothing can be installed into this page. {_there_is()}"
    return words


def _page(error):
    name = getattr(error, "name", None)
    if isinstance(error, ImportError):
        words = str(error)
        return (
            NO_PAGE
            if name == "js" and any(one in words for one in PAGE_NAMES)
            else None
        )
    if isinstance(error, AttributeError):
        of_page = type(error.obj).__name__ in ("JsProxy", "module", "JsModule")
        return NO_PAGE if of_page and name in PAGE_NAMES else None
    if isinstance(error, NameError) and name in PAGE_NAMES:
        return NO_PAGE
    return None


def _packages(error):
    if type(error).__name__ == "JsException" and "No known package" in str(error):
        return f"Nothing can be installed into this page. {_there_is()}"


def _input(error):
    if isinstance(error, EOFError):
        return (
            "A cell cannot ask you while it runs. Put the text into the cell, "
            'for example  text = "aabb"  in place of  text = input().'
        )


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
    words = str(error)
    if isinstance(error, OSError) and (
        "does not support processes" in words or error.errno == errno.ENOSYS
    ):
        return NO_PROCESSES
    if isinstance(error, NotImplementedError) and "multiprocessing" in words:
        return NO_PROCESSES


def _network(error):
    module = type(error).__module__
    words = str(error)
    if (
        module in NETWORK_MODULES
        or module.startswith("pyodide.http")
        or isinstance(error, ConnectionError)
        or (isinstance(error, RuntimeError) and "TLS not supported" in words)
        or (
            type(error).__name__ == "JsException"
            and re.search("fetch|NetworkError", words)
        )
    ):
        return NO_NETWORK


def _event_loop(error):
    if isinstance(error, RuntimeError) and (
        "event loop" in str(error) or "stack switch" in str(error)
    ):
        return "An event loop runs here already: write  await main()  in place of  asyncio.run(main())."


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


def _recursion(error):
    if isinstance(error, RecursionError):
        return (
            "Calls were nested too deeply. Look for the case that should end the recursion, or use a loop. "
            "A higher sys.setrecursionlimit can end the whole interpreter."
        )


def _name(error):
    if isinstance(error, NameError) and not isinstance(error, UnboundLocalError):
        return "If an earlier cell defines it, run that cell first."


HINTS = (
    *(_module, _no_python, _page, _packages, _input, _memory),
    *(_threads, _processes, _network, _event_loop),
)
REMARKS = (_files, _recursion, _name)
