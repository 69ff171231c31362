/** The benchmark in the downloads computes as the site's harness does, and measures the same inputs. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { NATIVE_RESOLUTION } from '../../scripts/native/engine.ts';
import { KEPT_MEMORY } from '../../scripts/native/process.ts';
import { plans } from '../../scripts/record/plans.ts';
import { measuredRow, speedup } from '../../src/bench/compare.ts';
import type { InputKind } from '../../src/bench/define.ts';
import { formOf, makeText, readNumbers } from '../../src/bench/inputs.ts';
import { sfc32, uniform } from '../../src/bench/random.ts';
import { runPasted } from './run-python.ts';

const FOLDER = resolve('scripts/downloads');
const BOOK = resolve('content/texts/moby-dick.txt');

/** What lines of Python print as JSON, which may use the program of the downloads and `given`. */
function fromProgram(given: unknown, lines: string): unknown {
  const quoted = (value: unknown): string => JSON.stringify(JSON.stringify(value));
  const { status, stdout, stderr } = runPasted(
    `import json, sys\nsys.path.insert(0, json.loads(${quoted(FOLDER)}))\nimport run\n` +
      `given = json.loads(${quoted(given)})\n${lines}`,
  );
  expect(status, stderr).toBe(0);
  return JSON.parse(stdout);
}

/** Samples in milliseconds of two rows with noise, spikes and a drift. */
function samplesOf(rounds: number): readonly [base: number[], faster: number[]] {
  const random = sfc32(rounds);
  const noisy = (time: number) =>
    Array.from({ length: rounds }, (_, round) => {
      const spike = uniform(random) < 0.05 ? 5 : 1;
      return time * spike * (1 + round / 1000) * Math.exp(0.1 * (uniform(random) - 0.5));
    });
  return [noisy(3), noisy(0.004)];
}

test.each([4, 8, 20, 27, 100, 304, 603])(
  'of %i rounds, the ratio and its interval are those of the site',
  (rounds) => {
    const [base, faster] = samplesOf(rounds);
    const [slow, fast] = [base, faster].map((own) => measuredRow('', 1000, own, NATIVE_RESOLUTION));
    if (slow === undefined || fast === undefined) throw new Error('two rows were expected');
    const wanted = speedup(fast, slow, { resolution: NATIVE_RESOLUTION, seed: 1 });
    const got = fromProgram([base, faster], 'print(json.dumps(run.compare(given[1], given[0])))');
    const logs = (got as number[]).map(Math.log);
    const [ratio, low, high] = [wanted.ratio, ...wanted.interval].map(Math.log) as [
      number,
      number,
      number,
    ];
    // Resamples are drawn by another generator, and the middle half ends at whole values.
    const tolerance = 0.06 * (high - low);
    for (const [index, value] of [ratio, low, high].entries()) {
      expect(Math.abs((logs[index] ?? Number.NaN) - value)).toBeLessThan(tolerance);
    }
    if (rounds % 4 === 0) expect(logs[0]).toBeCloseTo(ratio, 9);
  },
);

test('rows get the memory that they get in the record', () => {
  expect(fromProgram(null, 'print(json.dumps(run.KEPT_MEMORY))')).toEqual(KEPT_MEMORY);
});

test('rows get the inputs that they get on the site', () => {
  const book = readFileSync(BOOK, 'utf8');
  const kinds = new Set(plans.map(({ input }) => input));
  const asked = [...kinds].flatMap((kind) => [1, 2, 3000].map((size) => ({ kind, size })));
  const longer = { kind: 'book', size: [...book].length + 1000 } as const;
  const got = fromProgram(
    { asked, longer, book: BOOK },
    `
run.make_input.__globals__["__file__"] = given["book"]
made = [run.make_input(**one) for one in given["asked"]]
made.append(run.make_input(**given["longer"])[-2000:])
print(json.dumps(made, default=list))`,
  );
  const end = [...makeText('book', longer.size, 1, book)].slice(-2000).join('');
  expect(got).toEqual([...asked.map(({ kind, size }) => given(kind, size, book)), end]);
});

/** The input of the site as a row gets it. */
function given(kind: InputKind, size: number, book: string): unknown {
  const text = makeText(kind, size, 1, book);
  const form = formOf(kind);
  if (form === 'text') return text;
  if (form === 'rows') return JSON.parse(text);
  return form === 'number' ? Number(text) : readNumbers(text);
}
