/** The examples of the workshop: each opens as a work, and they are in the order of what Rust gains. */
import { expect, test } from 'vitest';
import { benchmarks } from '../../../content/workshop/benchmarks.ts';
import { benchmarkOf } from '../../../src/workshop/examples/against-port.ts';
import { EXAMPLES, exampleWork } from '../../../src/workshop/examples/examples.ts';
import { gainOf } from '../../../src/workshop/examples/gain.ts';
import { workIn } from '../../../src/workshop/kept/read-work.ts';

test('there are twelve, each with a benchmark, from the least gain to the largest', () => {
  expect(EXAMPLES).toHaveLength(12);
  expect(EXAMPLES.map(({ name }) => benchmarkOf(name)).sort()).toEqual(
    benchmarks.map(({ id }) => id).sort(),
  );
  const gains = EXAMPLES.map(({ name }) => gainOf(name)?.ratio);
  expect(gains).toEqual(gains.toSorted((a, b) => (a ?? Number.NaN) - (b ?? Number.NaN)));
});

test('what no contract can draw is among the cases of an example', () => {
  expect(exampleWork('read_rows').cases).toContain(`('{"name": "tea", "price": 3.5}')`);
  expect(exampleWork('jaccard').cases).toEqual([]);
});

const names = EXAMPLES.map(({ name }) => name);

test.each(names)('%s is a work as one is taken in', (name) => {
  const work = exampleWork(name);
  expect(workIn(structuredClone(work))).toEqual({ kind: 'work', work });
  expect(work.contract?.function).toBe(name);
});
