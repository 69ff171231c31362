/** What the workshop's Python programs tell, as the page hears it. */
import { expect, test } from 'vitest';
import type { Listen } from '../../../src/runtime/job.ts';
import { type Asked, ask } from '../../../src/workshop/python/ask.ts';

const DONE = { done: Promise.resolve({ kind: 'finished' as const }), stop: () => {} };
const QUESTION = { modules: { one: 'text = "é\\ud800"' }, main: 'one', given: { a: null } };

test('lines that are for us are told one by one, however the output comes in pieces', () => {
  const heard: Asked<unknown>[] = [];
  let program = '';
  const run = (_: string, source: string, on: Listen) => {
    program = source;
    for (const text of [
      'of the reader\n\u001e{"a":',
      '1}\n\u001fLoading x …\n\u001e[2]\nmore',
      '\n\u001e{"not":',
    ])
      on({ kind: 'output', id: 1, stream: 'stdout', text });
    on({ kind: 'output', id: 1, stream: 'stderr', text: '\u001e{"b": 2}\n' });
    return DONE;
  };
  ask({ run }, QUESTION, (asked) => heard.push(asked));
  expect(heard).toEqual([
    { kind: 'told', event: { a: 1 } },
    { kind: 'waiting', words: 'Loading x …' },
    { kind: 'told', event: [2] },
  ]);
  // A text is a string of Python within JSON: nothing of it can end the string.
  expect(program).toContain(JSON.stringify(JSON.stringify(QUESTION.modules)));
  expect(program).not.toContain('Loading');
  ask({ run }, { ...QUESTION, imports: ['a', 'b'] }, () => {});
  expect(program).toMatch(
    /print\("\\x1fLoading a, b …", flush=True\)\n {4}import a\n {4}import b\n/,
  );
});
