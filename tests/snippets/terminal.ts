/** A terminal for tests: types a chapter's commands into a folder, as a reader without a network would. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { readSource } from '../../src/snippet/source.ts';

const VENV = resolve('build/venv');

/** What the regions of one session printed, and the exit code of the last command. */
export interface Session {
  readonly status: number | null;
  /** What a region printed to standard output. */
  printed(region: string): string;
  /** What the session printed to standard error. */
  readonly errors: string;
}

/**
 * Lets pip find the project's own packages, so that `pip install` asks no network: the environment
 * that the commands make finds them through a `.pth` file, as if they had been installed before.
 */
export function lendPackages(venv: string): void {
  const { stdout } = spawnSync(
    join(VENV, 'bin/python'),
    ['-c', 'import sysconfig; print(sysconfig.get_path("purelib"))'],
    { encoding: 'utf8' },
  );
  const lent = stdout.trim();
  const folder = join(venv, lent.slice(VENV.length));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'lent.pth'), `${lent}\n`);
}

/** Runs regions of a chapter's commands.sh in one shell, as a reader's terminal does. */
export function typeIn(
  chapter: string,
  folder: string,
  regions: readonly string[],
  environment: Readonly<Record<string, string | undefined>> = {},
): Session {
  const commands = (region: string): string => readSource(`${chapter}/commands.sh`, region).text;
  const script = regions.map((region) => `echo "== ${region}"\n${commands(region)}`).join('\n');
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', script], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      ...process.env,
      // After the environment that the commands make and enter: where maturin's command lies.
      PATH: `${join(VENV, 'bin')}${delimiter}${process.env.PATH ?? ''}`,
      CARGO_TARGET_DIR: resolve('rust/target/native'),
      CARGO_NET_OFFLINE: 'true',
      PIP_NO_INDEX: '1',
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
  lendPackages(join(folder, name, '.venv'));
  return join(folder, name);
}
