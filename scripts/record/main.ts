/** `npm run record [-- --only BENCHMARK]`: native and in-page figures of every benchmark, written to content/records/. */
import { writeFileSync } from 'node:fs';
import os from 'node:os';
import { parseArgs } from 'node:util';
import type { BenchReport } from '../../src/bench/report.ts';
import type { Flavour } from '../../src/components/records/load.ts';
import { PlainFailure } from '../setup/failure.mjs';
import { fromRoot } from '../setup/paths.mjs';
import { measureNatively } from './native.ts';
import { measureInPage } from './page.ts';
import { plans, type RecordPlan } from './plans.ts';
import {
  describeMachine,
  firstLineOf,
  hashSources,
  measuredFiles,
  type Provenance,
  packageVersions,
} from './provenance.ts';
import { type MachineInfo, recordOf } from './schema.ts';

const COMMAND = 'npm run record';
const SEED = 1;

type Facts = Pick<Provenance, 'versions' | 'build'>;

/**
 * Measures one after the other (never at once: they would disturb each other); each record is
 * written as soon as it is complete.
 */
export async function record(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { only: { type: 'string', multiple: true } },
  });
  for (const plan of chosen(values.only)) {
    if (plan.native !== undefined) await recordNatively(plan, plan.native);
    if (plan.page !== undefined) await recordInPage(plan, plan.page);
  }
}

/** @throws PlainFailure when a name is not that of a benchmark. */
function chosen(names: readonly string[] | undefined): readonly RecordPlan[] {
  if (names === undefined) return plans;
  return names.map((name) => {
    const plan = plans.find(({ definition }) => definition.id === name);
    if (plan !== undefined) return plan;
    const known = plans.map(({ definition }) => definition.id).join(', ');
    throw new PlainFailure(`--only takes ${known}, not "${name}".`);
  });
}

async function recordNatively(
  { definition, input }: RecordPlan,
  { sizes, budget, packages = [] }: NonNullable<RecordPlan['native']>,
): Promise<void> {
  const reports: BenchReport[] = [];
  for (const size of sizes) {
    const plan = { definition, input, size, seed: SEED, budget };
    reports.push(await measureNatively(plan, say(`${definition.id}, native, ${size}`)));
  }
  const python = firstLineOf(fromRoot('build', 'venv', 'bin', 'python'), ['--version']);
  write(definition, 'native', reports, {
    versions: {
      CPython: python.replace('Python ', ''),
      rustc: firstLineOf('rustc', ['--version']).split(' ')[1] ?? '',
      ...packageVersions(packages),
    },
    build: 'maturin, release profile, portable (no target-cpu)',
  });
}

async function recordInPage(
  { definition, input }: RecordPlan,
  { path, sizes }: NonNullable<RecordPlan['page']>,
): Promise<void> {
  const reports = await measureInPage(
    {
      page: path,
      panel: definition.id,
      variants: Object.keys(definition.variants),
      baseline: definition.baseline,
      input,
      sizes,
      seed: SEED,
    },
    say(`${definition.id}, in the page`),
  );
  const environment = reports[0]?.environment;
  if (environment === undefined) throw new PlainFailure('No report came back from the page.');
  write(definition, 'page', reports, {
    versions: { ...environment.engines, browser: environment.runtime },
    build: `release, +simd128; page ${environment.isolated ? 'isolated' : 'not isolated'}, timer grain ${environment.grain} ms`,
  });
}

function write(
  definition: RecordPlan['definition'],
  flavour: Flavour,
  reports: readonly BenchReport[],
  facts: Facts,
): void {
  const machine = describeMachine();
  const info: MachineInfo = {
    machine: os.machine(),
    system: os.type(),
    release: os.release(),
    python_implementation: 'CPython',
    python_version: facts.versions['CPython'] ?? '',
    cpu: { brand_raw: machine.cpu, count: machine.cores },
  };
  const sources = hashSources(measuredFiles(definition));
  const content = recordOf(reports, info, { ...machine, command: COMMAND, ...facts, sources });
  const file = `content/records/${definition.id}.${flavour}.json`;
  writeFileSync(fromRoot(file), `${JSON.stringify(content, null, 1)}\n`);
  console.log(`\nWrote ${file}`);
}

function say(title: string): (line: string) => void {
  return (line) => {
    if (process.stdout.isTTY) process.stdout.write(`\r\x1b[K${title}: ${line}`);
  };
}
