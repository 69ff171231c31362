/** The compile service: how long a reader waits for it, what it weighs, and how near a quick build comes to the shipped one. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { loadPyodide, type PyodideAPI } from 'pyodide';
import { makeText } from '../../src/bench/inputs.ts';
import type { CompileAnswer, Mode } from '../../src/compiler/protocol.ts';
import { CHAPTER, withSite } from '../browser/site.ts';
import { openCompiler } from '../compiler/open.ts';
import { compilersRunning } from '../compiler/work-folder.ts';
import { fromRoot } from '../setup/paths.mjs';
import { atMost, medianOf, type Row } from './rows.ts';
import { rustCell } from './rust-cell.ts';
import { withServerProcess } from './server-process.ts';

const REPEATS = 10;
/** The editor waits as long after the last key. */
const PAUSE = 300;
const SOURCE = readFileSync(fromRoot('rust', 'doubles', 'src', 'count.rs'), 'utf8');
/** Functions of `doubles`, of which the fastest is compared. */
const KERNELS = ['count_doubles_zipped', 'count_doubles_bytes', 'count_doubles'];

export async function compiler(): Promise<Row[]> {
  const memory = (await memoryOfServer([])) - (await memoryOfServer(['--no-compiler']));
  const opened = openCompiler({ base: '/', headers: {} }, () => {});
  if (opened === null) throw new Error('There is no compiler here: see what `npm start` says.');
  try {
    const rows = await withSite(
      async (site) => [
        ...(await measured(await site.open(CHAPTER), site.address)),
        ...(await rustCell(site)),
      ],
      {
        hasCompiler: true,
        through: (host) => (request, response) => {
          if (!opened.routes(request, response)) host(request, response);
        },
      },
    );
    await opened.close();
    return [
      ...rows,
      atMost('memory of the idle service, beyond the site’s server', memory / 2 ** 20, 'MB', 60),
      atMost('compilers left after it has closed', compilersRunning().length, '', 0),
    ];
  } finally {
    await opened.close();
  }
}

async function measured(page: Page, address: string): Promise<Row[]> {
  const ask = await asker(page);
  // What is asked for the first time is read from disk.
  for (const mode of ['check', 'run', 'measure'] as const) await ask(mode, edited(-1));
  const times: Record<'check' | 'run' | 'measure' | 'again', number[]> = {
    check: [],
    run: [],
    measure: [],
    again: [],
  };
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    for (const mode of ['check', 'run', 'measure'] as const) {
      times[mode].push((await ask(mode, edited(repeat))).milliseconds);
    }
    times.again.push((await ask('run', edited(repeat))).milliseconds);
  }
  const ratio = await quickOverShipped(
    await moduleOf(address, (await ask('run', SOURCE)).answer),
    await moduleOf(address, (await ask('measure', SOURCE)).answer),
  );
  const check = medianOf(times.check) + PAUSE;
  return [
    atMost('message after the last key, with the pause, until the page has it', check, 'ms', 700),
    atMost('build for Run until the page has it', medianOf(times.run), 'ms', 2_000),
    atMost('the same again, unchanged', medianOf(times.again), 'ms', 400),
    atMost('build for Measure', medianOf(times.measure), 'ms', 4_000),
    atMost('fastest kernel, quick build over shipped', ratio, 'x', 1.15),
  ];
}

/** A source that nobody has asked for: what is kept of earlier measurements must not answer. */
function edited(repeat: number): string {
  return `${SOURCE}\n// ${repeat}, ${performance.timeOrigin}\n`;
}

interface Timed {
  readonly answer: CompileAnswer;
  readonly milliseconds: number;
}

/** Asks as a page of the site does, from within one. */
async function asker(page: Page): Promise<(mode: Mode, count: string) => Promise<Timed>> {
  const { build, token } = await page.evaluate(async () => (await fetch('/compile/status')).json());
  return async (mode, count) => {
    const timed = await page.evaluate(
      async ({ request, key }) => {
        const start = performance.now();
        const response = await fetch('/compile', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', 'X-Compile-Token': key },
          body: JSON.stringify(request),
        });
        const answer = await response.json();
        return { answer, milliseconds: performance.now() - start };
      },
      { request: { build, crate: 'doubles', files: { count }, mode, tab: 'bench' }, key: token },
    );
    if (timed.answer.kind !== 'built') throw new Error(JSON.stringify(timed.answer));
    return timed;
  };
}

async function moduleOf(address: string, answer: CompileAnswer): Promise<Uint8Array> {
  if (answer.kind !== 'built' || answer.hash === null) throw new Error('Nothing was built.');
  const response = await fetch(`${address}compile/modules/${answer.hash}.so`);
  if (!response.ok) throw new Error(await response.text());
  return new Uint8Array(await response.arrayBuffer());
}

/** Times of the fastest kernel of two builds of `doubles`, in turns in one Python: the median of their ratios. */
async function quickOverShipped(quick: Uint8Array, shipped: Uint8Array): Promise<number> {
  const pyodide = await loadPyodide();
  pyodide.runPython(LOAD);
  pyodide.globals.set('text', makeText('letters', 1_000_000, 1));
  const [one, other] = [load(pyodide, 'quick', quick), load(pyodide, 'shipped', shipped)];
  const ratios = KERNELS.map((kernel) => {
    const rounds = Array.from({ length: 4 * REPEATS }, () => one(kernel) / other(kernel));
    return { kernel, ratio: medianOf(rounds), time: other(kernel) };
  });
  const [fastest] = ratios.toSorted((a, b) => a.time - b.time);
  return fastest?.ratio ?? Number.NaN;
}

const LOAD = `
import time
from importlib.machinery import ExtensionFileLoader
from importlib.util import module_from_spec, spec_from_file_location

def load(path):
    loader = ExtensionFileLoader("doubles", path)
    module = module_from_spec(spec_from_file_location("doubles", path, loader=loader))
    loader.exec_module(module)
    def seconds(kernel):
        function = getattr(module, kernel)
        start = time.perf_counter()
        function(text)
        return time.perf_counter() - start
    return seconds
`;

function load(pyodide: PyodideAPI, name: string, module: Uint8Array): (kernel: string) => number {
  const folder = `/builds/${name}`;
  pyodide.FS.mkdirTree(folder);
  pyodide.FS.writeFile(`${folder}/doubles.so`, module);
  return pyodide.globals.get('load')(`${folder}/doubles.so`);
}

/** Resident bytes of a server that has answered once and rests; Linux tells. */
function memoryOfServer(options: readonly string[]): Promise<number> {
  const args = ['--port', '4660', ...options];
  return withServerProcess('scripts/serve/server.ts', args, ADDRESS, async ({ said, pid }) => {
    await (await fetch(ADDRESS.exec(said)?.[1] ?? '')).arrayBuffer();
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return 1024 * Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? Number.NaN);
  });
}

const ADDRESS = /Open (http\S+)/;
