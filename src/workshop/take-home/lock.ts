/** Crates that a port may use, as the book has compiled them: lines of Cargo.toml, and the part of Cargo.lock that they need. */

interface Locked {
  readonly name: string;
  readonly version: string;
  /** "name", or "name version" where there are several. */
  readonly needs: readonly string[];
  readonly text: string;
}

/** Lines of `[dependencies]`, by the names of the crates, as they stand in a Cargo.toml. */
export function dependenciesIn(cargo: string): ReadonlyMap<string, string> {
  const [, section = ''] =
    /^\[dependencies\]\n([^[]*(?:\[[^\]]*\][^[\n]*\n[^[]*)*?)(?=^\[|(?![\s\S]))/m.exec(cargo) ?? [];
  return new Map(
    section.split('\n').flatMap((line): [string, string][] => {
      const name = /^([\w-]+) = /.exec(line)?.[1];
      return name === undefined ? [] : [[name, line]];
    }),
  );
}

/**
 * A Cargo.lock of a project that depends on these crates.
 * @param lock Of a project that depends on them and on more.
 * @param name Of the project, whose version is 0.1.0.
 */
export function cutLock(lock: string, name: string, crates: readonly string[]): string {
  const [head = '', ...blocks] = lock.split('\n[[package]]\n');
  const all = blocks.map(readBlock);
  const kept = new Set<Locked>();
  const wanted = [...crates];
  for (let next = wanted.pop(); next !== undefined; next = wanted.pop()) {
    const [crate, version] = next.split(' ');
    const found = all.find((one) => one.name === crate && (version ?? one.version) === one.version);
    if (found === undefined || kept.has(found)) continue;
    kept.add(found);
    wanted.push(...found.needs);
  }
  const needs = [...crates].sort().map((crate) => ` "${crate}",\n`);
  const own = `name = "${name}"\nversion = "0.1.0"\ndependencies = [\n${needs.join('')}]\n`;
  const texts = [
    ...[...kept].map(({ name: crate, text }) => ({ crate, text })),
    { crate: name, text: own },
  ];
  const sorted = texts.sort((one, other) => (one.crate < other.crate ? -1 : 1));
  return `${head}${sorted.map(({ text }) => `\n[[package]]\n${text.trimEnd()}\n`).join('')}`;
}

function readBlock(text: string): Locked {
  const value = (key: string): string => new RegExp(`^${key} = "(.*)"$`, 'm').exec(text)?.[1] ?? '';
  const [, list = ''] = /^dependencies = \[\n([\s\S]*?)^\]$/m.exec(text) ?? [];
  return {
    name: value('name'),
    version: value('version'),
    needs: [...list.matchAll(/"(.*)"/g)].map(([, needed = '']) => needed),
    text,
  };
}
