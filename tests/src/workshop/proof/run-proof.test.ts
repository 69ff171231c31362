/** The page's clock over a proof: a call that does not return is ended and named, and told apart from Stop. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Contract } from '../../../../src/workshop/contract/contract.ts';
import type { ProofPlan } from '../../../../src/workshop/proof/proof.ts';
import { runProof } from '../../../../src/workshop/proof/run-proof.ts';
import { FakeEngine } from '../fake-engine.ts';

const contract: Contract = {
  ...{ function: 'f', docstring: '', parameters: [], returns: { kind: 'none' }, ulp: 0 },
  ...{ beyond: 'OverflowError', raises: [], changes: [], interruptible: false, bad: [] },
};
const plan: ProofPlan = {
  ...{ original: '', contract, port: { module: 'port', function: 'f' }, cases: [], counted: null },
  ...{ seed: 1, examples: 10, seconds: 10, limit: 2, inside: false },
};

const hears = { event: () => {}, waiting: () => {} };

beforeEach(
  () => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] }),
);
afterEach(() => void vi.useRealTimers());

test('calls that follow each other are left alone, and Hypothesis is imported first', async () => {
  const engine = new FakeEngine();
  const run = runProof(engine, plan, hears);
  expect(engine.source).toContain('import hypothesis\n');
  for (let call = 0; call < 10; call += 1) {
    engine.note(`port (${call})`);
    vi.advanceTimersByTime(1_500);
  }
  engine.note('');
  vi.advanceTimersByTime(60_000);
  const verdict = { kind: 'undrawable', message: 'no' };
  engine.tell({ kind: 'verdict', verdict, seconds: 3 });
  engine.finish();
  expect(await run.done).toEqual({ kind: 'verdict', verdict, seconds: 3 });
  expect(engine.interrupts + engine.stops).toBe(0);
});

test('a call that outlives the limit is interrupted, and Python goes on to its verdict', async () => {
  const engine = new FakeEngine();
  const run = runProof(engine, plan, hears);
  engine.note('original (1)');
  vi.advanceTimersByTime(2_600);
  expect(engine.interrupts).toBe(1);
  const verdict = {
    kind: 'no return',
    side: 'original',
    call: 'f(1)',
    arguments: '(1)',
    broke: null,
  };
  engine.tell({ kind: 'verdict', verdict });
  engine.finish();
  expect(await run.done).toEqual({ kind: 'verdict', verdict, seconds: null });
  expect(engine.stops).toBe(0);
});

test.each([
  ['the port does not heed it', true],
  ['no memory is shared', false],
])('where %s, the worker is given up and the last call is named', async (_why, canInterrupt) => {
  const engine = new FakeEngine(canInterrupt);
  const run = runProof(engine, plan, hears);
  engine.note('port (1, "a b")');
  vi.advanceTimersByTime(5_000);
  expect(engine.stops).toBe(1);
  expect(await run.done).toMatchObject({
    kind: 'verdict',
    verdict: { kind: 'no return', side: 'port', call: 'f(1, "a b")', arguments: '(1, "a b")' },
  });
});

test('a long call is shown in part, and kept whole', async () => {
  const engine = new FakeEngine();
  const run = runProof(engine, plan, hears);
  const given = `("${'a'.repeat(9_995)}")`;
  engine.note(`port ${given}`);
  vi.advanceTimersByTime(5_000);
  const call = `f${given.slice(0, 1_999)}… (10,000 characters in all)`;
  expect(await run.done).toMatchObject({ verdict: { call, arguments: given } });
});

test('a call in which Python breaks off is named, and is a case; before a call only the trouble is told', async () => {
  const engine = new FakeEngine();
  const run = runProof(engine, plan, hears);
  engine.note('port (1)');
  engine.crash();
  const verdict = { kind: 'no return', side: 'port', call: 'f(1)', arguments: '(1)' };
  expect(await run.done).toMatchObject({ verdict: { ...verdict, broke: 'It broke.' } });
  const early = new FakeEngine();
  const other = runProof(early, plan, hears);
  early.crash();
  const words = 'It broke. Nothing of your work was lost. Prove again.';
  expect(await other.done).toEqual({ kind: 'failed', words });
});

test('Stop is no verdict', async () => {
  const engine = new FakeEngine();
  const run = runProof(engine, plan, hears);
  engine.note('port (1)');
  run.stop();
  vi.advanceTimersByTime(5_000);
  expect(await run.done).toEqual({ kind: 'stopped' });
  expect(engine.interrupts).toBe(0);
});
