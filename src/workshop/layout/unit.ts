/** What a file of Rust is put together of: what it imports, and functions that are written once, when they are first asked for. */
import { Names } from './names.ts';
import { filled, indented } from './printed.ts';

const WIDTH = 100;

export class Unit {
  readonly #names: Names;
  readonly #imports = new Map<string, Set<string>>();
  readonly #items = new Map<string, { readonly name: string; lines: readonly string[] }>();

  /** @param taken Names that an item would hide, or that would hide it. */
  constructor(taken: Iterable<string>) {
    this.#names = new Names(taken);
  }

  /** @param path For example `pyo3::types::PyInt`. */
  use(path: string): void {
    const cut = path.lastIndexOf('::');
    const names = this.#imports.get(path.slice(0, cut)) ?? new Set();
    names.add(path.slice(cut + 2));
    this.#imports.set(path.slice(0, cut), names);
  }

  /**
   * The name of an item, which is written if it is not there yet.
   * @param key What it is for: two with one key are one.
   */
  item(key: string, wanted: string, write: (name: string) => readonly string[]): string {
    const known = this.#items.get(key);
    if (known !== undefined) return known.name;
    const name = this.#names.fresh(
      wanted.length > 40 ? wanted.replace(/_of_.*|_from_.*/s, '') : wanted,
    );
    const item = { name, lines: [] as readonly string[] };
    this.#items.set(key, item);
    item.lines = write(name);
    return name;
  }

  imports(): string[] {
    const lines = [...this.#imports].map(([path, found]): string[] => {
      const names = [...found].sort();
      const [first] = names;
      if (names.length === 1) return [`use ${path}::${first};`];
      const line = `use ${path}::{${names.join(', ')}};`;
      return line.length <= WIDTH
        ? [line]
        : [`use ${path}::{`, ...indented(filled(names, 4)), '};'];
    });
    return lines.sort(([one = ''], [other = '']) => (one < other ? -1 : 1)).flat();
  }

  /** All items, an empty line before each. */
  items(): string[] {
    return [...this.#items.values()].flatMap(({ lines }) => ['', ...lines]);
  }
}
