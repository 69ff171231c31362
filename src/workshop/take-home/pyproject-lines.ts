/** The line that a port needs in the pyproject.toml of the program that uses it: one more dependency. */

/** The text with the dependency in `[project]`; unchanged where it is there already, or where there is no such table. */
export function withDependency(pyproject: string, name: string): string {
  const wanted = `"${name}==0.1.0"`;
  const end = pyproject.includes('\r\n') ? '\r\n' : '\n';
  const lines = pyproject.split(end);
  const first = lines.findIndex((line) => /^\[project\]\s*(#.*)?$/.test(line));
  if (first < 0 || pyproject.includes(wanted)) return pyproject;
  const next = lines.findIndex((line, index) => index > first && /^\[/.test(line));
  const last = next < 0 ? lines.length : next;
  const at = lines.findIndex(
    (line, index) => index > first && index < last && /^dependencies\s*=/.test(line),
  );
  if (at < 0) return put(lines, first + 1, `dependencies = [${wanted}]`).join(end);
  const line = lines[at] ?? '';
  const one = /^(dependencies\s*=\s*\[)(.*)\](\s*(#.*)?)$/.exec(line);
  if (one !== null) {
    const [, open = '', inside = '', rest = ''] = one;
    const before = inside.trim().replace(/,$/, '');
    lines[at] = `${open}${before === '' ? '' : `${before}, `}${wanted}]${rest}`;
    return lines.join(end);
  }
  return put(lines, at + 1, `    ${wanted},`).join(end);
}

function put(lines: readonly string[], at: number, line: string): string[] {
  return [...lines.slice(0, at), line, ...lines.slice(at)];
}
