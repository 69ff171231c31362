/** The engine that asks first: one question, no start before the answer, and never for what needs no Python. */
import { expect, it } from 'vitest';
import { AskingEngine } from '../../../src/runtime/consent.ts';
import { FakePage, planOf } from './fakes.ts';

const nothing = () => {};

/** A page whose reader gives `answers` one after the other, as soon as `answer` is called. */
function asked() {
  const page = new FakePage();
  const questions: ((yes: boolean) => void)[] = [];
  const engine = new AskingEngine(page.engine, {
    wanted: () => true,
    ask: () => new Promise<boolean>((resolve) => questions.push(resolve)),
  });
  return { page, engine, questions };
}

it('starts nothing before the reader agrees, and asks once for all that wait', async () => {
  const { page, engine, questions } = asked();
  engine.run('a.py', '', nothing);
  engine.measure(planOf('python'), nothing);
  expect(questions).toHaveLength(1);
  expect(page.workers).toHaveLength(0);
  questions[0]?.(true);
  await expect.poll(() => page.workers.length).toBe(1);
  expect(page.worker(0).request).toMatchObject({ kind: 'run', name: 'a.py' });
  engine.run('b.py', '', nothing);
  expect(questions).toHaveLength(1);
});

it('ends the request as stopped when the reader declines, and asks again at the next press', async () => {
  const { page, engine, questions } = asked();
  const job = engine.run('a.py', '', nothing);
  questions[0]?.(false);
  expect(await job.done).toEqual({ kind: 'stopped', lost: false, reason: 'reader' });
  expect(page.workers).toHaveLength(0);
  engine.run('a.py', '', nothing);
  await expect.poll(() => questions.length).toBe(2);
});

it('does not start what was stopped while it waited for the answer', async () => {
  const { page, engine, questions } = asked();
  const job = engine.run('a.py', '', nothing);
  job.stop();
  questions[0]?.(true);
  expect(await job.done).toMatchObject({ kind: 'stopped' });
  expect(page.workers).toHaveLength(0);
});

it('asks nothing for what runs without Python, nor where there is no reason to', () => {
  const { page, engine, questions } = asked();
  engine.measure(planOf('wasm'), nothing);
  expect(questions).toHaveLength(0);
  expect(page.workers).toHaveLength(1);
  const other = new FakePage();
  const usual = new AskingEngine(other.engine, {
    wanted: () => false,
    ask: () => Promise.reject(new Error('nobody asks here')),
  });
  usual.run('a.py', '', nothing);
  expect(other.workers).toHaveLength(1);
});

it('asks nothing any more once Python is on the page', async () => {
  const page = new FakePage();
  await page.loadPython();
  const engine = new AskingEngine(page.engine, {
    wanted: () => true,
    ask: () => Promise.reject(new Error('nobody asks here')),
  });
  const job = engine.run('a.py', '', nothing);
  page.worker(0).end();
  expect(await job.done).toEqual({ kind: 'finished' });
});
