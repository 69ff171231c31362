def _oxidizing_loops(code, function):
    """Find loops of the function that a better algorithm may spare, as `{"kind", "name", "line"}`.

    `same`: a loop within a loop over the same list. `window`: a part of a list that is summed anew in
    each step. `search`: `in` looks through a list in each step.
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
            case ast.Call(func=ast.Name("range"), args=args):
                measured = (each for arg in args for each in ast.walk(arg))
                return {
                    name
                    for each in measured
                    if isinstance(each, ast.Call)
                    and ast.unparse(each.func) == "len"
                    and each.args
                    for name in lists_of(each.args[0])
                }
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

    def note(kind, name, node):
        found.setdefault(
            (kind, name), {"kind": kind, "name": name, "line": node.lineno}
        )

    def look(node, around, steps, made):
        """Go through what is inside; `around`: lists looped over, `steps`: variables of those loops."""
        match node:
            case ast.Call(
                func=called,
                args=[ast.Subscript(value=value, slice=ast.Slice() as part), *_],
            ):
                if (
                    ast.unparse(called).rpartition(".")[2] in WHOLE
                    and names_in(part) & steps
                ):
                    note("window", ast.unparse(value), node)
            case ast.Compare(
                ops=[ast.In() | ast.NotIn()], comparators=[ast.Name(name)]
            ):
                if steps and name in made:
                    note("search", name, node)
        if isinstance(node, LOOPS):
            look(node.iter, around, steps, made)
            around, steps = entered(node, around, steps)
            for each in (*node.body, *node.orelse):
                look(each, around, steps, made)
        elif isinstance(node, COMPREHENSIONS):
            for generator in node.generators:
                look(generator.iter, around, steps, made)
                around, steps = entered(generator, around, steps)
                for each in generator.ifs:
                    look(each, around, steps, made)
            parts = (
                (node.key, node.value)
                if isinstance(node, ast.DictComp)
                else (node.elt,)
            )
            for each in parts:
                look(each, around, steps, made)
        else:
            for each in ast.iter_child_nodes(node):
                look(each, around, steps, made)

    def entered(loop, around, steps):
        lists = lists_of(loop.iter)
        for name in lists & around:
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
    made = {
        target.id
        for node in ast.walk(named[-1])
        if isinstance(node, ast.Assign) and is_list(node.value)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for each in body:
        look(each, frozenset(), frozenset(), made)
    return list(found.values())
