async def _oxidizing_profile(code, call, function, loops_of):
    """Run the code, then the call under cProfile; print where the time of the function went.

    `function` may be a method, written as `Class.method`. The call may await. `loops_of` finds loops
    that a better algorithm may spare.
    """
    import ast
    import asyncio
    import cProfile
    import functools
    import inspect
    import json
    import pstats
    import traceback
    import types
    from time import perf_counter

    YOURS = "yours.py"
    # Calls whose arguments are compared with those before: more would take memory and time.
    MOST_CALLS = 50_000
    # Results that may be kept in a cache; of other ones nobody knows who changes them.
    PLAIN = (int, float, complex, str, bytes, tuple, frozenset)
    # Seconds: a built-in that takes longer does work, a shorter one is a step of the loop that calls it.
    STEP = 20e-6
    # Modules of C whose functions are such steps as well.
    STEPS = {"builtins", "math", "_operator", "_collections", "itertools", "_functools"}
    WAITING = (
        "time.sleep",
        "select",
        "poll",
        "acquire",
        "'wait'",
        "run_until_complete",
    )
    INPUT_OUTPUT = (
        "open",
        "_io.",
        "posix.",
        "print",
        "input",
        "socket",
        "sqlite3",
        "nt.",
    )

    def tell(**found):
        print("\x1e" + json.dumps(found), flush=True)

    def complain(kind, error):
        frames = reversed(traceback.extract_tb(error.__traceback__))
        line = next((frame.lineno for frame in frames if frame.filename == YOURS), None)
        if line is None and isinstance(error, SyntaxError):
            line = error.lineno
        message = "".join(traceback.format_exception_only(error)).strip()
        tell(kind=kind, message=message, line=line)

    def unwrapped(value):
        """The plain function of a function or method, else None."""
        value = (
            value.__func__ if isinstance(value, (staticmethod, classmethod)) else value
        )
        return value if isinstance(value, types.FunctionType) else None

    def functions_of(space):
        """All functions and methods that the code defines, by name, with who holds each of them."""
        found = {}
        for name, value in space.items():
            if unwrapped(value) and value.__code__.co_filename == YOURS:
                found[name] = (value, None)
            elif isinstance(value, type) and value.__module__ == "yours":
                for inner, member in vars(value).items():
                    method = unwrapped(member)
                    if method and method.__code__.co_filename == YOURS:
                        found[f"{name}.{inner}"] = (member, value)
        return found

    def counting(plain, repeated):
        """The function, which notes how many calls had arguments that came before, with the same result."""
        results = {}

        @functools.wraps(plain)
        def _oxidizing_counts(*args, **kwargs):
            answer = plain(*args, **kwargs)
            if repeated["counted"] < MOST_CALLS and isinstance(answer, PLAIN):
                try:
                    before = results.setdefault((args, tuple(kwargs.items())), repeated)
                except TypeError:  # a list or a dict: what is in it may change
                    return answer
                repeated["counted"] += 1
                if before is repeated:
                    results[args, tuple(kwargs.items())] = answer
                elif type(before) is type(answer) and before == answer:
                    repeated["seen"] += 1
            return answer

        return _oxidizing_counts

    def kind_of(entry, calls, spent):
        """Who spends the time of an entry of the profile."""
        file, _, name = entry
        if file == YOURS:
            return "own"
        if file != "~":
            return "library"
        if any(word in name for word in WAITING):
            return "waiting"
        if any(word in name for word in INPUT_OUTPUT):
            return "io"
        module = name.removeprefix("<built-in method ").rpartition(".")[0]
        of_builtin = " of '" in name and "." not in name.rpartition(" of '")[2]
        if module in STEPS or of_builtin or not module:
            return "own" if spent / max(calls, 1) < STEP else "compiled"
        return "compiled"

    def where(stats, root):
        """Seconds by kind, of the function and all that it calls."""
        inside, grown = {root}, True
        while grown:
            more = {
                entry
                for entry, (*_, callers) in stats.items()
                if entry not in inside and not inside.isdisjoint(callers)
            }
            grown = bool(more)
            inside |= more
        spent = dict.fromkeys(("own", "waiting", "io", "compiled", "library"), 0.0)
        for entry in inside:
            _, calls, own_time, _, callers = stats[entry]
            if "_oxidizing_counts" in entry[2]:
                continue
            if entry != root:
                from_inside = [
                    timed for caller, timed in callers.items() if caller in inside
                ]
                calls = sum(timed[1] for timed in from_inside)
                own_time = sum(timed[2] for timed in from_inside)
            spent[kind_of(entry, calls, own_time)] += own_time
        return spent

    async def called(asked, space):
        value = eval(asked, space)
        if inspect.isawaitable(value):
            await value

    namespace = {"__name__": "yours"}
    awaits = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
    try:
        program = compile(code, YOURS, "exec")
        asked = compile(call.strip(), "the call", "eval", awaits)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        return complain("syntax", error)
    try:
        exec(program, namespace)  # noqa: S102 (what the reader asked for)
        known = functions_of(namespace)
        if function not in known:
            return tell(kind="missing", functions=list(known))
        member, holder = known[function]
        plain = unwrapped(member)
        start = perf_counter()
        await called(asked, namespace)
        seconds = perf_counter() - start
        repeated = {"counted": 0, "seen": 0}
        if holder is None and not asyncio.iscoroutinefunction(plain):
            namespace[function] = counting(plain, repeated)
        profile = cProfile.Profile()
        profile.enable()
        try:
            await called(asked, namespace)
        finally:
            profile.disable()
    except (Exception, SystemExit) as error:  # noqa: BLE001 (the reader is told)
        return complain("raised", error)
    stats = pstats.Stats(profile).stats
    own = plain.__code__
    key = (own.co_filename, own.co_firstlineno, own.co_name)
    if key not in stats:
        return tell(kind="uncalled")
    calls = stats[key][1]
    ours = sum(
        row[2] for entry, row in stats.items() if "_oxidizing_counts" in entry[2]
    )
    total = sum(row[2] for row in stats.values()) - ours
    spent = where(stats, key)
    if asked.co_flags & inspect.CO_COROUTINE:
        # While a call awaits, no function of it runs: that time belongs to nobody in the profile, or to
        # the event loop.
        busy = total - sum(
            row[2]
            for entry, row in stats.items()
            if kind_of(entry, row[1], row[2]) == "waiting"
        )
        idle = max(0.0, seconds - busy - spent["waiting"])
        spent["waiting"] += idle
        total = busy + spent["waiting"]
    inside = sum(spent.values())
    tell(
        kind="measured",
        seconds=seconds,
        calls=calls,
        share=min(1.0, inside / total) if total else 0.0,
        parts={name: each / inside if inside else 0.0 for name, each in spent.items()},
        repeated=repeated["seen"],
        counted=repeated["counted"],
        loops=loops_of(code, function),
    )
