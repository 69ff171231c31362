/** Runs the cells of a page one after the other, each after those it needs. */
import type { EngineClient, EngineStatus, Job } from '../runtime/client.ts';
import type { CellHandle } from './cell-handle.ts';
import { neededBy } from './needs.ts';
import { type Outcome, runCell } from './run.ts';

/** How the runner finds cells; the page's own cells, or a test's. */
export interface CellRegistry {
  /** Null where there is no such cell. */
  needsOf(id: string): readonly string[] | null;
  /** Rejects where the cell's script cannot be fetched. */
  find(id: string): Promise<CellHandle>;
}

/** Something a reader asked for, from the press on Run to its end. */
interface Request {
  readonly cell: CellHandle;
  withdrawn: boolean;
}

export class NotebookRunner {
  readonly #engine: Pick<EngineClient, 'run' | 'restart' | 'subscribe'>;
  readonly #registry: CellRegistry;
  readonly #cells = new Set<CellHandle>();
  /** What each cell last ran to its end, and in which interpreter. */
  readonly #ran = new Map<string, { readonly source: string; readonly interpreter: number }>();
  /** The first one is being served. */
  #requests: Request[] = [];
  #running: { readonly cells: readonly CellHandle[]; readonly job: Job } | null = null;
  #status: EngineStatus | undefined;

  constructor(engine: Pick<EngineClient, 'run' | 'restart' | 'subscribe'>, registry: CellRegistry) {
    this.#engine = engine;
    this.#registry = registry;
    engine.subscribe((status) => {
      this.#status = status;
      if (status.kind === 'busy' && status.job === 'run') this.#started();
      for (const cell of this.#cells) cell.engineChanged(status);
    });
  }

  /** From now on `cell` hears of the engine. */
  join(cell: CellHandle): void {
    this.#cells.add(cell);
    if (this.#status) cell.engineChanged(this.#status);
  }

  /** Runs a cell when its turn comes; asked again while it waits or runs, it does nothing more. */
  run(cell: CellHandle): void {
    if (this.#requests.some((it) => it.cell === cell && !it.withdrawn)) return;
    cell.tell({ kind: 'asked' });
    this.#requests.push({ cell, withdrawn: false });
    if (this.#requests.length === 1) void this.#work();
  }

  /** Stops what `cell` asked for or takes part in. */
  stop(cell: CellHandle): void {
    this.#withdraw((request) => request.cell === cell);
    if (this.#running?.cells.includes(cell)) this.#running.job.stop();
  }

  /** A fresh interpreter: all variables are gone, what runs or waits is stopped. */
  restart(): void {
    this.#withdraw(() => true);
    this.#engine.restart();
  }

  /** Takes back requests; the one that is being served ends when its job does. */
  #withdraw(concerns: (request: Request) => boolean): void {
    const [served, ...waiting] = this.#requests;
    if (!served) return;
    if (concerns(served)) served.withdrawn = true;
    for (const request of waiting.filter(concerns)) request.cell.tell({ kind: 'withdrawn' });
    this.#requests = [served, ...waiting.filter((request) => !concerns(request))];
  }

  async #work(): Promise<void> {
    for (let next = this.#requests[0]; next; next = this.#requests[0]) {
      await this.#serve(next);
      if (next.withdrawn) next.cell.tell({ kind: 'withdrawn' });
      this.#requests.shift();
    }
  }

  async #serve(request: Request): Promise<void> {
    const { cell } = request;
    const order = neededBy(cell.id, (id) => this.#registry.needsOf(id));
    if (order.kind !== 'order') {
      cell.tell({ kind: 'blocked', name: order.id, how: order.kind });
      return;
    }
    for (const id of order.ids) {
      const needed = await this.#registry.find(id).catch(() => null);
      if (request.withdrawn) return;
      if (!needed) {
        cell.tell({ kind: 'blocked', name: id, how: 'failed' });
        return;
      }
      if (this.#isFresh(needed)) continue;
      cell.tell({ kind: 'needs', name: needed.name });
      const outcome = await this.#execute(needed, request);
      if (request.withdrawn) return;
      if (outcome !== 'finished') {
        cell.tell({ kind: 'blocked', name: needed.name, how: outcome });
        return;
      }
    }
    await this.#execute(cell, request);
  }

  /** Whether the variables of a cell are there as its text now makes them. */
  #isFresh(cell: CellHandle): boolean {
    const ran = this.#ran.get(cell.id);
    return ran?.interpreter === this.#status?.interpreter && ran?.source === cell.source();
  }

  async #execute(cell: CellHandle, { cell: asking }: Request): Promise<Outcome> {
    const source = cell.source();
    const interpreter = () => this.#status?.interpreter ?? 0;
    const outcome = await runCell(cell, asking, this.#engine, {
      submitted: (job) => {
        this.#running = { cells: cell === asking ? [cell] : [cell, asking], job };
        if (this.#status?.kind === 'busy' && this.#status.job === 'run') this.#started();
      },
      started: () => this.#started(),
      interpreter,
    });
    this.#running = null;
    if (outcome === 'finished') this.#ran.set(cell.id, { source, interpreter: interpreter() });
    return outcome;
  }

  /** The running job has the engine: its cell runs, and the one that asked waits for it. */
  #started(): void {
    const [cell, asking] = this.#running?.cells ?? [];
    cell?.tell({ kind: 'started', now: performance.now() });
    if (cell) asking?.tell({ kind: 'needs', name: cell.name });
  }
}
