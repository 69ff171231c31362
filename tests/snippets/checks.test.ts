/** The checks that the chapter measures by hand and with a package give the same orders, or the same first mistake. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runPasted } from './run-python.ts';

const CHECKS = readFileSync('content/chapters/06-packaging/checks.py', 'utf8');

/** Orders with a mistake in the last one, as Python. */
const MISTAKES: readonly (readonly [order: string, kind: string, ...place: string[]])[] = [
  ['None', 'dict_type', ''],
  ['{"time": 1}', 'missing', 'customer'],
  ['{"customer": 1, "time": 1}', 'string_type', 'customer'],
  ['{"customer": "", "time": 1}', 'string_too_short', 'customer'],
  ['{"customer": "a", "amount": "1", "time": 1}', 'float_type', 'amount'],
  ['{"customer": "a", "amount": True, "time": 1}', 'float_type', 'amount'],
  ['{"customer": "a", "amount": 10**400, "time": 1}', 'float_type', 'amount'],
  ['{"customer": "a", "amount": float("nan"), "time": 1}', 'greater_than_equal', 'amount'],
  ['{"customer": "a"}', 'missing', 'time'],
  ['{"customer": "a", "time": 1.0}', 'int_type', 'time'],
  ['{"customer": "a", "time": 1, "tags": ("b",)}', 'list_type', 'tags'],
  ['{"customer": "a", "time": 1, "tags": ["b", None]}', 'string_type', 'tags'],
];

test('both find the same first mistake, and make the same of orders without one', () => {
  const orders = MISTAKES.map(([order]) => order).join(',\n');
  const { status, stdout, stderr } = runPasted(`${CHECKS}
right = [{"customer": "a", "amount": 2, "time": 1, "tags": [], "more": 1}, {"customer": "b", "amount": None, "time": -1}]
print(check_by_hand(right) == check_with_package(right), check_by_hand(right)[0][0])
print(str(answer_by_hand(right)) == str(answer_with_package(right)))
for order in [${orders}]:
    by_hand, with_package = check_by_hand([*right, order]), check_with_package([*right, order])
    print(by_hand == with_package, by_hand[1][0], *by_hand[1][1][1:2])
`);
  expect(status, stderr).toBe(0);
  expect(stdout.trimEnd().split('\n')).toEqual([
    "True {'customer': 'a', 'amount': 2.0, 'time': 1, 'tags': []}",
    'True',
    ...MISTAKES.map(([, kind, place]) => `True ${kind} ${place}`.trimEnd()),
  ]);
});
