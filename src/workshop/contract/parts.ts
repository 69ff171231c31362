/** The parts of a type that have limits of their own, each with the way to it. */
import type { Type } from './contract.ts';

export interface TypePart {
  /** Steps from the whole to the part: `['of', 'fields', '0']`. */
  readonly path: readonly string[];
  /** In words: "its items", "value", ".name"; empty for the whole. */
  readonly words: string;
  readonly type: Type;
}

/** The whole and all that is inside it, in the order of reading. */
export function partsOf(type: Type, path: readonly string[] = [], words = ''): readonly TypePart[] {
  const inner = (step: readonly string[], of: Type, name: string): readonly TypePart[] =>
    partsOf(of, [...path, ...step], [words, name].filter(Boolean).join(', '));
  const here = { path, words, type };
  switch (type.kind) {
    case 'optional':
      return inner(['of'], type.of, '');
    case 'list':
    case 'unbounded-tuple':
    case 'set':
      return [here, ...inner(['of'], type.of, 'items')];
    case 'tuple':
      return type.of.flatMap((of, index) => inner(['of', String(index)], of, `item ${index}`));
    case 'dict':
      return [...inner(['key'], type.key, 'keys'), ...inner(['value'], type.value, 'values')];
    case 'record':
      return type.fields.flatMap((field, index) =>
        inner(['fields', String(index), 'type'], field.type, field.name),
      );
    default:
      return [here];
  }
}

/** The type with another one in the place of a part. */
export function replacePart(type: Type, path: readonly string[], by: Type): Type {
  return replaceIn(type, path, by) as Type;
}

function replaceIn(value: unknown, path: readonly string[], by: Type): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return by;
  if (Array.isArray(value)) {
    return value.map((each, index) => (String(index) === step ? replaceIn(each, rest, by) : each));
  }
  if (typeof value !== 'object' || value === null) return value;
  const inner = Object.entries(value).find(([name]) => name === step)?.[1];
  return { ...value, [step]: replaceIn(inner, rest, by) };
}
