def _oxidizing_repeats(plain, bound, noted):
    """The function, which notes how many calls had arguments that came before, with the same result.

    `bound`: its first argument is an object or class, of which identity counts. What is kept is limited,
    and only values are compared that never change and are quick to compare.
    """
    import functools
    import sys

    MOST_CALLS = 50_000
    MOST_BYTES = 20_000_000
    MOST_OBJECTS = 100
    # Bytes of one value, and length of a tuple.
    LARGE, LONG = 4_000, 32
    PLAIN = (type(None), bool, int, float, complex, str, bytes)

    results, objects = {}, {}
    left = {"calls": MOST_CALLS, "bytes": MOST_BYTES}

    def weight(value, depth=3):
        """Bytes of a value that may be kept and compared; None for any other."""
        if type(value) in PLAIN:
            size = sys.getsizeof(value)
            return size if size <= LARGE else None
        if type(value) in (tuple, frozenset) and len(value) <= LONG and depth:
            sizes = [weight(each, depth - 1) for each in value]
            return None if None in sizes else sum(sizes, sys.getsizeof(value))
        return None

    def note(args, kwargs, answer):
        if answer is None or min(left.values()) <= 0:
            return
        owner = None
        if bound:
            if len(args) + len(kwargs) < 2:
                return  # what it tells of its object may change
            owner, args = id(args[0]), args[1:]
            if owner not in objects:
                return
        key = (args, tuple(kwargs.items()))
        size = weight((key, answer), 5)
        if size is None:
            return
        left["calls"] -= 1
        noted["counted"] += 1
        key = (owner, key)
        if key not in results:
            results[key] = answer
            left["bytes"] -= size
        elif type(results[key]) is type(answer) and results[key] == answer:
            noted["seen"] += 1

    @functools.wraps(plain)
    def _oxidizing_counts(*args, **kwargs):
        if "lists" not in noted:
            named = zip(plain.__code__.co_varnames, args)
            noted["lists"] = [name for name, each in named if type(each) is list]
        if bound and args and len(objects) < MOST_OBJECTS:
            objects[id(args[0])] = args[0]  # kept, or its id would be used again
        answer = plain(*args, **kwargs)
        note(args, kwargs, answer)
        return answer

    return _oxidizing_counts
