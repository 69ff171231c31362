/** Types of a contract as types of Rust. */
import type { Contract, Member, Parameter, Type } from '../contract/contract.ts';
import { Names, snakeName, typeName, variantName } from './names.ts';

export type RecordType = Extract<Type, { kind: 'record' }>;

/** A record as a struct of the kernel. */
export interface Struct {
  readonly name: string;
  readonly of: RecordType;
  /** By the order of the record's fields. */
  readonly fields: readonly { readonly name: string; readonly key: string; readonly type: Type }[];
}

export type EnumType = Extract<Type, { kind: 'enum' }>;

/** An enum of the kernel. */
export interface Enum {
  readonly name: string;
  readonly of: EnumType;
  /** By the order of the members. */
  readonly variants: readonly { readonly name: string; readonly member: Member }[];
}

/** A type without what has no meaning of its own: an optional None, an optional optional. */
export function simple(type: Type): Type {
  switch (type.kind) {
    case 'optional': {
      const of = simple(type.of);
      return of.kind === 'none' || of.kind === 'optional' || of.kind === 'object'
        ? of
        : { ...type, of };
    }
    case 'list':
    case 'unbounded-tuple':
    case 'set':
      return { ...type, of: simple(type.of) };
    case 'tuple':
      return { ...type, of: type.of.map(simple) };
    case 'dict':
      return { ...type, key: simple(type.key), value: simple(type.value) };
    case 'record':
      return {
        ...type,
        fields: type.fields.map((field) => ({ ...field, type: simple(field.type) })),
      };
    default:
      return type;
  }
}

/** The types that a type is made of, itself first. */
export function* partsOf(type: Type): Generator<Type> {
  yield type;
  switch (type.kind) {
    case 'optional':
    case 'list':
    case 'unbounded-tuple':
    case 'set':
      yield* partsOf(type.of);
      break;
    case 'tuple':
      for (const of of type.of) yield* partsOf(of);
      break;
    case 'dict':
      yield* partsOf(type.key);
      yield* partsOf(type.value);
      break;
    case 'record':
      for (const field of type.fields) yield* partsOf(field.type);
      break;
    default:
  }
}

export function has(type: Type, kind: Type['kind']): boolean {
  return [...partsOf(type)].some((part) => part.kind === kind);
}

/** Whether Rust copies a value of the type as it copies a number. */
export function isCopied(type: Type): boolean {
  switch (type.kind) {
    case 'int':
    case 'float':
    case 'bool':
    case 'none':
    case 'enum':
      return true;
    case 'optional':
      return isCopied(type.of);
    case 'tuple':
      return type.of.every(isCopied);
    default:
      return false;
  }
}

/** What the kernel gets of a parameter. */
export type Passed = 'kept' | 'changed' | 'lent' | 'copied';

export function passedAs({ name, passing, type }: Parameter, contract: Contract): Passed {
  if (passing === 'kept' || type.kind === 'object') return 'kept';
  if (contract.changes.includes(name) && CHANGEABLE.has(type.kind)) return 'changed';
  return passing === 'borrowed' && isLendable(type, contract) ? 'lent' : 'copied';
}

/**
 * Whether Python can hold what the kernel reads. A record is filled by Rust; a buffer may be written to by a handler of
 * signals, which runs when the kernel asks whether to go on.
 */
function isLendable(type: Type, { interruptible }: Contract): boolean {
  if (type.kind === 'buffer') return !interruptible;
  if (has(type, 'record') || has(type, 'object') || has(type, 'buffer')) return false;
  return has(type, 'str') || has(type, 'bytes');
}

const CHANGEABLE: ReadonlySet<Type['kind']> = new Set(['list', 'dict', 'set', 'record', 'buffer']);

/** The structs and enums of a contract, and all types of Rust that are made of them. */
export class RustTypes {
  readonly structs: readonly Struct[];
  readonly enums: readonly Enum[];
  readonly path: string;
  readonly #byShape: ReadonlyMap<string, Struct>;
  readonly #enums: ReadonlyMap<string, Enum>;
  /** What is given back to Python. */
  readonly #given: readonly Type[];
  /** What the door takes in. */
  readonly #taken: readonly Type[];

  /** @param path What stands before the names of structs: `kernel::` in the door. */
  constructor(contract: Contract, path = '') {
    this.path = path;
    const names = new Names();
    const byShape = new Map<string, Struct>();
    const enums = new Map<string, Enum>();
    for (const type of [...contract.parameters.map(({ type }) => type), contract.returns]) {
      for (const part of partsOf(simple(type))) {
        if (part.kind === 'enum' && !enums.has(JSON.stringify(part))) {
          const name = names.fresh(typeName(part.name));
          enums.set(JSON.stringify(part), { name, of: part, variants: variantsOf(part) });
        }
        if (part.kind !== 'record' || byShape.has(shapeOf(part))) continue;
        const fields = new Names();
        byShape.set(shapeOf(part), {
          name: names.fresh(typeName(part.name)),
          of: part,
          fields: part.fields.map(({ name, type: of }) => ({
            name: fields.fresh(snakeName(name)),
            key: name,
            type: of,
          })),
        });
      }
    }
    this.#byShape = byShape;
    this.structs = [...byShape.values()];
    this.#enums = enums;
    this.#taken = contract.parameters
      .map((parameter) => ({ ...parameter, type: simple(parameter.type) }))
      .filter((parameter) => passedAs(parameter, contract) !== 'kept')
      .map(({ type }) => type);
    this.enums = [...enums.values()];
    const changed = contract.parameters.filter(({ name }) => contract.changes.includes(name));
    this.#given = [contract.returns, ...changed.map(({ type }) => type)].map(simple);
  }

  struct(type: RecordType): Struct {
    const struct = this.#byShape.get(shapeOf(type));
    if (struct === undefined) throw new Error(`The contract has no record ${type.name}.`);
    return struct;
  }

  enumOf(type: EnumType): Enum {
    const found = this.#enums.get(JSON.stringify(type));
    if (found === undefined) throw new Error(`The contract has no enum ${type.name}.`);
    return found;
  }

  /** Whether members of the enum come in. */
  isTaken(type: EnumType): boolean {
    return holdsEnum(this.#taken, type);
  }

  /** Whether members of the enum go back to Python. */
  isGiven(type: EnumType): boolean {
    return holdsEnum(this.#given, type);
  }

  /** A type that holds its value. */
  owned(type: Type): string {
    return this.#text(type, 'String', 'Vec<u8>');
  }

  /** A type whose texts and bytes stay Python's. */
  lent(type: Type): string {
    return this.#text(type, '&str', '&[u8]');
  }

  /** The type of a parameter of the kernel. */
  parameter(type: Type, passed: Passed): string {
    if (passed === 'kept') return "&Bound<'_, PyAny>";
    if (passed === 'changed') {
      return type.kind === 'buffer' ? `&mut [${type.item}]` : `&mut ${this.owned(type)}`;
    }
    if (isCopied(type)) return this.owned(type);
    switch (type.kind) {
      case 'str':
        return '&str';
      case 'bytes':
        return '&[u8]';
      case 'buffer':
        return `&[${type.item}]`;
      case 'list':
      case 'unbounded-tuple':
      case 'set':
      case 'dict':
        return `&[${this.#item(type, passed)}]`;
      case 'optional':
        return `Option<${this.parameter(type.of, passed)}>`;
      default:
        return `&${passed === 'lent' ? this.lent(type) : this.owned(type)}`;
    }
  }

  #item(
    type: Extract<Type, { kind: 'list' | 'unbounded-tuple' | 'set' | 'dict' }>,
    passed: Passed,
  ): string {
    const text = passed === 'lent' ? this.lent(type) : this.owned(type);
    return text.slice('Vec<'.length, -1);
  }

  #text(type: Type, text: string, bytes: string): string {
    const inside = (of: Type): string => this.#text(of, text, bytes);
    switch (type.kind) {
      case 'int':
        return type.rust;
      case 'float':
        return 'f64';
      case 'bool':
        return 'bool';
      case 'str':
        return text;
      case 'bytes':
        return bytes;
      case 'none':
        return '()';
      case 'optional':
        return `Option<${inside(type.of)}>`;
      case 'list':
      case 'unbounded-tuple':
      case 'set':
        return `Vec<${inside(type.of)}>`;
      case 'dict':
        return `Vec<(${inside(type.key)}, ${inside(type.value)})>`;
      case 'tuple':
        return `(${type.of.map(inside).join(', ')}${type.of.length === 1 ? ',' : ''})`;
      case 'buffer':
        return `Vec<${type.item}>`;
      case 'record':
        return `${this.path}${this.struct(type).name}`;
      case 'enum':
        return `${this.path}${this.enumOf(type).name}`;
      case 'object':
        return 'Py<PyAny>';
    }
  }
}

function holdsEnum(types: readonly Type[], wanted: EnumType): boolean {
  const text = JSON.stringify(wanted);
  return types.some((type) =>
    [...partsOf(type)].some((part) => part.kind === 'enum' && JSON.stringify(part) === text),
  );
}

function variantsOf({ members }: EnumType): Enum['variants'] {
  const names = new Names();
  return members.map((member) => ({ name: names.fresh(variantName(member.name)), member }));
}

/** Records of one name, form and fields are one struct, whatever values were seen of the fields. */
function shapeOf({ name, form, fields }: RecordType): string {
  return JSON.stringify([name, form, fields], (key, value: unknown) =>
    SEEN.has(key) ? undefined : value,
  );
}

const SEEN = new Set(['low', 'high', 'special', 'alphabet', 'shortest', 'longest', 'seen']);
