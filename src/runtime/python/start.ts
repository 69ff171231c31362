/** Starts Python: from the memory of an earlier visit where that was kept, else from its files alone. */
import { onSite } from '../../browser/address.ts';
import type { EngineAssets } from '../assets.ts';
import { Downloads } from '../worker/downloads.ts';
import { EngineError, startFailed } from '../worker/failure.ts';
import { boot } from './boot.ts';
import { KeptSnapshot, type Snapshot, storeFor } from './kept-snapshot.ts';
import { Python, type PythonOptions, type Report } from './python.ts';
import { takeSnapshot } from './snapshot.ts';
import type { SnapshotStore } from './snapshot-store.ts';
import { downloadOf } from './wheels.ts';

const NO_SNAPSHOT: Promise<Snapshot> = Promise.resolve(null);

/** @throws EngineError that says what is missing or broken */
export async function startPython(options: PythonOptions, report: Report): Promise<Python> {
  const store = storeFor(options.assets);
  const kept = options.reload ? NO_SNAPSHOT : store.find();
  try {
    return await startFrom(kept, store, options, report);
  } catch (error) {
    if ((await kept) === null || isOutside(error)) throw error;
    await store.forget();
    return startFrom(NO_SNAPSHOT, store, options, report);
  }
}

async function startFrom(
  kept: Promise<Snapshot>,
  store: SnapshotStore,
  options: PythonOptions,
  report: Report,
): Promise<Python> {
  const started = performance.now();
  const { assets } = options;
  const step = !options.reload && (await isOnThisComputer(assets)) ? 'copy' : 'download';
  const downloads = new Downloads(options.reload, (loaded, total) =>
    report(loaded < total ? { step, loaded, total } : { step: 'start', loaded: 0, total: 0 }),
  );
  const along = assets.wheels.filter(({ name }) => options.first.includes(name));
  for (const wheel of along) downloads.start(downloadOf(wheel));
  const pyodide = await boot(assets, downloads, kept);
  try {
    const restored = (await kept) !== null;
    // A copy is taken before anything is installed: an extension module in it would break.
    const fresh = options.keep && !restored ? takeSnapshot(pyodide) : null;
    const snapshot = new KeptSnapshot(store, restored, fresh);
    const python = new Python(pyodide, options, { started, snapshot });
    await python.wheels.install(along, downloads);
    return python;
  } catch (error) {
    throw startFailed(error);
  }
}

/** Whether an earlier visit has kept Python's files; where the browser does not tell, they are said to be downloaded. */
async function isOnThisComputer({ pyodide }: EngineAssets): Promise<boolean> {
  const folder = new URL(onSite(pyodide.base), self.location.href).href;
  try {
    const kept = await Promise.all(
      pyodide.files.map(({ name }) => self.caches.match(folder + name)),
    );
    return kept.every((response) => response !== undefined);
  } catch {
    return false;
  }
}

/** Whether a start failed for want of its files, and not by what it started from. */
function isOutside(error: unknown): boolean {
  return error instanceof EngineError && ['offline', 'blocked'].includes(error.failure.reason);
}
