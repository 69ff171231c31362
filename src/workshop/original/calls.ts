/** The reader's calls, as the profile asks for them: one expression. */

/** Goes through statements; one that is a call and raises is an answer like any other. */
const EACH = `import ast
for node in ast.parse(CALLS, "calls.py").body:
    try:
        exec(compile(ast.Module([node], []), "calls.py", "exec"), SPACE)
    except Exception:
        if not isinstance(node, ast.Expr):
            raise
`;

/** An expression that makes all the calls. A call alone may await. */
export function callOf(calls: string): string {
  const lines = calls.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const [only = 'None'] = lines;
  if (lines.length <= 1 && !/^\S+ *=[^=]/.test(only)) return only;
  return `exec(${JSON.stringify(EACH)}, {"CALLS": ${JSON.stringify(calls)}, "SPACE": globals()})`;
}
