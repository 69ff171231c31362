/** Writes what a test has provoked into the files that the page "When it does not work" shows, and holds them against it. */
import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect } from 'vitest';
import { readSource } from '../../../src/snippet/source.ts';
import { READERS_ENVIRONMENT } from '../terminal.ts';
import { compile } from './rustc.ts';

const TABLE = 'content/reference/trouble';

/** Where the page says that the reader's project lies. */
const READERS_FOLDER = '/home/you';

/**
 * Holds a message against its recorded file. `vitest run FILE -u` writes the file.
 *
 * @param folder What stands for the reader's own folder in the message.
 */
export async function expectPrinted(name: string, text: string, folder: string): Promise<void> {
  const message = text
    .replaceAll(realpathSync(folder), READERS_FOLDER)
    .replaceAll(folder, READERS_FOLDER)
    .replace(/^\n+|\s+$/g, '');
  await expect(`${message}\n`).toMatchFileSnapshot(resolve(TABLE, `printed/${name}.txt`));
}

/** What Python prints of an exception below its traceback: its type, its words and its notes. */
export function exceptionIn(stderr: string): string {
  const [, ending = stderr] =
    /^(?:[\s\S]*\n)?Traceback .*\n(?: .*\n)*([\s\S]*)$/.exec(stderr) ?? [];
  return ending;
}

/** Makes the module `fast` in a folder: as it is before the advice is followed, or after. */
export function makeModule(which: 'before' | 'after', folder: string): void {
  const file = `${TABLE}/running/${which}.rs`;
  const { status, stderr } = compile(readSource(file).text, { file, out: `${folder}/fast.so` });
  expect(status, stderr).toBe(0);
}

/** The text of a region of the calls or the commands that the page shows. */
export const shown = (file: 'running/calls.py' | 'commands.sh', region: string): string =>
  readSource(`${TABLE}/${file}`, region).text;

/** How a command has ended. */
export interface Ended {
  /** Null where it was ended because it took too long. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs lines in a shell as a reader types them, with nothing of ours on the PATH. The shell's messages begin with `bash`,
 * wherever it lies; Rust is found where it is installed, also from another home folder.
 */
export function type(
  lines: string,
  cwd: string,
  env: Readonly<Record<string, string | undefined>> = {},
): Ended {
  const { status, stdout, stderr } = spawnSync('bash', ['--norc', '-c', lines, 'bash'], {
    cwd,
    encoding: 'utf8',
    timeout: 60_000,
    env: {
      HOME: process.env['HOME'],
      RUSTUP_HOME: process.env['RUSTUP_HOME'],
      ...READERS_ENVIRONMENT,
      RUST_BACKTRACE: '0',
      ...env,
    },
  });
  return { status, stdout, stderr };
}
