/** `npm run bench [-- --json FILE] [--only GROUP] [--setup]`: runs the groups and prints one table. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { PlainFailure } from '../setup/failure.mjs';
import { classroom } from './class.ts';
import { compiler } from './compiler.ts';
import { harness } from './harness.ts';
import { kernels } from './kernels.ts';
import { formatRows, type Row } from './rows.ts';
import { firstStart, secondStart } from './starts.ts';
import { startup } from './startup.ts';
import { stopping } from './stopping.ts';
import { visits } from './visits.ts';
import { weight } from './weight.ts';
import { workshop } from './workshop.ts';

/** What each group measures is said in its file. */
const GROUPS: Readonly<Record<string, () => Promise<Row[]>>> = {
  kernels,
  weight,
  startup,
  visits,
  stopping,
  harness,
  compiler,
  class: classroom,
  workshop,
  start: secondStart,
};

/** @returns Whether every target holds. */
export async function bench(args: readonly string[]): Promise<boolean> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'string' },
      only: { type: 'string', multiple: true },
      setup: { type: 'boolean' },
    },
  });
  const groups = values.setup ? { ...GROUPS, setup: firstStart } : GROUPS;
  const wanted = values.only ?? Object.keys(groups);
  const rows: Row[] = [];
  for (const name of wanted) {
    const group = groups[name];
    if (group === undefined) {
      throw new PlainFailure(`--only takes ${Object.keys(groups).join(', ')}, not "${name}".`);
    }
    const start = performance.now();
    const found = await group();
    console.log(`\n${name} (${((performance.now() - start) / 1000).toFixed(0)} s)`);
    console.log(formatRows(found));
    rows.push(...found);
  }
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`);
  const missed = rows.filter(({ holds }) => !holds);
  console.log(
    `\n${rows.length - missed.length} of ${rows.length} targets hold` +
      (missed.length > 0 ? `; missed: ${missed.map(({ name }) => name).join('; ')}` : ''),
  );
  return missed.length === 0;
}
