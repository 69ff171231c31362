/** Each way to count triples that the first chapter shows gives the answers of the crate's table of cases. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSource } from '../../src/snippet/source.ts';
import { runPasted } from './run-python.ts';

const CHAPTER = 'content/chapters/01-why-rust';
const cases = readFileSync('rust/triples/tests/cases.json', 'utf8');

test.each([
  ['count_triples', 'triples.py', 'cubic'],
  ['count_hoisted', 'triples.py', 'hoisted'],
  ['count_quadratic', 'triples.py', 'quadratic'],
  ['count_numpy', 'triples_numpy.py', 'numpy'],
])('%s agrees with the table', (name, file, region) => {
  const { text } = readSource(`${CHAPTER}/${file}`, region);
  const { stdout, stderr } = runPasted(`${text}
import json
cases = json.loads(${JSON.stringify(cases)})
print(len(cases), [case["name"] for case in cases
    if ${name}(case["numbers"], case["target"]) != case["triples"]])
`);
  expect(stderr).toBe('');
  expect(stdout).toBe(`${JSON.parse(cases).length} []\n`);
});
