/**
 * `npm run record [-- --only BENCHMARK]`: native and in-page figures of every benchmark, and profiles of calls, written to content/records/.
 * `npm run record -- --compare FILE`: what differs between the committed record and another one.
 */
import { parseArgs } from 'node:util';
import { RECORD_FILE } from '../../src/records/load.ts';
import { recordProfiles } from '../profiles/record.ts';
import { PlainFailure } from '../setup/failure.mjs';
import { compareWithCommitted } from './compare.ts';
import { readRecord, withRun, writeRecord } from './file.ts';
import { recordNatively } from './native.ts';
import { recordInPage } from './page.ts';
import { plans, type RecordPlan, runsOf } from './plans.ts';
import { describeHost, describeMachine } from './provenance.ts';
import type { Recording } from './recording.ts';
import { entriesOf } from './schema.ts';

const COMMAND = 'npm run record';
/** What `--only` calls the profiles. */
const PROFILES = 'profiles';

/**
 * Measures one after the other (never at once: they would disturb each other); each is written as soon
 * as it is complete.
 * @param build Brings everything up to date that is measured.
 */
export async function record(args: readonly string[], build: () => Promise<void>): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { only: { type: 'string', multiple: true }, compare: { type: 'string' } },
  });
  if (values.compare !== undefined) {
    console.log(compareWithCommitted(values.compare));
    return;
  }
  const asked = chosen(values.only?.filter((name) => name !== PROFILES));
  await build();
  const whole = values.only === undefined;
  for (const plan of asked) {
    if (plan.native !== undefined) write(await recordNatively(plan, plan.native, say), whole);
    if (plan.page !== undefined) write(await recordInPage(plan, plan.page, say), whole);
  }
  if (whole || values.only?.includes(PROFILES)) await recordProfiles(say);
}

/** @throws PlainFailure when a name is not that of a benchmark. */
function chosen(names: readonly string[] | undefined): readonly RecordPlan[] {
  if (names === undefined) return plans;
  return names.map((name) => {
    const plan = plans.find(({ definition }) => definition.id === name);
    if (plan !== undefined) return plan;
    const known = plans.map(({ definition }) => definition.id).join(', ');
    throw new PlainFailure(`--only takes ${known}, ${PROFILES}, not "${name}".`);
  });
}

function write({ run, reports }: Recording, whole: boolean): void {
  const entries = reports.flatMap((report) => entriesOf(report, run.flavour));
  const machine = describeMachine();
  writeRecord(
    withRun(readRecord(), run, entries, {
      machine,
      machine_info: describeHost(),
      command: COMMAND,
      known: runsOf(plans),
      whole,
    }),
  );
  for (const [variant, reason] of Object.entries(run.skipped)) {
    console.log(`\nLeft out: ${run.benchmark}, ${variant}: ${reason}`);
  }
  console.log(`\nWrote ${run.benchmark}, ${run.flavour}, to ${RECORD_FILE}`);
}

function say(line: string): void {
  if (process.stdout.isTTY) process.stdout.write(`\r\x1b[K${line}`);
}
