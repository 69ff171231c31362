/** How a contract that was found differs from the one that a work has: in words, and only where it means something else. */
import { refusedOf } from '../layout/exceptions.ts';
import { rangeOf } from '../layout/integer-range.ts';
import { simple } from '../layout/types.ts';
import type { Contract, Parameter, Type } from './contract.ts';
import { typeWords } from './contract-words.ts';
import { partsOf } from './parts.ts';
import { textOf } from './type-text.ts';

/** A sentence for each difference, the found one last. `ulp` and `beyond` are wishes, which nobody finds. */
export function differencesOf(own: Contract, found: Contract): readonly string[] {
  const names = (contract: Contract): string => listed(contract.parameters.map(({ name }) => name));
  if (names(own) !== names(found)) {
    return [`The parameters are ${names(own)} here, and ${names(found)} in what was found.`];
  }
  return [
    ...own.parameters.flatMap((parameter, index) => {
      const other = found.parameters[index];
      return other === undefined ? [] : ofParameter(parameter, other);
    }),
    ...ofTypes('the answer', answerOf(own.returns), answerOf(found.returns)),
    ...ofWords('Raised', listed(own.raises.toSorted()), listed(found.raises.toSorted())),
    ...ofWords('Changed', listed(own.changes.toSorted()), listed(found.changes.toSorted())),
    ...ofWords('Ctrl+C', ends(own), ends(found)),
    ...(own.docstring.trim() === found.docstring.trim() ? [] : ['The docstring is another one.']),
    ...ofBadInput(own, found),
  ];
}

const HOW: Readonly<Record<Parameter['how'], string>> = {
  'positional-only': 'by position',
  either: 'by position or by name',
  'keyword-only': 'by name',
};

function ofParameter(own: Parameter, found: Parameter): string[] {
  const default_ = ({ default: value }: Parameter): string => value ?? 'none';
  return [
    ...ofTypes(own.name, own.type, found.type),
    ...ofWords(`How ${own.name} is given`, HOW[own.how], HOW[found.how]),
    ...ofWords(`Default of ${own.name}`, default_(own), default_(found)),
    ...ofWords(`How ${own.name} is passed`, own.passing, found.passing),
  ];
}

function ofTypes(name: string, own: Type, found: Type): string[] {
  if (meaning(own) === meaning(found)) return [];
  const whole = ofWords(name, inWords(own), inWords(found));
  if (textOf(own) !== textOf(found)) return whole;
  const theirs = partsOf(found);
  const limits = partsOf(own).flatMap((part, index) => {
    const other = theirs[index];
    if (other === undefined || meaning(alone(part.type)) === meaning(alone(other.type))) return [];
    const place = [name, part.words].filter(Boolean).join(', ');
    return ofWords(place, inWords(part.type), inWords(other.type));
  });
  return limits.length === 0 ? whole : limits;
}

/** Without its items, which are parts of their own. */
function alone(type: Type): Type {
  const isMany = ['list', 'unbounded-tuple', 'set'].includes(type.kind);
  return isMany ? ({ ...type, of: { kind: 'none' } } as Type) : type;
}

/** Limits of an answer are not asked for: nothing is drawn of it. */
function answerOf(type: Type): Type {
  return JSON.parse(JSON.stringify(type), (key, value: unknown) =>
    Object.hasOwn(UNLIMITED, key) ? UNLIMITED[key] : value,
  );
}

const UNLIMITED: Readonly<Record<string, unknown>> = {
  ...{ low: null, high: null, special: true, alphabet: null, shortest: 0, longest: null },
};

/** The same text for types that mean the same, whoever wrote them. */
function meaning(type: Type): string {
  return JSON.stringify(simple(type), (key, value: unknown) => {
    if (key === 'seen') return undefined;
    if (key === 'alphabet' && typeof value === 'string') return [...new Set(value)].sort().join('');
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const entries = isInt(value)
      ? [['int', `${value.rust} ${rangeOf(value).words}`]]
      : Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
    return Object.fromEntries(entries);
  });
}

function isInt(value: object): value is Extract<Type, { kind: 'int' }> {
  return 'kind' in value && value.kind === 'int' && 'rust' in value;
}

function ofWords(name: string, own: string, found: string): string[] {
  return own === found ? [] : [`${name}: ${own} here, ${found} in what was found.`];
}

function inWords(type: Type): string {
  return typeWords(type).replaceAll('`', '');
}

function listed(words: readonly string[]): string {
  return words.length === 0 ? 'nothing' : words.join(', ');
}

function ends({ interruptible }: Contract): string {
  return interruptible ? 'ends a call' : 'does not end a call';
}

/** Only what both have tried, by the classes of what was given: more trials are no other contract. */
function ofBadInput(own: Contract, found: Contract): string[] {
  return own.parameters.flatMap(({ name, type }) => {
    const others = new Map(refusedOf(found, name, simple(type)).map((each) => [each.given, each]));
    return refusedOf(own, name, simple(type)).flatMap((mine) => {
      const other = others.get(mine.given);
      if (other === undefined) return [];
      return ofWords(
        `${name} of type ${mine.given}`,
        `${mine.python}: ${mine.message}`,
        `${other.python}: ${other.message}`,
      );
    });
  });
}
