/** The reader's builds on the page's side: which worker is told what, and who hears of it. */
import { expect, it } from 'vitest';
import { BuiltModules, type ReaderModule } from '../../../src/runtime/built-modules.ts';
import type { Failure, ModuleUse, Verdict } from '../../../src/runtime/protocol.ts';
import { FakePage, type FakeWorker } from './fakes.ts';

const nothing = () => {};
const builtAt = new Date(2026, 0, 1, 12, 4);

function build(hash: string, module = 'doubles'): ReaderModule {
  return { crate: module, module, hash, label: `your ${module}`, hasBooks: true, builtAt };
}

/** What a worker is told of a build. */
function wanted({ crate, module, hash }: ReaderModule) {
  return { crate, module, hash };
}

function used(own: ReaderModule, changes: Partial<ModuleUse> = {}): ModuleUse {
  const { module, hash } = own;
  const none = { rebound: [], gone: [], instances: [] };
  return { kind: 'used', module, hash, ...none, ...changes } as ModuleUse;
}

/** A page with its builds; Python is there. */
async function page(options?: ConstructorParameters<typeof FakePage>[0]) {
  const fake = new FakePage(options);
  const built = new BuiltModules(fake.engine);
  fake.modules = () => built.wanted;
  const worker = await fake.loadPython();
  return { fake, built, worker };
}

/** The worker answers that the build is in its place. */
function accept(worker: FakeWorker, own: ReaderModule): void {
  worker.post({ kind: 'used', id: worker.request.id, uses: [used(own)] });
  worker.end();
}

/** What the worker was told to hold, each time. */
function told(worker: FakeWorker) {
  return worker.messages.filter(({ kind }) => kind === 'modules');
}

it('no worker is told of builds where there are none', async () => {
  const { fake, worker } = await page();
  fake.engine.run('a.py', '', nothing);
  expect(told(worker)).toEqual([]);
});

it('a build is tried first, and each cell after it goes by it', async () => {
  const { fake, built, worker } = await page();
  const own = build('d1');
  const asked = built.use(own);
  const waiting = fake.engine.run('a.py', '', nothing);
  expect(worker.request).toMatchObject({ kind: 'use', candidate: wanted(own) });
  expect(told(worker)).toEqual([]);
  // The cell that waited is sent at once, and the worker knows by then.
  accept(worker, own);
  expect(told(worker)).toEqual([{ kind: 'modules', modules: [wanted(own)] }]);
  expect(worker.request).toMatchObject({ kind: 'run', name: 'a.py' });
  worker.end();
  await waiting.done;
  expect(await asked.done).toMatchObject({ kind: 'used', hash: 'd1' });
  fake.engine.run('b.py', '', nothing);
  expect(told(worker)).toHaveLength(1);
});

it('whoever tries a build hears how far Python is that it waits for', async () => {
  const { built, worker } = await page();
  const own = build('d1');
  const heard: unknown[] = [];
  const progress = { step: 'download', loaded: 1, total: 2 } as const;
  const asked = built.use(own, (it) => heard.push(it));
  worker.post({ kind: 'progress', id: worker.request.id, progress });
  accept(worker, own);
  await asked.done;
  expect(heard).toEqual([progress]);
});

it('a build takes the place of the one before it, and others stay', async () => {
  const { built, worker } = await page();
  const builds = [build('d1'), build('f1', 'fib'), build('d2')] as const;
  for (const own of builds) {
    const asked = built.use(own);
    accept(worker, own);
    await asked.done;
  }
  expect(built.wanted).toEqual([wanted(builds[1]), wanted(builds[2])]);
});

it('one that Python refuses, or that kills it, changes nothing', async () => {
  const { fake, built, worker } = await page();
  const own = build('d1');
  const first = built.use(own);
  accept(worker, own);
  await first.done;

  const refused = built.use(build('d2'));
  const why = 'ImportError: no';
  const use: ModuleUse = { kind: 'refused', module: 'doubles', why };
  worker.post({ kind: 'used', id: worker.request.id, uses: [use] });
  worker.end();
  expect(await refused.done).toEqual(use);

  const deadly = built.use(build('d3'));
  const crash: Failure = { reason: 'crashed', message: 'dead' };
  worker.fail(crash);
  expect(await deadly.done).toEqual({ kind: 'failed', why: 'dead' });
  expect(built.wanted).toEqual([wanted(own)]);
  fake.engine.run('a.py', '', nothing);
  expect(told(fake.worker(1))).toEqual([{ kind: 'modules', modules: [wanted(own)] }]);
});

it.each([
  ['started again', (fake: FakePage) => fake.engine.restart()],
  [
    'replaced after Stop',
    (fake: FakePage) => {
      fake.engine.run('loop.py', '', nothing).stop();
      fake.wait(1_000);
    },
  ],
])('an interpreter that was %s loads the builds before the next cell', async (_, replace) => {
  const { fake, built, worker } = await page();
  const own = build('d1');
  const asked = built.use(own);
  accept(worker, own);
  await asked.done;
  replace(fake);
  fake.engine.run('a.py', '', nothing);
  const next = fake.worker(fake.workers.length - 1);
  expect(worker.terminated).toBe(true);
  expect(next.messages.map(({ kind }) => kind).slice(-2)).toEqual(['modules', 'run']);
  expect(told(next)).toEqual([{ kind: 'modules', modules: [wanted(own)] }]);
});

it('the spare, whose memory is kept, is told of none until it is in use', async () => {
  const { fake, built, worker } = await page();
  const own = build('d1');
  const asked = built.use(own);
  accept(worker, own);
  await asked.done;
  fake.wait(1_000);
  const spare = fake.worker(1);
  spare.loaded();
  spare.end();
  expect(told(spare)).toEqual([]);
  fake.engine.restart();
  fake.engine.run('a.py', '', nothing);
  expect(told(spare)).toHaveLength(1);
});

it("the book's own comes back at once, and says what is left", async () => {
  const { built, worker } = await page();
  const own = build('d1');
  const asked = built.use(own);
  accept(worker, own);
  await asked.done;
  const back = built.useBooks('doubles');
  expect(built.wanted).toEqual([]);
  expect(told(worker).at(-1)).toEqual({ kind: 'modules', modules: [] });
  expect(worker.request).toMatchObject({ kind: 'use', candidate: null });
  const use = used(own, { hash: null, gone: ['f'] });
  worker.post({ kind: 'used', id: worker.request.id, uses: [use] });
  worker.end();
  expect(await back.done).toEqual(use);
});

it("the book's own needs no Python to come back", async () => {
  const fake = new FakePage();
  const built = new BuiltModules(fake.engine);
  expect(await built.useBooks('doubles').done).toMatchObject({ kind: 'used', hash: null });
  expect(fake.workers).toHaveLength(0);
});

it('listeners hear of each change until they leave', async () => {
  const { built, worker } = await page();
  const heard: string[][] = [];
  const leave = built.subscribe((modules) => heard.push(modules.map(({ hash }) => hash)));
  const own = build('d1');
  const asked = built.use(own);
  accept(worker, own);
  await asked.done;
  built.useBooks('doubles');
  leave();
  built.useBooks('doubles');
  expect(heard).toEqual([[], ['d1'], []]);
});

it('a build is asked for its cases, and can be stopped', async () => {
  const { fake, built, worker } = await page();
  const own = build('d1');
  const asked = built.check(own);
  expect(worker.request).toMatchObject({ kind: 'cases', subject: wanted(own) });
  const verdict: Verdict = { kind: 'checked', right: 27, of: 27, first: null };
  worker.post({ kind: 'verdict', id: worker.request.id, verdict });
  worker.end();
  expect(await asked.done).toEqual(verdict);

  const endless = built.check(own);
  endless.stop();
  fake.wait(1_000);
  expect(await endless.done).toEqual({ kind: 'stopped', lost: true });
});
