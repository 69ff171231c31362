async def _oxidizing_profile(code, call, function, loops_of, repeats_of):
    """Run the code, then the call under cProfile; print where the time of the function went.

    `call` may be several statements; of those, a call that raises is an answer like any other. It may
    await. `function` may be a method, written as `Class.method`; if it is empty, all functions are listed
    with their shares. What is over soon is called again and again: the shares of a millisecond are chance.
    `loops_of` finds loops that a better algorithm may spare, `repeats_of` notes
    arguments that come again.
    """
    import ast
    import asyncio
    import contextlib
    import cProfile
    import inspect
    import io
    import json
    import pstats
    import traceback
    import types
    from time import perf_counter

    YOURS = "yours.py"
    # What counts the calls is in the profile as well, and in none of its figures.
    OURS = repeats_of.__code__.co_filename
    # Seconds that a profile lasts at least, and how often the calls are made for it at most.
    LONG_ENOUGH, MOST_RUNS = 0.2, 200
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
        """The plain function of the code that is behind a function, method, property or wrapper, else None."""
        for _ in range(20):
            if isinstance(value, types.FunctionType):
                if value.__code__.co_filename == YOURS:
                    return value
            elif isinstance(value, (staticmethod, classmethod)):
                value = value.__func__
                continue
            elif isinstance(value, property):
                value = value.fget
                continue
            elif isinstance(value, type):
                return None
            value = getattr(value, "__wrapped__", None)
        return None

    def functions_of(space, prefix=""):
        """All functions and methods that the code defines, by name, with who holds each of them."""
        found = {}
        for name, value in list(space.items()):
            if unwrapped(value):
                found[prefix + name] = (value, None)
                continue
            ours = isinstance(value, type) and value.__module__ == "yours"
            if ours and prefix.count(".") < 3:
                inner = functions_of(vars(value), f"{prefix}{name}.")
                for each, (member, holder) in inner.items():
                    found[each] = (member, holder or value)
        return found

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

    def own_seconds(stats):
        """Seconds of all that the call did, by entry."""
        return {
            entry: row[2]
            - sum(timed[2] for caller, timed in row[4].items() if caller[0] == OURS)
            for entry, row in stats.items()
            if entry[0] not in (OURS, YOURS)
        } | {entry: row[2] for entry, row in stats.items() if entry[0] == YOURS}

    def counted_part(stats, inside):
        """Of the time that came through what counts the calls, the part that these functions asked for."""
        asked_for = [
            (caller, timed[3])
            for entry, (*_, callers) in stats.items()
            if entry[0] == OURS and entry[2] == "_oxidizing_counts"
            for caller, timed in callers.items()
        ]
        whole = sum(each for _, each in asked_for)
        theirs = sum(each for caller, each in asked_for if caller in inside)
        return theirs / whole if whole else 0.0

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
        # Built-ins that go through a generator of the code: their loop is the code's own.
        drivers = {
            caller
            for entry in inside
            if entry[0] == YOURS
            for caller in stats[entry][4]
            if caller[0] == "~" and "sort" not in caller[2]
        }
        counted = counted_part(stats, inside)
        spent = dict.fromkeys(("own", "waiting", "io", "compiled", "library"), 0.0)
        for entry in inside:
            _, calls, own_time, _, callers = stats[entry]
            if entry[0] == OURS:
                continue
            if entry != root:
                from_inside = [
                    (caller, timed)
                    for caller, timed in callers.items()
                    if caller in inside and (caller[0] != OURS or entry[0] == YOURS)
                ]
                calls = sum(timed[1] for _, timed in from_inside)
                own_time = sum(
                    timed[2] * (counted if caller[0] == OURS else 1)
                    for caller, timed in from_inside
                )
            kind = kind_of(entry, calls, own_time)
            drives = kind == "compiled" and entry in drivers
            spent["own" if drives else kind] += own_time
        return spent

    def listed(stats, known, total, runs):
        """All functions with their calls and shares of the time; what it holds of others is in none."""
        for name, (member, _) in known.items():
            code = unwrapped(member).__code__
            key = (code.co_filename, code.co_firstlineno, code.co_name)
            calls, inside = 0, 0.0
            if key in stats:
                calls = -(-stats[key][1] // runs)
                inside = sum(where(stats, key).values())
            share = min(1.0, inside / total) if total else 0.0
            yield {"name": name, "calls": calls, "share": share}

    async def profiled(asked, space, caches, after_first=lambda: None):
        """What the profiles of all runs say, and how many there were; one that fails later counts for nothing."""
        # What waits for others is not the same work again.
        again = not any(each.co_flags & inspect.CO_COROUTINE for each, _ in asked)
        profiles, lasted = [], 0.0
        while not profiles or (
            again and lasted < LONG_ENOUGH and len(profiles) < MOST_RUNS
        ):
            for each in caches:
                each.cache_clear()
            profile = cProfile.Profile()
            quiet = contextlib.redirect_stdout(io.StringIO())
            start = perf_counter()
            with quiet if profiles else contextlib.nullcontext():
                profile.enable()
                try:
                    await called(asked, space)
                except (Exception, SystemExit):
                    if not profiles:
                        raise
                    break
                finally:
                    profile.disable()
            lasted += perf_counter() - start
            profiles.append(profile)
            if len(profiles) == 1:
                after_first()
        return pstats.Stats(*profiles).stats, len(profiles)

    def prepared(call):
        """The code of each statement: no time of the call is spent on reading it."""
        body = ast.parse(call.strip(), "the call").body
        for node in body:
            is_call = isinstance(node, ast.Expr)
            whole = ast.Expression(node.value) if is_call else ast.Module([node], [])
            mode = "eval" if is_call else "exec"
            statement = compile(whole, "the call", mode, awaits)
            yield statement, is_call and len(body) > 1

    async def called(asked, space):
        for statement, may_raise in asked:
            try:
                value = eval(statement, space)
                if inspect.isawaitable(value):
                    await value
            except Exception:
                if not may_raise:
                    raise

    namespace = {"__name__": "yours"}
    awaits = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
    try:
        program = compile(code, YOURS, "exec", awaits)
        asked = list(prepared(call))
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        return complain("syntax", error)
    try:
        defined = eval(program, namespace)  # what the reader asked for
        if inspect.isawaitable(defined):
            await defined
        known = functions_of(namespace)
        caches = [each for each, _ in known.values() if hasattr(each, "cache_clear")]
        if not function:
            stats, runs = await profiled(asked, namespace, caches)
            total = sum(own_seconds(stats).values())
            functions = list(listed(stats, known, total, runs))
            return tell(kind="functions", functions=functions)
        if function not in known:
            return tell(kind="missing", functions=list(known))
        member, holder = known[function]
        plain = unwrapped(member)
        start = perf_counter()
        await called(asked, namespace)
        seconds = perf_counter() - start
        repeated = {"counted": 0, "seen": 0}
        kind, name = type(member), function.rpartition(".")[2]
        known_kind = kind in (types.FunctionType, staticmethod, classmethod)
        if known_kind and not asyncio.iscoroutinefunction(plain):
            bound = holder is not None and kind is not staticmethod
            counting = repeats_of(plain, bound, repeated)
            if holder is None:
                namespace[function] = counting
            else:
                setattr(
                    holder,
                    name,
                    counting if kind is types.FunctionType else kind(counting),
                )
        first = {}
        stats, runs = await profiled(
            asked, namespace, caches, lambda: first.update(repeated)
        )
    except (Exception, SystemExit) as error:  # noqa: BLE001 (the reader is told)
        return complain("raised", error)
    own = plain.__code__
    key = (own.co_filename, own.co_firstlineno, own.co_name)
    if key not in stats:
        return tell(kind="uncalled")
    calls = -(-stats[key][1] // runs)
    seconds_of = own_seconds(stats)
    total = sum(seconds_of.values())
    spent = where(stats, key)
    if any(each.co_flags & inspect.CO_COROUTINE for each, _ in asked):
        # While a call awaits, no function of it runs: that time belongs to nobody in the profile, or to
        # the event loop.
        busy = total - sum(
            spent_there
            for entry, spent_there in seconds_of.items()
            if kind_of(entry, stats[entry][1], spent_there) == "waiting"
        )
        idle = max(0.0, seconds - busy - spent["waiting"])
        spent["waiting"] += idle
        total = busy + spent["waiting"]
    inside = sum(spent.values())
    share = min(1.0, inside / total) if total else 0.0
    functions = [
        each | {"share": share} if each["name"] == function else each
        for each in listed(stats, known, total, runs)
    ]
    tell(
        kind="measured",
        seconds=seconds,
        calls=calls,
        runs=runs,
        share=share,
        functions=functions,
        parts={name: each / inside if inside else 0.0 for name, each in spent.items()},
        repeated=first["seen"],
        counted=first["counted"],
        loops=loops_of(code, function, first.get("lists", ())),
    )
