/** Checks of JSON that somebody else has written, by hand: each says where the first fault is. */

/** A fault: where it is, and what was expected there. */
export class ShapeError extends Error {}

export type Check<Value> = (value: unknown, where: string) => Value;

export function refuse(where: string, expected: string): never {
  throw new ShapeError(`“${where}” should be ${expected}.`);
}

export const text: Check<string> = (value, where) =>
  typeof value === 'string' ? value : refuse(where, 'a text');

export const flag: Check<boolean> = (value, where) =>
  typeof value === 'boolean' ? value : refuse(where, 'true or false');

export const number: Check<number> = (value, where) =>
  typeof value === 'number' && Number.isFinite(value) ? value : refuse(where, 'a number');

/** A length: a whole number from 0. */
export const count: Check<number> = (value, where) =>
  Number.isSafeInteger(value) && Number(value) >= 0
    ? Number(value)
    : refuse(where, 'a whole number, 0 or more');

/** A decimal text, as integers of Python are written. */
export const integer: Check<string> = (value, where) =>
  typeof value === 'string' && /^-?\d{1,60}$/.test(value)
    ? value
    : refuse(where, 'an integer in quotes');

export function orNull<Value>(check: Check<Value>): Check<Value | null> {
  return (value, where) => (value === null ? null : check(value, where));
}

/** @param missing What stands for a field that an older file does not have. */
export function orMissing<Value>(check: Check<Value>, missing: Value): Check<Value> {
  return (value, where) => (value === undefined ? missing : check(value, where));
}

export function listOf<Value>(check: Check<Value>): Check<readonly Value[]> {
  return (value, where) =>
    Array.isArray(value)
      ? value.map((item, index) => check(item, `${where}[${index}]`))
      : refuse(where, 'a list');
}

export function oneOf<Word extends string>(...words: readonly Word[]): Check<Word> {
  return (value, where) =>
    words.find((word) => word === value) ?? refuse(where, `one of ${words.join(', ')}`);
}

type Checks = Readonly<Record<string, Check<unknown>>>;
type Shape<Given extends Checks> = { readonly [Name in keyof Given]: ReturnType<Given[Name]> };

/** An object with these fields; what else it has is left out. */
export function shape<Given extends Checks>(checks: Given): Check<Shape<Given>> {
  return (value, where) => {
    const fields = fieldsOf(value, where);
    const entries = Object.entries(checks).map(([name, check]) => [
      name,
      check(fields[name], where === '' ? name : `${where}.${name}`),
    ]);
    return Object.fromEntries(entries);
  };
}

export function fieldsOf(value: unknown, where: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refuse(where || 'the file', 'an object');
  return { ...value };
}
