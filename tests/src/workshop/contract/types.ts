/** Types of contracts, drawn at random. */
import fc from 'fast-check';
import { INTEGERS, type Type } from '../../../../src/workshop/contract/contract.ts';

const none = { kind: 'none' } as const;
const lengths = { shortest: fc.nat(5), longest: fc.option(fc.integer({ min: 5, max: 99 })) };
const leaf: fc.Arbitrary<Type> = fc.oneof(
  fc.record({
    kind: fc.constant('int' as const),
    rust: fc.constantFrom(...INTEGERS),
    low: fc.option(fc.bigInt({ min: -9n, max: 0n }).map(String)),
    high: fc.option(fc.bigInt({ min: 0n, max: 10n ** 30n }).map(String)),
  }),
  fc.record({
    kind: fc.constant('float' as const),
    low: fc.option(fc.integer({ min: -9, max: 0 })),
    high: fc.option(fc.integer({ min: 0, max: 9 })),
    special: fc.boolean(),
  }),
  fc.constant<Type>({ kind: 'bool' }),
  fc.record({
    kind: fc.constant('str' as const),
    alphabet: fc.option(fc.string({ minLength: 1 })),
    ...lengths,
  }),
  fc.record({ kind: fc.constant('bytes' as const), ...lengths }),
  fc.record({
    kind: fc.constant('buffer' as const),
    item: fc.constantFrom('u8' as const, 'i64' as const, 'f64' as const),
  }),
  fc.constant<Type>({
    kind: 'enum',
    name: 'Color',
    members: [
      { name: 'RED', value: '1' },
      { name: 'none', value: null },
    ],
  }),
  fc.constant<Type>({ kind: 'object', seen: ['Box'] }),
);

export const { type } = fc.letrec<{ type: Type }>((tie) => ({
  type: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.constant<Type>(none),
    fc.record({ kind: fc.constant('list' as const), of: tie('type'), ...lengths }),
    fc.record({ kind: fc.constant('unbounded-tuple' as const), of: tie('type'), ...lengths }),
    fc.record({ kind: fc.constant('tuple' as const), of: fc.array(tie('type'), { maxLength: 3 }) }),
    fc.record({ kind: fc.constant('dict' as const), key: leaf, value: tie('type') }),
    fc.record({ kind: fc.constant('set' as const), of: leaf, frozen: fc.boolean() }),
    fc.record({ kind: fc.constant('optional' as const), of: leaf }),
    fc.record({
      kind: fc.constant('record' as const),
      name: fc.constantFrom('Point', 'Row'),
      form: fc.constantFrom('dataclass' as const, 'dict' as const, 'object' as const),
      fields: fc.array(fc.record({ name: fc.constantFrom('x', 'y'), type: leaf }), {
        maxLength: 2,
      }),
    }),
  ),
}));
