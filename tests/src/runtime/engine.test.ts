/** The page's side of the engine: the queue, stopping, replacing, failing. */
import { describe, expect, it } from 'vitest';
import { setAwaiting, wasInterrupted } from '../../../src/runtime/interrupts.ts';
import type { CellEvent, Failure } from '../../../src/runtime/protocol.ts';
import { FakePage, planOf } from './fakes.ts';

const nothing = () => {};
const crash: Failure = { reason: 'crashed', message: 'dead' };
const damage: Failure = { reason: 'damaged', message: 'cut' };

/** A page on which a cell runs, with Python loaded. */
async function running(options?: ConstructorParameters<typeof FakePage>[0]) {
  const page = new FakePage(options);
  const worker = await page.loadPython();
  return { page, worker, job: page.engine.run('a.py', '', nothing) };
}

describe('requests', () => {
  it('start no worker before the first one', () => {
    const page = new FakePage();
    expect(page.workers).toHaveLength(0);
    expect(page.status).toMatchObject({ kind: 'unloaded', loaded: {} });
  });

  it('are sent one at a time, in order', async () => {
    const page = new FakePage();
    const first = page.engine.run('a.py', '1', nothing);
    const second = page.engine.run('b.py', '2', nothing);
    const worker = page.worker(0);
    expect(worker.request).toMatchObject({ name: 'a.py' });
    worker.end();
    expect(await first.done).toEqual({ kind: 'finished' });
    expect(worker.request).toMatchObject({ name: 'b.py' });
    worker.end();
    expect(await second.done).toEqual({ kind: 'finished' });
    expect(page.workers).toHaveLength(1);
  });

  it('hand their own events to their own listener, but not the end', () => {
    const page = new FakePage();
    const events: CellEvent[] = [];
    page.engine.run('a.py', '', (event) => events.push(event));
    const worker = page.worker(0);
    const { id } = worker.request;
    worker.post({ kind: 'output', id: id + 7, stream: 'stdout', text: 'of another' });
    worker.post({ kind: 'output', id, stream: 'stdout', text: 'mine' });
    worker.end();
    expect(events).toEqual([{ kind: 'output', id, stream: 'stdout', text: 'mine' }]);
  });

  it('that wait are taken out of the queue by stop, and never sent', async () => {
    const page = new FakePage();
    page.engine.run('a.py', '', nothing);
    const waiting = page.engine.run('b.py', '', nothing);
    waiting.stop();
    expect(await waiting.done).toEqual({ kind: 'stopped', lost: false, reason: 'reader' });
    page.worker(0).end();
    expect(page.worker(0).request).toMatchObject({ name: 'a.py' });
  });

  it('to write a file wait for Python, and hand the bytes over', async () => {
    const page = new FakePage();
    const bytes = new Uint8Array([1, 2]);
    const job = page.engine.put('a.txt', bytes, nothing);
    expect(page.status).toMatchObject({ kind: 'loading', engine: 'python' });
    expect(page.worker(0).request).toMatchObject({ kind: 'file', path: 'a.txt', bytes });
    page.worker(0).end();
    expect(await job.done).toEqual({ kind: 'finished' });
  });

  it('tell the environment without loading an engine', async () => {
    const page = new FakePage();
    const told = page.engine.environment();
    const worker = page.worker(0);
    expect(worker.request.kind).toBe('environment');
    const environment = {
      runtime: 'Fake 1',
      platform: 'none',
      cores: 1,
      resolution: 1,
      isolated: true,
      engines: {},
    };
    worker.post({ kind: 'environment', id: worker.request.id, environment });
    worker.end();
    expect(await told).toEqual(environment);
  });
});

describe('the status', () => {
  it('goes from unloaded over loading and busy to ready', async () => {
    const page = new FakePage();
    const job = page.engine.run('a.py', '', nothing);
    const worker = page.worker(0);
    const progress = { step: 'download', loaded: 5, total: 10 } as const;
    worker.post({ kind: 'progress', id: worker.request.id, progress });
    expect(page.status).toMatchObject({ kind: 'loading', engine: 'python', progress });
    worker.loaded();
    worker.end();
    await job.done;
    expect(page.statuses.map(({ kind }) => kind)).toEqual([
      'unloaded',
      'loading',
      'loading',
      'busy',
      'ready',
    ]);
  });

  it('waits for the wasm module only, when a measurement needs no more', () => {
    const page = new FakePage();
    page.engine.measure(planOf('wasm'), nothing);
    expect(page.status).toMatchObject({ kind: 'loading', engine: 'wasm' });
    page.worker(0).loaded('wasm');
    expect(page.status).toMatchObject({ kind: 'busy', job: 'measure' });
  });

  it('is not told any more after unsubscribing', () => {
    const page = new FakePage();
    const kinds: string[] = [];
    page.engine.subscribe(({ kind }) => kinds.push(kind))();
    page.engine.run('a.py', '', nothing);
    expect(kinds).toEqual(['unloaded']);
  });

  it('learns of an engine whose request was stopped while it loaded', async () => {
    const page = new FakePage();
    const job = page.engine.run('a.py', '', nothing);
    const worker = page.worker(0);
    const { id } = worker.request;
    job.stop();
    worker.end(true);
    expect(await job.done).toEqual({ kind: 'stopped', lost: false, reason: 'reader' });
    worker.loaded('python', id);
    expect(page.status).toMatchObject({ kind: 'ready', loaded: { python: {} } });
  });
});

describe('stop on an isolated page', () => {
  it('interrupts Python and keeps the worker when that ends the run', async () => {
    const page = new FakePage();
    await page.loadPython();
    const job = page.engine.run('a.py', 'while True: pass', nothing);
    const worker = page.worker(0);
    job.stop();
    page.wait(20);
    expect(worker.signal).toBe(2);
    expect(wasInterrupted(worker.interrupts)).toBe(true);
    worker.end(true);
    expect(await job.done).toEqual({ kind: 'stopped', lost: false, reason: 'reader' });
    page.wait(10_000);
    expect(worker.terminated).toBe(false);
    expect(page.status.interpreter).toBe(1);
  });

  it('asks by message first, as an interrupt could break the event loop of a cell that awaits', async () => {
    const page = new FakePage();
    const worker = await page.loadPython();
    const job = page.engine.run('a.py', 'await forever', nothing);
    job.stop();
    expect(worker.messages.at(-1)).toMatchObject({ kind: 'stop', reason: 'reader' });
    expect(worker.signal).toBe(0);
    worker.end(true);
    page.wait(1_000);
    expect(worker.signal).toBe(0);
    expect(await job.done).toEqual({ kind: 'stopped', lost: false, reason: 'reader' });
  });

  it('interrupts a cell that awaits only when it has had time to answer', async () => {
    const page = new FakePage();
    const worker = await page.loadPython();
    const job = page.engine.run('a.py', 'await one; compute()', nothing);
    setAwaiting(worker.interrupts, true);
    job.stop();
    page.wait(199);
    expect(worker.signal).toBe(0);
    page.wait(1);
    expect(worker.signal).toBe(2);
  });

  it('does not interrupt the next request by an interrupt that came too late', async () => {
    const { page, job } = await running();
    job.stop();
    page.wait(20);
    page.worker(0).end();
    expect(await job.done).toEqual({ kind: 'finished' });
    page.engine.run('b.py', '', nothing);
    expect(page.worker(0).signal).toBe(0);
    expect(wasInterrupted(page.worker(0).interrupts)).toBe(false);
  });

  it('interrupts a call for a program that goes on, and nobody takes it for a stop', async () => {
    const { page, worker, job } = await running();
    expect(page.engine.interrupt()).toBe(true);
    expect(worker.signal).toBe(2);
    expect(wasInterrupted(worker.interrupts)).toBe(false);
    worker.end();
    expect(await job.done).toEqual({ kind: 'finished' });
    expect(page.engine.interrupt()).toBe(false);
  });

  it('leaves a request alone that is stopped already', async () => {
    const { page, worker, job } = await running();
    job.stop();
    expect(page.engine.interrupt()).toBe(false);
    expect(worker.signal).toBe(0);
  });

  it('replaces the worker when the interrupt is ignored, and says what is lost', async () => {
    const { page, worker, job } = await running();
    job.stop();
    page.wait(499);
    expect(worker.terminated).toBe(false);
    page.wait(1);
    expect(worker.terminated).toBe(true);
    expect(await job.done).toEqual({ kind: 'stopped', lost: true, reason: 'reader' });
    expect(page.status).toMatchObject({ kind: 'unloaded', interpreter: 2 });
  });

  it('interrupts a worker that is given up, as terminating may not end what it computes', async () => {
    const { page, worker } = await running();
    page.engine.restart();
    expect(worker.signal).toBe(2);
  });

  it('gives a load more time, and nothing is lost by it', async () => {
    const page = new FakePage();
    const job = page.engine.run('a.py', '', nothing);
    job.stop();
    page.wait(999);
    expect(page.worker(0).terminated).toBe(false);
    page.wait(1);
    expect(await job.done).toEqual({ kind: 'stopped', lost: false, reason: 'reader' });
    expect(page.status.interpreter).toBe(1);
  });

  it('does not count again when it is asked for twice', async () => {
    const { page, worker, job } = await running();
    job.stop();
    page.wait(200);
    job.stop();
    page.wait(300);
    expect(worker.messages.filter(({ kind }) => kind === 'stop')).toHaveLength(1);
    expect(worker.terminated).toBe(true);
  });

  it('does nothing to a job that is over', async () => {
    const { page, worker, job } = await running();
    worker.end();
    await job.done;
    const next = page.engine.run('b.py', '', nothing);
    job.stop();
    page.wait(1_000);
    expect(worker.terminated).toBe(false);
    worker.end();
    expect(await next.done).toEqual({ kind: 'finished' });
  });
});

describe('stop without shared memory', () => {
  it('replaces the worker after the moment in which a waiting cell could answer', async () => {
    const { page, worker, job } = await running({ isolated: false });
    job.stop();
    page.wait(50);
    expect(worker.terminated).toBe(true);
    expect(await job.done).toEqual({ kind: 'stopped', lost: true, reason: 'reader' });
  });

  it('waits for the end of a batch before it replaces a measurement', async () => {
    const page = new FakePage({ isolated: false });
    const worker = await page.loadPython();
    const job = page.engine.measure(planOf('python'), nothing);
    job.stop();
    page.wait(400);
    expect(worker.terminated).toBe(false);
    worker.end(true);
    expect(await job.done).toEqual({ kind: 'stopped', lost: false, reason: 'reader' });
  });
});

describe('a worker that was given up', () => {
  it('is not listened to any more', async () => {
    const page = new FakePage();
    const events: CellEvent[] = [];
    const old = await page.loadPython();
    const first = page.engine.run('a.py', '', nothing);
    const { id } = old.request;
    first.stop();
    page.wait(500);
    await first.done;
    const second = page.engine.run('b.py', '', (event) => events.push(event));
    old.post({ kind: 'output', id: id + 1, stream: 'stdout', text: 'late' });
    old.post({ kind: 'ended', id: id + 1, stopped: false });
    old.error('late');
    expect(events).toEqual([]);
    page.worker(1).end();
    expect(await second.done).toEqual({ kind: 'finished' });
  });

  it('lets what is queued go on with the next worker', async () => {
    const { page, job: first } = await running();
    const second = page.engine.run('b.py', '', nothing);
    first.stop();
    page.wait(500);
    expect(page.worker(1).request).toMatchObject({ name: 'b.py' });
    page.worker(1).end();
    expect(await second.done).toEqual({ kind: 'finished' });
  });
});

describe('a hidden page', () => {
  it('stops a measurement, and says that this was why', async () => {
    const page = new FakePage();
    const worker = await page.loadPython();
    const job = page.engine.measure(planOf('python'), nothing);
    page.hide();
    expect(worker.messages.at(-1)).toMatchObject({ kind: 'stop', reason: 'hidden' });
    worker.end(true);
    expect(await job.done).toEqual({ kind: 'stopped', lost: false, reason: 'hidden' });
  });

  it('does not begin a measurement that waited, and goes on with what else waits', async () => {
    const { page, worker } = await running();
    const measurement = page.engine.measure(planOf('python'), nothing);
    page.engine.run('b.py', '', nothing);
    page.hide();
    worker.end();
    expect(await measurement.done).toEqual({ kind: 'stopped', lost: false, reason: 'hidden' });
    expect(worker.request).toMatchObject({ name: 'b.py' });
  });

  it('lets a cell run on', async () => {
    const { page, worker } = await running();
    page.hide();
    expect(worker.messages.at(-1)).toMatchObject({ kind: 'run' });
  });
});

describe('restart', () => {
  it('ends what runs and what waits, and takes a fresh interpreter', async () => {
    const { page, worker, job: first } = await running();
    const waiting = page.engine.run('b.py', '', nothing);
    page.engine.restart();
    const end = { kind: 'stopped', lost: true, reason: 'reader' };
    expect(await Promise.all([first.done, waiting.done])).toEqual([end, end]);
    expect(worker.terminated).toBe(true);
    expect(page.status.interpreter).toBe(2);
    page.wait(0);
    expect(page.worker(1).request).toMatchObject({ kind: 'load', engine: 'python' });
  });

  it('does nothing on a page that has not used Python', () => {
    const page = new FakePage();
    page.engine.restart();
    page.wait(10_000);
    expect(page.workers).toHaveLength(0);
    expect(page.status.interpreter).toBe(1);
  });
});

describe('failures', () => {
  it('of loading give the worker up, and the next request tries again with a new one', async () => {
    const page = new FakePage();
    const events: CellEvent[] = [];
    const failure: Failure = { reason: 'offline', message: 'no connection' };
    const job = page.engine.run('a.py', '', (event) => events.push(event));
    page.worker(0).fail(failure);
    expect(await job.done).toEqual({ kind: 'failed', failure });
    expect(events).toMatchObject([{ kind: 'failed', failure, fatal: true }]);
    expect(page.worker(0).terminated).toBe(true);
    expect(page.status).toMatchObject({ kind: 'failed', failure });
    page.wait(10_000);
    expect(page.workers).toHaveLength(1);
    const again = page.engine.run('a.py', '', nothing);
    expect(page.status.kind).toBe('loading');
    page.worker(1).loaded();
    page.worker(1).end();
    expect(await again.done).toEqual({ kind: 'finished' });
  });

  it('by a damaged file make the next worker pass by the cache, until one has loaded', async () => {
    const page = new FakePage();
    page.engine.run('a.py', '', nothing);
    page.worker(0).fail(damage);
    page.engine.run('a.py', '', nothing);
    expect(page.worker(1).messages[0]).toMatchObject({ kind: 'connect', reload: true });
    page.worker(1).loaded();
    page.engine.restart();
    page.wait(0);
    expect(page.worker(2).messages[0]).toMatchObject({ kind: 'connect', reload: false });
  });

  it('of Python itself lose the variables, and a fresh interpreter is made ready', async () => {
    const { page, worker, job } = await running();
    worker.fail(crash);
    expect(await job.done).toEqual({ kind: 'failed', failure: crash });
    expect(page.status).toMatchObject({ kind: 'failed', failure: crash, interpreter: 2 });
    page.wait(0);
    expect(page.worker(1).request).toMatchObject({ kind: 'load' });
  });

  it('that are not fatal keep the worker', async () => {
    const page = new FakePage();
    const worker = await page.loadPython();
    const job = page.engine.run('a.py', 'import doubles', nothing);
    worker.fail(damage, false);
    expect(await job.done).toEqual({ kind: 'failed', failure: damage });
    expect(worker.terminated).toBe(false);
    expect(page.status).toMatchObject({ kind: 'ready', interpreter: 1 });
  });

  it('of the script of the worker are told as blocked, or as offline without a connection', async () => {
    for (const [online, reason] of [
      [true, 'blocked'],
      [false, 'offline'],
    ] as const) {
      const page = new FakePage();
      page.online = online;
      const job = page.engine.run('a.py', '', nothing);
      page.worker(0).error('');
      expect(await job.done).toMatchObject({ kind: 'failed', failure: { reason } });
    }
  });

  it('do not include an uncaught exception in a worker that lives on', async () => {
    const { worker, job } = await running();
    worker.error('Uncaught TypeError');
    worker.end();
    expect(await job.done).toEqual({ kind: 'finished' });
  });

  it('of a listener do not hold up the queue', async () => {
    const page = new FakePage();
    page.engine.run('a.py', '', () => {
      throw new Error('listener');
    });
    const second = page.engine.run('b.py', '', nothing);
    expect(() => page.worker(0).fail(crash)).toThrow('listener');
    page.worker(1).end();
    expect(await second.done).toEqual({ kind: 'finished' });
  });
});
