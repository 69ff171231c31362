/** The cells of a page share one interpreter: what runs, in which order, and what a stop ends. */
import { describe, expect, it } from 'vitest';
import type { CellHandle } from '../../../src/cell/cell-handle.ts';
import { NotebookRunner } from '../../../src/cell/notebook-runner.ts';
import { type CellState, reduce } from '../../../src/cell/state.ts';
import type { EngineClient, EngineStatus, JobEnd } from '../../../src/runtime/client.ts';
import type { CellEvent, RunResult } from '../../../src/runtime/protocol.ts';

const DONE: RunResult = { kind: 'done', milliseconds: 1 };

/** An engine that runs when the test says so. */
class FakeEngine {
  readonly runs: string[] = [];
  interpreter = 1;
  #listener: (status: EngineStatus) => void = () => {};
  #job: { on: (event: CellEvent) => void; end: (end: JobEnd) => void } | null = null;

  readonly client: Pick<EngineClient, 'run' | 'restart' | 'subscribe'> = {
    run: (name, source, on) => {
      this.runs.push(`${name}: ${source}`);
      const { promise, resolve } = Promise.withResolvers<JobEnd>();
      this.#job = { on, end: resolve };
      this.#tell({ kind: 'busy', job: 'run' });
      return { done: promise, stop: () => this.#stop(false) };
    },
    restart: () => {
      this.interpreter += 1;
      this.#tell({ kind: 'unloaded' });
      this.#stop(true);
    },
    subscribe: (listener) => {
      this.#listener = listener;
      this.#tell({ kind: 'unloaded' });
      return () => {};
    },
  };

  /** Ends the run that is under way, and lets the runner go on. */
  async finish(result: RunResult = DONE): Promise<void> {
    this.#job?.on({ kind: 'result', id: 1, result });
    this.#end({ kind: 'finished' });
    await settle();
  }

  #stop(lost: boolean): void {
    this.#end({ kind: 'stopped', lost, reason: 'reader' });
  }

  #end(end: JobEnd): void {
    this.#job?.end(end);
    this.#job = null;
    this.#tell({ kind: 'ready' });
  }

  #tell(status: { kind: 'unloaded' } | { kind: 'ready' } | { kind: 'busy'; job: 'run' }): void {
    this.#listener({ ...status, loaded: {}, interpreter: this.interpreter });
  }
}

/** Lets everything run that waits for nothing but promises. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

class FakeCell implements CellHandle {
  readonly id: string;
  readonly name: string;
  readonly needs: readonly string[];
  text: string;
  state: CellState = { kind: 'idle' };

  constructor(id: string, needs: readonly string[] = []) {
    this.id = id;
    this.name = `${id}.py`;
    this.needs = needs;
    this.text = id;
  }

  source = () => this.text;
  tell: CellHandle['tell'] = (action) => {
    this.state = reduce(this.state, action);
  };
  show = () => {};
  settled = () => Promise.resolve();
  engineChanged = () => {};
}

function page(...cells: FakeCell[]) {
  const engine = new FakeEngine();
  const find = (id: string) => cells.find((cell) => cell.id === id);
  const runner = new NotebookRunner(engine.client, {
    needsOf: (id) => find(id)?.needs ?? null,
    find: async (id) => {
      const cell = find(id);
      if (!cell) throw new Error(`no cell ${id}`);
      return cell;
    },
  });
  for (const cell of cells) runner.join(cell);
  const run = async (cell: FakeCell) => {
    runner.run(cell);
    await settle();
  };
  return { engine, runner, run };
}

/** A page of two cells of which one needs the other. */
function needing() {
  const oracle = new FakeCell('oracle');
  const check = new FakeCell('check', ['oracle']);
  return { oracle, check, ...page(oracle, check) };
}

/** A page of two cells of which the first runs and the second waits. */
async function running() {
  const [a, b] = [new FakeCell('a'), new FakeCell('b')];
  const made = page(a, b);
  await made.run(a);
  await made.run(b);
  return { a, b, ...made };
}

describe('a runner', () => {
  it('runs a cell and tells it how that ended', async () => {
    const cell = new FakeCell('a');
    const { engine, run } = page(cell);
    await run(cell);
    expect(cell.state.kind).toBe('running');
    await engine.finish();
    expect(cell.state).toEqual({ kind: 'done', result: DONE, interpreter: 1 });
  });

  it('runs what a cell needs first, and says what it waits for', async () => {
    const { oracle, check, engine, run } = needing();
    await run(check);
    expect(oracle.state.kind).toBe('running');
    expect(check.state).toEqual({ kind: 'waiting', first: 'oracle.py' });
    await engine.finish();
    await engine.finish();
    expect(engine.runs).toEqual(['oracle.py: oracle', 'check.py: check']);
    expect([oracle.state.kind, check.state.kind]).toEqual(['done', 'done']);
  });

  it('does not run again what has run and is unchanged', async () => {
    const { oracle, check, engine, run } = needing();
    await run(oracle);
    await engine.finish();
    await run(check);
    await engine.finish();
    expect(engine.runs).toEqual(['oracle.py: oracle', 'check.py: check']);
  });

  it("runs a needed cell again with the reader's text when that was edited", async () => {
    const { oracle, check, engine, run } = needing();
    await run(oracle);
    await engine.finish();
    oracle.text = 'edited';
    await run(check);
    expect(engine.runs.at(-1)).toBe('oracle.py: edited');
  });

  it('runs a needed cell again when its variables are gone', async () => {
    const { oracle, check, engine, runner, run } = needing();
    await run(oracle);
    await engine.finish();
    runner.restart();
    await run(check);
    expect(engine.runs.at(-1)).toBe('oracle.py: oracle');
  });

  it('does not run a cell whose need raised, and names the need', async () => {
    const { check, engine, run } = needing();
    await run(check);
    await engine.finish({ kind: 'raised', traceback: 'ValueError', milliseconds: 1 });
    expect(engine.runs).toHaveLength(1);
    expect(check.state).toEqual({
      kind: 'failed',
      problem: { kind: 'need', name: 'oracle.py', how: 'raised' },
    });
  });

  it('says that a needed cell is missing instead of running anything', async () => {
    const check = new FakeCell('check', ['gone']);
    const { engine, run } = page(check);
    await run(check);
    expect(engine.runs).toEqual([]);
    expect(check.state).toMatchObject({ kind: 'failed', problem: { how: 'missing' } });
  });

  it('runs one cell at a time, in the order asked', async () => {
    const { b, engine } = await running();
    expect(b.state).toEqual({ kind: 'waiting', first: null });
    await engine.finish();
    expect(b.state.kind).toBe('running');
    await engine.finish();
    expect(b.state.kind).toBe('done');
  });

  it('runs a cell once when Run is pressed twice', async () => {
    const cell = new FakeCell('a');
    const { engine, run } = page(cell);
    await run(cell);
    await run(cell);
    await engine.finish();
    expect(engine.runs).toHaveLength(1);
  });

  it('never starts a cell that was stopped while it waited', async () => {
    const { a, b, engine, runner } = await running();
    runner.stop(b);
    expect(b.state.kind).toBe('stopped');
    await engine.finish();
    expect(engine.runs).toHaveLength(1);
    expect(a.state.kind).toBe('done');
  });

  it('stops the needed cell when the one that asked for it is stopped', async () => {
    const { oracle, check, engine, runner, run } = needing();
    await run(check);
    runner.stop(check);
    await settle();
    expect([oracle.state.kind, check.state.kind]).toEqual(['stopped', 'stopped']);
    await run(check);
    expect(engine.runs.at(-1)).toBe('oracle.py: oracle');
  });

  it('stops everything on Restart, and runs again afterwards', async () => {
    const { a, b, engine, runner, run } = await running();
    runner.restart();
    await settle();
    expect([a.state.kind, b.state.kind]).toEqual(['stopped', 'stopped']);
    await run(b);
    await engine.finish();
    expect(b.state).toEqual({ kind: 'done', result: DONE, interpreter: 2 });
  });

  it('can be asked again after a cell was stopped while another ran', async () => {
    const { b, engine, runner, run } = await running();
    runner.stop(b);
    await run(b);
    await engine.finish();
    await engine.finish();
    expect(b.state.kind).toBe('done');
  });
});
