/** What `page-probe.ts` starts: `page-reader.ts PORT CODE NUMBER PATH`. */
import { setTimeout as sleep } from 'node:timers/promises';
import { ClassReader } from './class-reader.ts';
import type { ProbeOrder, ProbeReport } from './page-probe.ts';

/** A page is asked for as often, in milliseconds, whether the one before has come or not. */
const EVERY = 50;

const [port, code = '', number, path = '/'] = process.argv.slice(2);
const reader = await ClassReader.enters(Number(port), code, Number(number));
let isWanted = false;

process.on('message', (order: ProbeOrder) => {
  isWanted = order === 'begin';
  if (isWanted) openPages().then(report);
});
// Also where the measurement has failed in the middle.
process.on('disconnect', () => process.exit());
report('ready');

async function openPages(): Promise<number[]> {
  const asked: Promise<number>[] = [];
  while (isWanted) {
    asked.push(open());
    await sleep(EVERY);
  }
  return Promise.all(asked);
}

async function open(): Promise<number> {
  const start = performance.now();
  await reader.get(path);
  return performance.now() - start;
}

function report(report: ProbeReport): void {
  process.send?.(report);
}
