import fc from 'fast-check';
import { expect, test } from 'vitest';
import { faultOf, freeName } from '../../../../src/workshop/kept/work-name.ts';

test.each([
  ['', /Give it a name/],
  ['2d', /begins with a letter/],
  ['größe', /letters from a to z/],
  ['my-project', /letters from a to z/],
  ['class', /keyword of Python/],
  ['crate', /word of Rust/],
  ['a'.repeat(41), /at most 40/],
  ['taken', /already/],
])('"%s" is refused with the reason', (name, why) => {
  expect(faultOf(name, ['taken'])).toMatch(why);
});

test('whatever a file is called, a name is found that can be used and is free', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.constantFrom('fast', 'a', 'a_2')), (wanted, taken) => {
      expect(faultOf(freeName(wanted, taken), taken)).toBeNull();
    }),
  );
  expect(freeName('my slow-script', [])).toBe('my_slow_script');
  expect(freeName('a', ['a', 'a_2'])).toBe('a_3');
});
