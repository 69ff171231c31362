/** Finds every source that a page shows: what `<Snippet>`, `<Cell>` and `<Diff>` name in the MDX files. */
import { globSync, readFileSync } from 'node:fs';
import { readSource } from '../../src/snippet/source.ts';

/** A source as one component of one page names it. */
export interface Reference {
  /** The MDX file, relative to the root of the repository. */
  readonly page: string;
  readonly component: 'Snippet' | 'Cell' | 'Diff';
  readonly file: string;
  /** Absent for a whole file. */
  readonly region?: string;
  /** Set on a snippet that does not stand alone: what it needs around it. */
  readonly context?: string;
}

export interface CellReference extends Reference {
  readonly component: 'Cell';
  readonly id: string;
  /** Ids of the cells that run first. */
  readonly needs: readonly string[];
  /** File with the recorded output, for cells whose output is the same everywhere. */
  readonly expected?: string;
}

type Attributes = ReadonlyMap<string, string>;

const TAG = /<(Snippet|Cell|Diff)\b([\s\S]*?)\/>/g;
/** `name="text"`, `name='text'`, `name={...}` and `name={{...}}`; the braces' inside is kept as it is. */
const ATTRIBUTE = /(\w+)=(?:"([^"]*)"|'([^']*)'|\{\{?([\s\S]*?)\}\}?)/g;
const QUOTED = /["'`]([^"'`]*)["'`]/g;
const FIELD = /(\w+):\s*["'`]([^"'`]*)["'`]/g;

function attributesOf(source: string): Attributes {
  return new Map(
    [...source.matchAll(ATTRIBUTE)].map((it) => [it[1] ?? '', it[2] ?? it[3] ?? it[4] ?? '']),
  );
}

function required(attributes: Attributes, name: string, where: string): string {
  const value = attributes.get(name);
  if (value === undefined) throw new Error(`${where} lacks the attribute "${name}".`);
  return value;
}

/** `needs="a"` and `needs={['a', 'b']}` alike. */
function listOf(value: string | undefined): string[] {
  if (value === undefined) return [];
  const quoted = [...value.matchAll(QUOTED)].map((it) => it[1] ?? '');
  return quoted.length > 0 ? quoted : [value];
}

function cellOf(page: string, attributes: Attributes, where: string): CellReference {
  const expected = attributes.get('expected');
  return {
    ...sourceOf(page, 'Cell', attributes, where),
    component: 'Cell',
    id: required(attributes, 'id', where),
    needs: listOf(attributes.get('needs')),
    ...(expected === undefined ? {} : { expected }),
  };
}

function sourceOf(
  page: string,
  component: Reference['component'],
  attributes: Attributes,
  where: string,
): Reference {
  const region = attributes.get('region');
  const context = attributes.get('context');
  return {
    page,
    component,
    file: required(attributes, 'file', where),
    ...(region === undefined ? {} : { region }),
    ...(context === undefined ? {} : { context }),
  };
}

function referencesOf(page: string): Reference[] {
  return [...readFileSync(page, 'utf8').matchAll(TAG)].flatMap(([tag, component, inside]) => {
    const where = `${page}: ${tag.replace(/\s+/g, ' ')}`;
    const attributes = attributesOf(inside ?? '');
    if (component === 'Cell') return [cellOf(page, attributes, where)];
    if (component === 'Snippet') return [sourceOf(page, 'Snippet', attributes, where)];
    return ['before', 'after'].map((side) => {
      const fields = [...required(attributes, side, where).matchAll(FIELD)];
      const named = new Map(fields.map((it) => [it[1] ?? '', it[2] ?? '']));
      return sourceOf(page, 'Diff', named, `${where} (${side})`);
    });
  });
}

/** Every reference of every page, in the order in which a reader meets them. */
export function findReferences(): Reference[] {
  return globSync('content/**/*.mdx').sort().flatMap(referencesOf);
}

const isCell = (reference: Reference): reference is CellReference => reference.component === 'Cell';

/** Every cell of every page. */
export function findCells(): CellReference[] {
  return findReferences().filter(isCell);
}

/** What a page's copy button must give for a reference: the file's text without marker lines. */
export function textOf(reference: Reference): string {
  return readSource(reference.file, reference.region).text;
}

/** The cells that run when a reader runs `cell`: what it needs, what that needs, and itself, in order. */
export function chainOf(cell: CellReference, cells: readonly CellReference[]): CellReference[] {
  const before = cell.needs.flatMap((id) => {
    const needed = cells.find((it) => it.page === cell.page && it.id === id);
    if (!needed)
      throw new Error(`${cell.page}: cell "${cell.id}" needs "${id}", which is no cell.`);
    return chainOf(needed, cells);
  });
  return [...new Set([...before, cell])];
}
