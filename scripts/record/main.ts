/** `npm run record`: native and in-page figures of every benchmark, written to content/records/. */
import { writeFileSync } from 'node:fs';
import os from 'node:os';
import { doubles } from '../../content/chapters/03-porting-a-function/doubles.bench.ts';
import { fromRoot } from '../setup/paths.mjs';
import { measureNatively, type NativePlan } from './native.ts';
import { measureInPage } from './page.ts';
import {
  describeMachine,
  firstLineOf,
  hashSources,
  measuredFiles,
  type Provenance,
} from './provenance.ts';
import { type MachineInfo, recordOf } from './schema.ts';

const COMMAND = 'npm run record';
const INPUT = 'letters';
const SEED = 1;
/** The reader's sizes that say something natively: crossing the boundary, the default, the post's. */
const NATIVE_SIZES = [100, 10_000, 100_000, 1_000_000];
const PAGE_SIZES = [100_000, 1_000_000];
/** Milliseconds for each native size: enough for the slowest row's rounds to settle. */
const NATIVE_BUDGET = 60_000;

/** Measures one after the other (never at once: they would disturb each other) and writes both files. */
export async function record(): Promise<void> {
  const machine = describeMachine();
  const common = { ...machine, command: COMMAND, sources: hashSources(measuredFiles(doubles)) };

  const native = [];
  for (const size of NATIVE_SIZES) {
    const plan: NativePlan = {
      definition: doubles,
      input: INPUT,
      size,
      seed: SEED,
      budget: NATIVE_BUDGET,
    };
    native.push(await measureNatively(plan, say(`native, ${size}`)));
  }
  const python = firstLineOf(fromRoot('build', 'venv', 'bin', 'python'), ['--version']);
  const nativeProvenance: Provenance = {
    ...common,
    versions: {
      CPython: python.replace('Python ', ''),
      rustc: firstLineOf('rustc', ['--version']).split(' ')[1] ?? '',
    },
    build: 'maturin, release profile of rust/doubles, portable (no target-cpu)',
  };
  write(
    'doubles.native',
    recordOf(
      native,
      { ...machineInfo(machine), python_version: nativeProvenance.versions['CPython'] ?? '' },
      nativeProvenance,
    ),
  );

  const reports = await measureInPage(
    {
      page: '/chapters/porting-a-function/',
      panel: doubles.id,
      variants: Object.keys(doubles.variants),
      baseline: doubles.baseline,
      input: INPUT,
      sizes: PAGE_SIZES,
      seed: SEED,
    },
    say('in the page'),
  );
  const environment = reports[0]?.environment;
  if (environment === undefined) throw new Error('no report came back from the page');
  write(
    'doubles.page',
    recordOf(
      reports,
      { ...machineInfo(machine), python_version: environment.engines['CPython'] ?? '' },
      {
        ...common,
        versions: { ...environment.engines, browser: environment.runtime },
        build: `release, +simd128; page ${environment.isolated ? 'isolated' : 'not isolated'}, timer grain ${environment.grain} ms`,
      },
    ),
  );
}

function machineInfo(
  machine: ReturnType<typeof describeMachine>,
): Omit<MachineInfo, 'python_version'> {
  return {
    machine: os.machine(),
    system: os.type(),
    release: os.release(),
    python_implementation: 'CPython',
    cpu: { brand_raw: machine.cpu, count: machine.cores },
  };
}

function say(title: string): (line: string) => void {
  return (line) => {
    if (process.stdout.isTTY) process.stdout.write(`\r\x1b[K${title}: ${line}`);
  };
}

function write(name: string, content: object): void {
  const file = `content/records/${name}.json`;
  writeFileSync(fromRoot(file), `${JSON.stringify(content, null, 1)}\n`);
  console.log(`\nWrote ${file}`);
}
