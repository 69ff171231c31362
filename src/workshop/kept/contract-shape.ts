/** Checks that JSON is a contract. */
import { type Contract, INTEGERS, type Type } from '../contract/contract.ts';
import {
  type Check,
  count,
  fieldsOf,
  flag,
  integer,
  listOf,
  number,
  oneOf,
  orMissing,
  orNull,
  refuse,
  shape,
  text,
} from './shape.ts';

/** Deeper than this no type is: the browser's own stack ends somewhere. */
const DEEPEST = 40;

type Kind = Type['kind'];
type FieldsOf<Name extends Kind> = {
  [Field in Exclude<keyof Extract<Type, { kind: Name }>, 'kind'>]: Check<
    Extract<Type, { kind: Name }>[Field]
  >;
};

const lengths = { shortest: count, longest: orNull(count) };

/** What each kind of type has beside its kind. */
const FIELDS = (inner: Check<Type>): { readonly [Name in Kind]: FieldsOf<Name> } => ({
  int: { rust: oneOf(...INTEGERS), low: orNull(integer), high: orNull(integer) },
  float: { low: orNull(number), high: orNull(number), special: flag },
  bool: {},
  str: { alphabet: orNull(text), ...lengths },
  bytes: lengths,
  none: {},
  optional: { of: inner },
  list: { of: inner, ...lengths },
  tuple: { of: listOf(inner) },
  'unbounded-tuple': { of: inner, ...lengths },
  dict: { key: inner, value: inner },
  set: { of: inner, frozen: flag },
  buffer: { item: oneOf('u8', 'i64', 'f64') },
  record: {
    name: text,
    form: oneOf('dataclass', 'dict', 'object'),
    fields: listOf(shape({ name: text, type: inner })),
  },
  enum: { name: text, members: listOf(shape({ name: text, value: orNull(text) })) },
  object: { seen: listOf(text) },
});

const typeAt =
  (depth: number): Check<Type> =>
  (value, where) => {
    if (depth > DEEPEST) return refuse(where, `a type of at most ${DEEPEST} levels`);
    const fields = FIELDS(typeAt(depth + 1));
    const kinds = Object.keys(fields) as Kind[];
    const kind = oneOf(...kinds)(fieldsOf(value, where)['kind'], `${where}.kind`);
    return { kind, ...shape(fields[kind] as Record<string, Check<unknown>>)(value, where) } as Type;
  };

const type = typeAt(0);

export const contractShape: Check<Contract> = shape({
  function: text,
  docstring: text,
  parameters: listOf(
    shape({
      name: text,
      type,
      how: oneOf('positional-only', 'either', 'keyword-only'),
      default: orNull(text),
      passing: oneOf('copied', 'borrowed', 'kept'),
    }),
  ),
  returns: type,
  ulp: count,
  beyond: oneOf('OverflowError', 'original'),
  raises: listOf(text),
  changes: listOf(text),
  interruptible: flag,
  bad: listOf(
    shape({
      ...{ parameter: text, given: text, raised: orNull(text), text },
      port: orMissing(orNull(shape({ raised: orNull(text) })), null),
    }),
  ),
});
