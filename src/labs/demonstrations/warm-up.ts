/** Shows how long the first calls take: of a kernel that was just compiled, and of a Python function. */
import { makeText } from '../../bench/inputs.ts';
import type { Milliseconds } from '../../bench/report.ts';
import { formatCount, formatRatio } from '../../figures/figures.ts';
import { getEngine } from '../../runtime/client.ts';
import { type CurvePoint, curveOf, settledFrom } from './curve.ts';
import type { Demonstrate } from './demos.ts';
import firstCalls from './first_calls.py?raw';
import type { Mark, Plot } from './plot.ts';
import type { Delivery, Order } from './warm-up-worker.ts';

const KERNEL = { size: 100_000, calls: 1_000 };

interface Curve {
  readonly label: string;
  readonly look: 'python' | 'wasm';
  readonly points: readonly CurvePoint[];
}

export const demonstrate: Demonstrate = async (stage, signal) => {
  stage.status('Calling the kernel');
  const curves: Curve[] = [];
  const show = (label: string, look: Curve['look'], times: readonly Milliseconds[]) => {
    curves.push({ label, look, points: curveOf(times) });
    stage.plot(plotOf(curves));
    stage.notes(curves.map(wordsFor));
  };
  show('WebAssembly kernel', 'wasm', await callKernel(signal));
  if (signal.aborted) return;
  stage.status('Starting Python');
  const times = await callPython(stage.progress, signal);
  if (times !== null) show('Python function', 'python', times);
};

/** In a worker of its own, so that nothing of it was compiled before. */
function callKernel(signal: AbortSignal): Promise<readonly Milliseconds[]> {
  const worker = new Worker(new URL('./warm-up-worker.ts', import.meta.url), { type: 'module' });
  const { promise, resolve, reject } = Promise.withResolvers<readonly Milliseconds[]>();
  worker.onmessage = ({ data }: MessageEvent<Delivery>) =>
    data.kind === 'times' ? resolve(data.times) : reject(new Error(data.message));
  worker.onerror = () =>
    reject(new Error('The script that calls the kernel could not be fetched.'));
  signal.addEventListener('abort', () => resolve([]));
  const order: Order = {
    text: makeText('letters', KERNEL.size, 1),
    calls: KERNEL.calls,
    // Only secure contexts have randomUUID.
    mark: crypto.getRandomValues(new Uint32Array(4)).join('-'),
  };
  worker.postMessage(order);
  return promise.finally(() => worker.terminate());
}

/** @returns null when it was stopped. */
async function callPython(
  progress: (share: number | null) => void,
  signal: AbortSignal,
): Promise<readonly Milliseconds[] | null> {
  let printed = '';
  const job = getEngine().run('first_calls.py', firstCalls, (event) => {
    if (event.kind === 'output' && event.stream === 'stdout') printed += event.text;
    if (event.kind === 'progress') {
      const { loaded, total } = event.progress;
      progress(total > 0 ? loaded / total : null);
    }
  });
  signal.addEventListener('abort', () => job.stop());
  const end = await job.done;
  if (end.kind === 'failed') throw new Error(end.failure.message);
  if (end.kind === 'stopped') return null;
  const seconds: readonly number[] = JSON.parse(printed);
  return seconds.map((one) => one * 1000);
}

function plotOf(curves: readonly Curve[]): Plot {
  const all = curves.flatMap(({ points }) => points);
  const marks = curves.map(
    ({ label, look, points }): Mark => ({
      kind: 'line',
      look,
      label,
      points: points.map(({ call, times }) => ({ x: call, y: times })),
    }),
  );
  return {
    description: `Time of the first calls, in later ones. ${curves.map(wordsFor).join(' ')}`,
    x: {
      title: 'number of the call',
      scale: 'log',
      from: 1,
      to: Math.max(10, ...all.map(({ call }) => call)),
      words: formatCount,
    },
    y: {
      title: 'times as long as later calls',
      scale: 'log',
      from: 0.5,
      to: Math.max(5, ...all.map(({ times }) => times)),
      words: (value) => `${value}×`,
    },
    marks: [{ kind: 'rule', y: 1 }, ...marks],
  };
}

function wordsFor({ label, look, points }: Curve): string {
  const shape = look === 'python' ? '●' : '▲';
  const [first] = points;
  if (first === undefined)
    return `${shape} ${label}: every call was shorter than a step of the clock.`;
  const settled = settledFrom(points);
  const when =
    settled === null
      ? 'and the times never became steady'
      : settled === 1
        ? 'and the times were steady from the second call on'
        : `and from call ${formatCount(settled)} on the times were steady, within 15 %`;
  return `${shape} ${label}: the first call took ${formatRatio(first.times)} the time of later ones, ${when}.`;
}
