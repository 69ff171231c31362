/** Which of the listed functions a text defines. */
import { expect, test } from 'vitest';
import { namesIn } from '../../../../src/cell/machine/listed.ts';

const listed = (module: string, name: string, types: readonly string[] = []) => ({
  ...{ module, name, types, signature: '() -> ()', code: '' },
});

test('functions have the order of the text, and a generic one is named once', () => {
  const code = {
    doubles: [
      listed('count', 'Tank::step'),
      ...[listed('count', 'above', ['f64']), listed('count', 'above', ['f32'])],
      ...[listed('count', 'elsewhere'), listed('pieces', 'above')],
    ],
  };
  const text = 'pub fn above<T>(value: T) {}\nfn lost() {}\nimpl Tank {\n    fn step() {}\n}\n';
  const module = { crate: 'doubles', module: 'count' };
  expect(namesIn(text, module, code)).toEqual(['above', 'Tank::step']);
  expect(namesIn(text, { ...module, crate: 'fib' }, code)).toEqual([]);
});
