/**
 * The whole story of a run, from the press to the last line of output; the files it passes are named where it passes them.
 *
 * The press: `py-cell.ts` hears it, `panel.ts` hands it to the page's one `notebook-runner.ts`, which runs cells one
 * after the other, each after those that it needs, here.
 */
import type { EngineClient, Job } from '../runtime/client.ts';
import type { RunResult } from '../runtime/protocol.ts';
import type { CellHandle } from './cell-handle.ts';

/** How a run ended for the cells that need what it made. */
export type Outcome = 'finished' | 'raised' | 'stopped' | 'failed';

/** What the runner hears of a run. */
interface Listener {
  /** It is under way, and can be stopped. */
  readonly submitted: (job: Job) => void;
  /** The worker has begun with it. */
  readonly started: () => void;
  /** Number of the interpreter that now holds the cell's variables. */
  readonly interpreter: () => number;
}

/** Runs `cell` for `asking`, which is the cell itself or one that needs it. */
export async function runCell(
  cell: CellHandle,
  asking: CellHandle,
  engine: Pick<EngineClient, 'run'>,
  listener: Listener,
): Promise<Outcome> {
  let result: RunResult | null = null;
  cell.tell({ kind: 'asked' });
  // The worker: `runtime/engine.ts` queues the request and posts it to `runtime/worker/worker.ts`, which starts Python
  // at the first one (`runtime/python/start.ts`) and has `runtime/python/runner.py` run the text (`runtime/python/python.ts`).
  const job = engine.run(cell.name, cell.source(), (event) => {
    // Its events come back while it runs: progress of the download, pieces of output, one result.
    if (event.kind === 'progress') for (const it of new Set([cell, asking])) it.tell(event);
    else listener.started();
    if (event.kind === 'result') result = event.result;
    cell.show(event);
  });
  listener.submitted(job);
  const end = await job.done;
  // The output: `output-view.ts` writes it as text, once a frame; what a cell says of its end waits for the last of it.
  await cell.settled();
  cell.tell({ kind: 'ended', end, result, interpreter: listener.interpreter() });
  return outcomeOf(end.kind, result);
}

function outcomeOf(end: 'finished' | 'stopped' | 'failed', result: RunResult | null): Outcome {
  if (end !== 'finished') return end;
  if (result?.kind === 'interrupted') return 'stopped';
  return result?.kind === 'done' ? 'finished' : 'raised';
}
