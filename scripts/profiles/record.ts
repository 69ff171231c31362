/** Records what a sampling profiler sees of calls into the book's crates: `npm run record -- --only profiles`. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PROFILES_FILE } from '../../src/records/profile/load.ts';
import type { Profile, Profiles } from '../../src/records/profile/profile.ts';
import { missing } from '../bindings/prerequisites.ts';
import { KEPT_MEMORY } from '../native/process.ts';
import { describeMachine, hashSources } from '../record/provenance.ts';
import { PlainFailure } from '../setup/failure.mjs';
import { fromRoot, root } from '../setup/paths.mjs';
import { listFiles } from '../steps/stamp.ts';
import { venvProgram } from '../steps/venv.ts';
import { readStacks, SCRIPT } from './perf.ts';
import { type ProfiledCall, profiledCalls } from './plans.ts';

/** Samples a second: no multiple of anything that a program does regularly. */
const FREQUENCY = 997;
const SECONDS = 4;
const PROGRAM = fromRoot('scripts', 'profiles', 'calls.py');

/** As a reader sets it in the manifest or before cargo: names and lines stay, and the code is that of a release. */
const ENVIRONMENT = {
  CARGO_TARGET_DIR: fromRoot('rust', 'target', 'profiled'),
  // A reader's own flags would replace those of rust/.cargo/config.toml.
  RUSTFLAGS: undefined,
  CARGO_PROFILE_RELEASE_DEBUG: 'line-tables-only',
  CARGO_PROFILE_RELEASE_STRIP: 'none',
};

/** @throws PlainFailure when perf is not installed, may not look, or saw nothing. */
export async function recordProfiles(say: (line: string) => void): Promise<void> {
  const reason = await missing('perf');
  if (reason !== null) throw new PlainFailure(reason);
  const folder = mkdtempSync(path.join(tmpdir(), 'oxidizing-profile-'));
  try {
    const profiles = profiledCalls.map((call) => {
      say(`profile, ${call.id}`);
      return profile(call, folder);
    });
    const { cpu, cores, system } = describeMachine();
    const record: Profiles = {
      date: new Date().toISOString(),
      command: 'npm run record -- --only profiles',
      machine: { cpu, cores, system },
      versions: {
        CPython: versionOf(venvProgram('python')),
        rustc: versionOf('rustc'),
        perf: versionOf('perf'),
      },
      build: `release, debug = "line-tables-only"; ${FREQUENCY} samples a second`,
      profiles,
    };
    writeFileSync(fromRoot(PROFILES_FILE), `${asText(record)}\n`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A line for each frame and each profile's stacks, so that a change can be read. */
function asText(record: Profiles): string {
  const numbers = /\[[\d\s,[\]]+\]/g;
  return JSON.stringify(record, null, 1).replace(numbers, (list) => list.replace(/\s+/g, ''));
}

function profile({ id, crate }: ProfiledCall, folder: string): Profile {
  const name = path.basename(crate);
  const module = `${name}.abi3.so`;
  compile(crate, path.join(folder, module));
  const call = [PROGRAM, folder, id, String(SECONDS)];
  const env = { ...process.env, ...KEPT_MEMORY };
  const options = { encoding: 'utf8', env, maxBuffer: 2 ** 31 - 1 } as const;
  const milliseconds = Number(execFileSync(venvProgram('python'), call, options));
  const data = path.join(folder, 'perf.data');
  const watch = [
    'record',
    '--quiet',
    '-F',
    `${FREQUENCY}`,
    '-e',
    'cpu-clock:u',
    '--call-graph',
    'dwarf',
  ];
  execFileSync('perf', [...watch, '-o', data, '--', venvProgram('python'), ...call], options);
  const told = execFileSync('perf', [...SCRIPT, '-i', data], {
    ...options,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const seen = readStacks(told, module, name);
  if (seen.stacks.length === 0) throw new PlainFailure(`perf saw no call of ${name}.`);
  const entries = ['src', 'Cargo.toml', 'Cargo.lock'].map((entry) => `${crate}/${entry}`);
  return { id, sources: hashSources(listFiles(root, entries)), milliseconds, ...seen };
}

function compile(crate: string, out: string): void {
  execFileSync('cargo', ['build', '--release', '--locked', '--quiet'], {
    cwd: fromRoot(crate),
    env: { ...process.env, ...ENVIRONMENT, PYO3_PYTHON: venvProgram('python') },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const library = `lib${path.basename(crate)}.so`;
  copyFileSync(path.join(ENVIRONMENT.CARGO_TARGET_DIR, 'release', library), out);
}

function versionOf(program: string): string {
  const said = execFileSync(program, ['--version'], { encoding: 'utf8' });
  return /\d+(\.\d+)+/.exec(said)?.[0] ?? 'unknown';
}
