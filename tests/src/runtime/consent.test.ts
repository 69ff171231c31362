/** The engine that asks first: one question, no start before the answer, and never for what needs no Python. */
import { expect, it } from 'vitest';
import { consentOf } from '../../../src/runtime/consent.ts';
import { FakePage, planOf } from './fakes.ts';

const nothing = () => {};

/** A page whose reader is asked where that is `wanted`; each question waits for its answer. */
function asked({ wanted = true } = {}) {
  const questions: ((yes: boolean) => void)[] = [];
  const consent = consentOf({
    wanted: () => wanted,
    ask: () => new Promise<boolean>((resolve) => questions.push(resolve)),
  });
  const page = new FakePage({ consent });
  return { page, engine: page.engine, questions };
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
  const usual = asked({ wanted: false });
  usual.engine.run('a.py', '', nothing);
  expect(usual.questions).toHaveLength(0);
  expect(usual.page.workers).toHaveLength(1);
});

it('asks nothing any more once the reader agreed, also after the worker is given up', async () => {
  const { page, engine, questions } = asked();
  const first = engine.run('a.py', '', nothing);
  questions[0]?.(true);
  await expect.poll(() => page.workers.length).toBe(1);
  page.worker(0).loaded();
  page.worker(0).end();
  await first.done;
  engine.restart();
  engine.run('b.py', '', nothing);
  expect(questions).toHaveLength(1);
  expect(page.workers).toHaveLength(2);
});

it('asks nothing where Python is on the page already', async () => {
  let wanted = false;
  const questions: unknown[] = [];
  const consent = consentOf({
    wanted: () => wanted,
    ask: () => new Promise<boolean>((resolve) => questions.push(resolve)),
  });
  const page = new FakePage({ consent });
  await page.loadPython();
  wanted = true; // the connection has become slow
  page.engine.run('a.py', '', nothing);
  expect(questions).toHaveLength(0);
  expect(page.worker(0).request).toMatchObject({ kind: 'run', name: 'a.py' });
});
