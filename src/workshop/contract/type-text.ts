/** Types of a contract as Python writes them, and back from what a reader types. */
import type { Type } from './contract.ts';

/** As an annotation, without ranges and lengths: `list[tuple[int, str]]`. */
export function textOf(type: Type): string {
  switch (type.kind) {
    case 'none':
      return 'None';
    case 'optional':
      return `${textOf(type.of)} | None`;
    case 'list':
      return `list[${textOf(type.of)}]`;
    case 'tuple':
      return `tuple[${type.of.length === 0 ? '()' : type.of.map(textOf).join(', ')}]`;
    case 'unbounded-tuple':
      return `tuple[${textOf(type.of)}, ...]`;
    case 'dict':
      return `dict[${textOf(type.key)}, ${textOf(type.value)}]`;
    case 'set':
      return `${type.frozen ? 'frozenset' : 'set'}[${textOf(type.of)}]`;
    case 'buffer':
      return `buffer[${type.item}]`;
    case 'record':
    case 'enum':
      return type.name;
    default:
      return type.kind;
  }
}

const LENGTHS = { shortest: 0, longest: null };
const PLAIN: Readonly<Record<string, Type>> = {
  int: { kind: 'int', rust: 'i64', low: null, high: null },
  float: { kind: 'float', low: null, high: null, special: true },
  bool: { kind: 'bool' },
  str: { kind: 'str', alphabet: null, ...LENGTHS },
  bytes: { kind: 'bytes', ...LENGTHS },
  None: { kind: 'none' },
  object: { kind: 'object', seen: [] },
};
const WORDS = [...Object.keys(PLAIN), 'list', 'tuple', 'dict', 'set', 'frozenset', 'buffer'];

export type Parsed =
  | { readonly kind: 'type'; readonly type: Type }
  | { readonly kind: 'fault'; readonly words: string };

class FaultError extends Error {}

/**
 * @param text What a reader typed.
 * @param before The type that stood there: its records and enums may be used by their names, and its ranges and lengths stay.
 */
export function parseType(text: string, before: Type): Parsed {
  const tokens = text.match(/[\p{L}_][\p{L}\p{N}_]*|\(\)|\.\.\.|\S/gu) ?? [];
  const records = new Map(namedIn(before).map((named) => [named.name, named]));
  try {
    const reader = new Reader(tokens.slice(0, 400), records);
    const type = reader.union();
    if (reader.next !== undefined) throw new FaultError(`“${reader.next}” is too much.`);
    return { kind: 'type', type: withLimits(type, before) };
  } catch (error) {
    if (error instanceof FaultError) return { kind: 'fault', words: error.message };
    throw error;
  }
}

class Reader {
  readonly #tokens: readonly string[];
  readonly #records: ReadonlyMap<string, Type>;
  #at = 0;

  constructor(tokens: readonly string[], records: ReadonlyMap<string, Type>) {
    this.#tokens = tokens;
    this.#records = records;
  }

  get next(): string | undefined {
    return this.#tokens[this.#at];
  }

  union(depth = 0): Type {
    if (depth > 20) throw new FaultError('It is nested too deeply.');
    const parts = [this.#one(depth)];
    while (this.next === '|') {
      this.#at += 1;
      parts.push(this.#one(depth));
    }
    const others = parts.filter(({ kind }) => kind !== 'none');
    const [of] = others;
    if (of === undefined) return { kind: 'none' };
    if (others.length > 1) throw new FaultError('Of several types only “… | None” is known.');
    if (others.length === parts.length || of.kind === 'optional') return of;
    return { kind: 'optional', of };
  }

  #one(depth: number): Type {
    const name = this.next ?? '';
    this.#at += 1;
    const plain = Object.hasOwn(PLAIN, name) ? PLAIN[name] : this.#records.get(name);
    if (plain) return plain;
    switch (name) {
      case 'list':
        return { kind: 'list', of: this.#inner(1, depth)[0], ...LENGTHS };
      case 'set':
      case 'frozenset':
        return { kind: 'set', of: this.#inner(1, depth)[0], frozen: name === 'frozenset' };
      case 'dict': {
        const [key, value] = this.#inner(2, depth);
        return { kind: 'dict', key, value };
      }
      case 'tuple':
        return this.#tuple(depth);
      case 'Optional':
        return { kind: 'optional', of: this.#inner(1, depth)[0] };
      case 'buffer':
        return this.#buffer();
      default:
        throw new FaultError(
          `“${name || 'nothing'}” is not known here. Known are ${[...WORDS, ...this.#records.keys()].join(', ')}.`,
        );
    }
  }

  #inner(count: 1, depth: number): readonly [Type];
  #inner(count: 2, depth: number): readonly [Type, Type];
  #inner(count: number, depth: number): readonly Type[] {
    this.#expect('[');
    const types = [this.union(depth + 1)];
    while (this.#skips(',')) {
      types.push(this.union(depth + 1));
    }
    this.#expect(']');
    if (types.length !== count) {
      throw new FaultError(
        `Between [ and ] ${count === 1 ? 'one type has' : 'two types have'} to be.`,
      );
    }
    return types;
  }

  #tuple(depth: number): Type {
    this.#expect('[');
    const of = this.#skips('()') ? [] : [this.union(depth + 1)];
    while (this.#skips(',')) {
      const [item] = of;
      if (of.length === 1 && item !== undefined && this.#skips('...')) {
        this.#expect(']');
        return { kind: 'unbounded-tuple', of: item, ...LENGTHS };
      }
      of.push(this.union(depth + 1));
    }
    this.#expect(']');
    return { kind: 'tuple', of };
  }

  #buffer(): Type {
    this.#expect('[');
    const item = this.next;
    this.#at += 1;
    if (item !== 'u8' && item !== 'i64' && item !== 'f64') {
      throw new FaultError('A buffer has items of u8, i64 or f64.');
    }
    this.#expect(']');
    return { kind: 'buffer', item };
  }

  /** Whether the token is there; then it is behind us. */
  #skips(token: string): boolean {
    const isThere = this.next === token;
    if (isThere) this.#at += 1;
    return isThere;
  }

  #expect(token: string): void {
    if (this.next !== token) {
      throw new FaultError(
        `“${token}” is missing${this.next ? ` before “${this.next}”` : ' at the end'}.`,
      );
    }
    this.#at += 1;
  }
}

/** Classes of the original, which are known by their names. */
type NamedType = Extract<Type, { kind: 'record' | 'enum' }>;

function namedIn(type: Type): readonly NamedType[] {
  switch (type.kind) {
    case 'record':
      return [type, ...type.fields.flatMap((field) => namedIn(field.type))];
    case 'enum':
      return [type];
    case 'optional':
    case 'list':
    case 'unbounded-tuple':
    case 'set':
      return namedIn(type.of);
    case 'tuple':
      return type.of.flatMap(namedIn);
    case 'dict':
      return [...namedIn(type.key), ...namedIn(type.value)];
    default:
      return [];
  }
}

/** The ranges and lengths of `before` where the same kind of type stands in the same place. */
function withLimits(type: Type, before: Type): Type {
  if (type.kind === 'optional') {
    return { ...type, of: withLimits(type.of, before.kind === 'optional' ? before.of : before) };
  }
  if (before.kind === 'optional') return withLimits(type, before.of);
  if (isSequence(type) && isSequence(before)) {
    const { shortest, longest } = before;
    return { ...type, shortest, longest, of: withLimits(type.of, before.of) };
  }
  if (type.kind === 'set' && before.kind === 'set') {
    return { ...type, of: withLimits(type.of, before.of) };
  }
  if (type.kind === 'dict' && before.kind === 'dict') {
    const { key, value } = type;
    return { ...type, key: withLimits(key, before.key), value: withLimits(value, before.value) };
  }
  if (type.kind === 'tuple' && before.kind === 'tuple') {
    const of = type.of.map((each, index) => withLimits(each, before.of[index] ?? each));
    return { ...type, of };
  }
  const isOwn = type.kind === 'buffer' || type.kind === 'enum';
  return type.kind === before.kind && !isOwn ? before : type;
}

function isSequence(type: Type): type is Extract<Type, { kind: 'list' | 'unbounded-tuple' }> {
  return type.kind === 'list' || type.kind === 'unbounded-tuple';
}
