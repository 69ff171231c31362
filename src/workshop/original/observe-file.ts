/** `python/observe.py` as readers take it with them: its modules in one file. */

/**
 * @param modules By their names, those first that others import; the last one is the program.
 * @returns The program, with its docstring first, and in front of it what it imports of the others.
 */
export function oneFile(modules: Readonly<Record<string, string>>): string {
  const names = Object.keys(modules);
  const ours = new RegExp(`^from (?:${names.join('|')}) import (?:\\([^)]*\\)|[^\\n]*)\\n`, 'gm');
  const parts = Object.values(modules).map((text) => {
    const [, docstring = '', rest = ''] = /^("""[\s\S]*?""")\n([\s\S]*)$/.exec(text) ?? [];
    return { docstring, code: rest.replace(FUTURE, '').replace(ours, '').trim() };
  });
  const said = parts.at(-1)?.docstring ?? '';
  return [said, FUTURE.trim(), ...parts.map(({ code }) => code)].join('\n\n').concat('\n');
}

const FUTURE = 'from __future__ import annotations\n';
