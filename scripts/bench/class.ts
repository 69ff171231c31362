/** A class of thirty at one server: first visits, work over a minute, and everybody at the same moment. */
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Mode } from '../../src/compiler/protocol.ts';
import { Cell } from '../browser/cell.ts';
import { CHAPTER, withSite } from '../browser/site.ts';
import { compilersRunning } from '../compiler/work-folder.ts';
import { fromRoot } from '../setup/paths.mjs';
import { ClassReader } from './class-reader.ts';
import { PageProbe } from './page-probe.ts';
import { atLeast, atMost, percentileOf, type Row } from './rows.ts';
import { withServerProcess } from './server-process.ts';

const READERS = 30;
const CHECKS = 10;
const MINUTE = 60_000;
const PORT = 4670;
const CODE = 'FHJK-MQRT';
const SOURCE = readFileSync(fromRoot('rust', 'doubles', 'src', 'count.rs'), 'utf8');

/** How one compilation ended, and after how many milliseconds. */
interface Ended {
  readonly mode: Mode;
  readonly kind: string;
  readonly milliseconds: number;
}

export async function classroom(): Promise<Row[]> {
  const paths = await pathsOfFirstVisit();
  const args = ['--port', String(PORT), '--code', CODE];
  const rows = await withServerProcess('scripts/class/server.ts', args, /Ctrl\+C/, async () => {
    const readers = await Promise.all(
      Array.from({ length: READERS }, (_, number) => ClassReader.enters(PORT, CODE, number)),
    );
    const probe = await PageProbe.enters(PORT, CODE, READERS, `/${CHAPTER}`);
    const visits = await probe.beside(() => firstVisits(readers, paths));
    const minute = await probe.beside(() => overMinute(readers));
    const once = await probe.beside(() => allAtOnce(readers));
    for (const reader of [...readers, probe]) reader.leave();
    return [
      ...visitRows(visits.result),
      page('first visits', visits.pages),
      ...minuteRows(minute.result),
      page('work over a minute', minute.pages),
      ...onceRows(once.result),
      page('everybody runs', once.pages),
    ];
  });
  return [...rows, atMost('compilers left after the class', compilersRunning().length, '', 0)];
}

/** What a browser asks for until the first Python cell of the chapter has run. */
function pathsOfFirstVisit(): Promise<string[]> {
  const paths = new Set<string>();
  return withSite(
    async ({ open }) => {
      const page = await open(CHAPTER);
      const cell = Cell.first(page);
      await cell.write('import doubles');
      await cell.time('Run', { state: 'done' });
      await page.waitForLoadState('networkidle');
      return [...paths];
    },
    {
      through: (host) => (request, response) => {
        const path = request.url ?? '/';
        if (path !== '/favicon.ico') paths.add(path);
        host(request, response);
      },
    },
  );
}

function page(meanwhile: string, times: readonly number[]): Row {
  return atMost(`a page meanwhile, p99: ${meanwhile}`, percentileOf(times, 99), 'ms', 200);
}

interface Visits {
  readonly bytes: number;
  readonly milliseconds: number;
  readonly errors: number;
}

async function firstVisits(readers: readonly ClassReader[], paths: readonly string[]) {
  const start = performance.now();
  let [bytes, errors] = [0, 0];
  const visit = async (reader: ClassReader, path: string) => {
    try {
      const { length } = await reader.get(path);
      bytes += length;
    } catch {
      errors += 1;
    }
  };
  await Promise.all(readers.flatMap((reader) => paths.map((path) => visit(reader, path))));
  return { bytes, errors, milliseconds: performance.now() - start };
}

function visitRows({ bytes, milliseconds, errors }: Visits): Row[] {
  const megabytes = bytes / 1_000_000;
  return [
    atMost(`${READERS} first visits at once, with Python: errors`, errors, '', 0),
    // A network of 100 Mbit/s carries no more.
    atLeast('first visits at once, sent', megabytes / (milliseconds / 1000), 'MB/s', 12),
    atMost('first visit, as it travels', megabytes / READERS, 'MB', 8),
  ];
}

/** Each reader types on and presses Run once; everybody began at another moment. */
async function overMinute(readers: readonly ClassReader[]): Promise<Ended[]> {
  const all = readers.flatMap((reader, number) => {
    const offset = (number / READERS) * (MINUTE / CHECKS);
    const checks = Array.from({ length: CHECKS }, (_, check) =>
      after(offset + (check * MINUTE) / CHECKS, () => compile(reader, 'check', number, check)),
    );
    return [
      ...checks,
      after((number / READERS) * MINUTE, () => compile(reader, 'run', number, CHECKS)),
    ];
  });
  return Promise.all(all);
}

function minuteRows(ended: readonly Ended[]): Row[] {
  const times = (mode: Mode) => ended.filter((one) => one.mode === mode).map(msOf);
  return [
    atMost('Run over a minute, p90', percentileOf(times('run'), 90), 'ms', 3_000),
    atMost('Run over a minute, the longest', Math.max(...times('run')), 'ms', 6_000),
    atMost('check over a minute, p90', percentileOf(times('check'), 90), 'ms', 1_500),
    atMost('check over a minute, the longest', Math.max(...times('check')), 'ms', 3_000),
    atMost('refused over a minute', countOf(ended, 'busy'), '', 0),
    atMost('lost over a minute', lostOf(ended), '', 0),
  ];
}

function allAtOnce(readers: readonly ClassReader[]): Promise<Ended[]> {
  return Promise.all(readers.map((reader, number) => compile(reader, 'run', number, CHECKS + 1)));
}

function onceRows(ended: readonly Ended[]): Row[] {
  return [
    atMost('everybody runs at once, the first', Math.min(...ended.map(msOf)) / 1000, 's', 3),
    atMost('everybody runs at once, all done', Math.max(...ended.map(msOf)) / 1000, 's', 30),
    atMost('refused at once', countOf(ended, 'busy'), '', 0),
    atMost('lost at once', lostOf(ended), '', 0),
  ];
}

/** No two are of the same source, nor of an earlier measurement: nothing is joined and nothing was kept. */
async function compile(
  reader: ClassReader,
  mode: Mode,
  number: number,
  time: number,
): Promise<Ended> {
  const start = performance.now();
  const source = `${SOURCE}\n// ${number}, ${time}, ${performance.timeOrigin}\n`;
  const kind = await reader.compile(mode, source).then(
    (answer) => answer.kind,
    (error: unknown) => String(error),
  );
  return { mode, kind, milliseconds: performance.now() - start };
}

async function after<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  await sleep(milliseconds);
  return work();
}

function msOf({ milliseconds }: Ended): number {
  return milliseconds;
}

function countOf(ended: readonly Ended[], kind: string): number {
  return ended.filter((one) => one.kind === kind).length;
}

/** Neither built nor refused. */
function lostOf(ended: readonly Ended[]): number {
  return ended.length - countOf(ended, 'built') - countOf(ended, 'busy');
}
