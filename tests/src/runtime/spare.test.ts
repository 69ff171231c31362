/** The spare worker: when it is started, when not, and what it is good for. */
import { expect, it } from 'vitest';
import { FakePage, planOf } from './fakes.ts';

const nothing = () => {};

/** A page on which Python is idle and the spare loads. */
async function loadingSpare() {
  const page = new FakePage();
  const main = await page.loadPython();
  page.wait(500);
  return { page, main, spare: page.worker(1) };
}

/** How many workers a page has long after `act`, with Python loaded before it. */
async function workersAfter(
  act: (page: FakePage) => void,
  options?: ConstructorParameters<typeof FakePage>[0],
): Promise<number> {
  const page = new FakePage(options);
  await page.loadPython();
  act(page);
  page.wait(10_000);
  return page.workers.length;
}

it('is started some time after Python has loaded and is idle', async () => {
  const page = new FakePage();
  await page.loadPython();
  expect(page.workers).toHaveLength(1);
  page.wait(500);
  expect(page.worker(1).request).toMatchObject({ kind: 'load', engine: 'python' });
});

it('is not started while cells run one after the other', async () => {
  const run = (page: FakePage) => {
    page.wait(400);
    page.engine.run('a.py', '', nothing);
  };
  expect(await workersAfter(run)).toBe(1);
});

it('is not started by a page that has only measured without Python', () => {
  const page = new FakePage();
  page.engine.measure(planOf('wasm'), nothing);
  page.worker(0).loaded('wasm');
  page.worker(0).end();
  page.wait(10_000);
  expect(page.workers).toHaveLength(1);
});

it('is not started on a device with little memory, but a lost interpreter is replaced', async () => {
  const page = new FakePage({ spare: 'instead' });
  await page.loadPython();
  page.wait(10_000);
  expect(page.workers).toHaveLength(1);
  const job = page.engine.run('a.py', '', nothing);
  job.stop();
  page.wait(500);
  page.wait(0);
  expect(page.workers).toHaveLength(2);
  page.worker(1).loaded();
  page.worker(1).end();
  page.wait(10_000);
  expect(page.workers).toHaveLength(2);
});

it('is never started where data is to be saved, not even for a lost interpreter', async () => {
  expect(await workersAfter((page) => page.engine.restart(), { spare: 'never' })).toBe(1);
});

it('is not started during a measurement', async () => {
  expect(await workersAfter((page) => page.engine.measure(planOf('python'), nothing))).toBe(1);
});

it('is taken down when a measurement starts while it loads, and started anew afterwards', async () => {
  const { page, main, spare } = await loadingSpare();
  page.engine.measure(planOf('python'), nothing);
  expect(spare.terminated).toBe(true);
  main.end();
  page.wait(500);
  expect(page.worker(2).request).toMatchObject({ kind: 'load' });
});

it('is taken down when a measurement starts while it keeps its memory for the next visit', async () => {
  const { page, spare } = await loadingSpare();
  expect(spare.request).toMatchObject({ keep: true });
  spare.loaded();
  page.engine.measure(planOf('python'), nothing);
  expect(spare.terminated).toBe(true);
});

it('that is ready stays during a measurement', async () => {
  const page = new FakePage();
  const { spare } = await page.loadSpare();
  page.engine.measure(planOf('python'), nothing);
  expect(spare.terminated).toBe(false);
});

it('takes the place of a worker that had to be replaced: Python is ready at once', async () => {
  const page = new FakePage();
  const { main, spare } = await page.loadSpare();
  const job = page.engine.run('a.py', '', nothing);
  job.stop();
  page.wait(500);
  expect(await job.done).toEqual({ kind: 'stopped', lost: true, reason: 'reader' });
  expect(main.terminated).toBe(true);
  expect(page.status).toMatchObject({ kind: 'ready', interpreter: 2 });
  page.engine.run('b.py', '', nothing);
  expect(spare.request).toMatchObject({ name: 'b.py' });
});

it('is replaced itself after it was used', async () => {
  const page = new FakePage();
  await page.loadSpare();
  page.engine.restart();
  page.wait(500);
  expect(page.worker(2).request).toMatchObject({ kind: 'load' });
});

it('is used while it still loads when there is nothing better', async () => {
  const { page, spare } = await loadingSpare();
  page.engine.restart();
  const job = page.engine.run('a.py', '', nothing);
  expect(spare.request).toMatchObject({ kind: 'run' });
  expect(page.status.kind).toBe('loading');
  spare.loaded();
  spare.end();
  expect(await job.done).toEqual({ kind: 'finished' });
});

it('says nothing to the page: neither its events nor its failure', async () => {
  const { page, spare } = await loadingSpare();
  const told = page.statuses.length;
  spare.fail({ reason: 'offline', message: 'no connection' });
  expect(page.statuses).toHaveLength(told);
  expect(page.status.kind).toBe('ready');
});

it('is not tried again after it failed', async () => {
  const { page, main, spare } = await loadingSpare();
  spare.fail({ reason: 'memory', message: 'no memory' });
  page.engine.run('a.py', '', nothing);
  main.end();
  page.wait(10_000);
  expect(page.workers).toHaveLength(2);
});

it('that takes the place of a lost interpreter keeps nothing for the next visit', async () => {
  const page = new FakePage({ spare: 'instead' });
  await page.loadPython();
  page.engine.restart();
  page.wait(0);
  expect(page.worker(1).request).toMatchObject({ kind: 'load', keep: false });
});

it('keeps nothing for the next visit where the reader wants nothing kept', async () => {
  const page = new FakePage();
  page.keepsMemory = false;
  await page.loadPython();
  page.wait(500);
  expect(page.worker(1).request).toMatchObject({ kind: 'load', keep: false });
});
