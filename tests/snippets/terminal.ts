/** A terminal for tests: types a chapter's commands into a folder, as a reader without a network would. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { systemPath } from '../../scripts/setup/paths.mjs';
import { findPython } from '../../scripts/setup/prerequisites.mjs';
import { TOOL_WHEELS } from '../../scripts/steps/venv.ts';
import { readSource } from '../../src/snippet/source.ts';

/** The Python that the wheels are for, whatever it is called on this computer. */
export const PYTHON = (await findPython())?.program ?? 'python3';

/** For tests that ask whether a build works, not how fast what it builds is: without what takes the compiler longest. */
export const QUICK_BUILDS = {
  CARGO_PROFILE_RELEASE_LTO: 'off',
  CARGO_PROFILE_RELEASE_CODEGEN_UNITS: '16',
} as const;

/**
 * What differs from the terminal of a reader: `pip install` takes packages from our folder of wheels in
 * place of the network. None of our own tools is on the PATH: a reader has those that were typed for.
 */
export const READERS_ENVIRONMENT = {
  PATH: systemPath(),
  CARGO_NET_OFFLINE: 'true',
  ...QUICK_BUILDS,
  PIP_DISABLE_PIP_VERSION_CHECK: '1',
  PIP_FIND_LINKS: resolve(TOOL_WHEELS),
  PIP_NO_COMPILE: '1',
  PIP_NO_INDEX: '1',
} as const;

/** First line of a session. */
export const PRELUDE = `python3() { command '${PYTHON}' "$@"; }`;

/** What the regions of one session printed, and the exit code of the last command. */
export interface Session {
  readonly status: number | null;
  /** What a region printed to standard output. */
  printed(region: string): string;
  /** What the session printed to standard error. */
  readonly errors: string;
}

/** Runs regions of a chapter's commands.sh in one shell, as a reader's terminal does. */
export function typeIn(
  chapter: string,
  folder: string,
  regions: readonly string[],
  environment: Readonly<Record<string, string | undefined>> = {},
): Session {
  const commands = (region: string): string => readSource(`${chapter}/commands.sh`, region).text;
  const typed = regions.map((region) => `echo "== ${region}"\n${commands(region)}`);
  const script = [PRELUDE, ...typed].join('\n');
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', script], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      ...process.env,
      ...READERS_ENVIRONMENT,
      CARGO_TARGET_DIR: resolve('rust/target/native'),
      RUST_BACKTRACE: '0',
      ...environment,
    },
  });
  const parts = new Map(
    stdout
      .split(/^== /m)
      .slice(1)
      .map((part) => [part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n') + 1)]),
  );
  const printed = (region: string): string => {
    const text = parts.get(region);
    if (text === undefined) throw new Error(`No "${region}" in ${folder}:\n${stdout}\n${stderr}`);
    return text;
  };
  printed(regions.at(-1) ?? '');
  return { status, printed, errors: stderr };
}

/** Unpacks a zip of the site into `folder`, as a reader would; the folder that it makes. */
export function unpack(folder: string, name: string): string {
  for (const [path, content] of Object.entries(
    unzipSync(readFileSync(`public/downloads/${name}.zip`)),
  )) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return join(folder, name);
}
