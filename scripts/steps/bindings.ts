/** Builds the modules of the rows in other languages and bindings; what this computer cannot build is noted with the reason. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { Build } from '../bindings/builders.ts';
import { builds } from '../bindings/builds.ts';
import { BUILDS_FOLDER } from '../bindings/paths.ts';
import { missing } from '../bindings/prerequisites.ts';
import { BUILDS_FILE, type Built, missingPackage, readBuilds } from '../bindings/state.ts';
import { PlainFailure } from '../setup/failure.mjs';
import { fromRoot, root } from '../setup/paths.mjs';
import { rustVersion } from './crate.ts';
import type { Step, StepContext } from './run-steps.ts';
import { fingerprint, Stamps } from './stamp.ts';

/** What decides how each is built, beside its own sources. */
const shared = [
  'scripts/bindings/builders.ts',
  'scripts/bindings/builders',
  'scripts/bindings/prerequisites.ts',
  'build/stamps/bindings-venv',
];

export const bindings: Step = {
  name: 'bindings',
  title: 'Building the rows in other languages',
  inputs: [
    ...new Set(builds.flatMap(({ sources }) => sources)),
    ...['scripts/bindings/builds.ts', 'scripts/bindings/state.ts'],
    ...shared,
  ],
  values: async () => ({ ...(await rustVersion()), ...(await lackingHere()) }),
  outputs: [BUILDS_FILE],
  holds: () => readBuilds().every(({ state }) => state !== 'failed'),
  async run({ run, detail }) {
    const built: Built[] = [];
    for (const build of builds) {
      detail(build.title);
      built.push({ name: build.name, ...(await bring(build, run)) });
    }
    writeFileSync(fromRoot(BUILDS_FILE), `${JSON.stringify(built, null, 1)}\n`);
  },
};

/** Builds what has changed since it was built. */
async function bring(
  build: Build,
  run: StepContext['run'],
): Promise<{ state: 'built' } | { state: 'skipped' | 'failed'; reason: string }> {
  const reason = await lacking(build);
  if (reason !== null) return { state: 'skipped', reason };
  const output = `${BUILDS_FOLDER}/${build.name}`;
  const stamps = new Stamps(root);
  const stamp = `bindings-${build.name}`;
  const values = { flags: build.flags, ...(await rustVersion()) };
  const print = fingerprint(root, [...build.sources, ...shared], values);
  if (stamps.isCurrent(stamp, print, [output])) return { state: 'built' };
  stamps.clear(stamp);
  const folder = fromRoot(output);
  if (existsSync(folder)) rmSync(folder, { recursive: true });
  mkdirSync(folder, { recursive: true });
  try {
    await build.make({ folder, run });
  } catch (error) {
    if (!(error instanceof PlainFailure)) throw error;
    return { state: 'failed', reason: error.message };
  }
  stamps.set(stamp, print);
  return { state: 'built' };
}

/** What is missing of this computer: a row whose tool has come, or gone, is built or left out. */
async function lackingHere(): Promise<Record<string, string>> {
  const needs = [...new Set(builds.flatMap((build) => build.needs))];
  const packages = [...new Set(builds.flatMap((build) => build.packages ?? []))];
  const reasons = await Promise.all([...needs.map(missing), ...packages.map(missingPackage)]);
  return { lacking: reasons.filter((reason) => reason !== null).join('\n') };
}

async function lacking({ needs, packages = [] }: Build) {
  for (const name of packages) {
    const reason = missingPackage(name);
    if (reason !== null) return reason;
  }
  for (const need of needs) {
    const reason = await missing(need);
    if (reason !== null) return reason;
  }
  return null;
}
