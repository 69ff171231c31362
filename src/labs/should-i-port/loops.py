def _oxidizing_loops(code, function, lists):
    """Find loops of the function that a better algorithm may spare, as `{"kind", "name", "line"}`.

    `same`: a loop within a loop over the same list. `window`: a part of a list that is summed anew in
    each step. `search`: `in` looks through a list in each step; `lists` are parameters that are lists.
    """
    import ast

    LOOPS = (ast.For, ast.AsyncFor)
    COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
    WHOLE = {"sum", "min", "max", "sorted", "mean", "fmean", "median", "fsum"}

    def lists_of(node):
        """Names of the lists that an iterable goes over."""
        match node:
            case ast.Name() | ast.Attribute():
                return {ast.unparse(node)}
            case ast.Subscript(value=value, slice=ast.Slice()):
                return lists_of(value)
            case ast.Call(
                func=ast.Name("enumerate" | "reversed" | "zip" | "list" | "sorted"),
                args=args,
            ):
                return {name for arg in args for name in lists_of(arg)}
            case ast.Call(
                func=ast.Attribute(value=value, attr="items" | "values" | "keys")
            ):
                return lists_of(value)
        return set()

    def names_in(node):
        return {each.id for each in ast.walk(node) if isinstance(each, ast.Name)}

    found = {}
    # Parts of lists that have a name, with their list.
    parts = {}

    def part_of(node, steps):
        """The list of which a part is taken that differs from step to step, else None."""
        match node:
            case ast.Subscript(value=value, slice=ast.Slice() as part):
                return ast.unparse(value) if names_in(part) & steps else None
            case ast.Name(name):
                return parts.get(name)
        return None

    def elements(nodes, index):
        """Names of the lists of which an element is taken by this index, and that are no tables."""
        within = [each for node in nodes for each in ast.walk(node)]
        rows = {id(each.value) for each in within if isinstance(each, ast.Subscript)}
        return {
            ast.unparse(each.value)
            for each in within
            if isinstance(each, ast.Subscript)
            and id(each) not in rows
            and isinstance(each.value, (ast.Name, ast.Attribute))
            and isinstance(each.slice, ast.Name)
            and each.slice.id == index
        }

    def added(nodes):
        """What is added up, each alone, in some statements."""
        for node in nodes:
            for each in ast.walk(node):
                if isinstance(each, ast.AugAssign) and isinstance(each.op, ast.Add):
                    yield each.value

    def window(value, loop, steps):
        """Note a list of which each step goes through a part: from `i` to `i + width`, for example."""
        match value:
            case ast.Subscript(value=ast.Name() | ast.Attribute() as base, slice=index):
                inner = names_in(loop.target)
                if names_in(index) & inner and (
                    names_in(index) | names_in(loop.iter)
                ) & (steps - inner):
                    note("window", ast.unparse(base), loop.iter)
            case ast.Name(name) if name in names_in(loop.target):
                whole = part_of(loop.iter, steps)
                if whole is not None:
                    note("window", whole, loop.iter)

    def note(kind, name, node):
        found.setdefault(
            (kind, name), {"kind": kind, "name": name, "line": node.lineno}
        )

    def look(node, around, steps, made):
        """Go through what is inside; `around`: lists looped over, `steps`: variables of those loops."""
        match node:
            case ast.Assign(targets=[ast.Name(name)], value=value):
                parts[name] = part_of(value, steps)
            case ast.Call(func=called, args=[given, *_]):
                if ast.unparse(called).rpartition(".")[2] in WHOLE:
                    whole = part_of(given, steps)
                    if whole is not None:
                        note("window", whole, node)
                    elif isinstance(given, (ast.ListComp, ast.GeneratorExp)):
                        window(given.elt, given.generators[0], steps)
            case ast.Compare(
                ops=[ast.In() | ast.NotIn()], comparators=[ast.Name(name)]
            ):
                if steps and name in made:
                    note("search", name, node)
        if isinstance(node, LOOPS):
            look(node.iter, around, steps, made)
            for value in added(node.body):
                window(value, node, steps)
            around, steps = entered(node, around, steps, node.body)
            for each in (*node.body, *node.orelse):
                look(each, around, steps, made)
        elif isinstance(node, COMPREHENSIONS):
            kept = (
                (node.key, node.value)
                if isinstance(node, ast.DictComp)
                else (node.elt,)
            )
            for generator in node.generators:
                look(generator.iter, around, steps, made)
                tests = [test for each in node.generators for test in each.ifs]
                around, steps = entered(generator, around, steps, [*kept, *tests])
                for each in generator.ifs:
                    look(each, around, steps, made)
            for each in kept:
                look(each, around, steps, made)
        else:
            for each in ast.iter_child_nodes(node):
                look(each, around, steps, made)

    def entered(loop, around, steps, body):
        lists = lists_of(loop.iter)
        again = lists & around
        for index in names_in(loop.target):
            other = {name for step in steps - {index} for name in elements(body, step)}
            again |= elements(body, index) & other
        for name in again:
            note("same", name, loop.iter)
        return around | lists, steps | names_in(loop.target)

    def is_list(value):
        made = isinstance(value, ast.Call) and ast.unparse(value.func) == "list"
        return made or isinstance(value, (ast.List, ast.ListComp))

    body = ast.parse(code).body
    for name in function.split("."):
        named = [
            node
            for node in body
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef))
            and node.name == name
        ]
        if not named:
            return []  # made by other code, a decorator for example
        body = named[-1].body
    made = set(lists) | {
        target.id
        for node in ast.walk(named[-1])
        if isinstance(node, ast.Assign) and is_list(node.value)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for each in body:
        look(each, frozenset(), frozenset(), made)
    return list(found.values())
