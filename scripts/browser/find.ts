/** Looks for programs that are browsers, and asks each for its version: one that does not answer is broken. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { systemPath } from '../setup/paths.mjs';
import { tryCommand } from '../setup/run-command.mjs';

export interface Program {
  readonly executablePath: string;
  readonly version: string;
}

/** Names on the PATH, and places where macOS has its applications. */
export const chromiumNames = [
  // Without windows, and so with a good third less work for each page.
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * @param names Names on the PATH or absolute paths, the best first.
 * @returns Paths of those that are there.
 */
export function present(names: readonly string[]): string[] {
  const folders = systemPath().split(path.delimiter);
  return names
    .flatMap((name) => folders.map((folder) => path.resolve(folder, name)))
    .filter((file, index, all) => all.indexOf(file) === index && existsSync(file));
}

/**
 * @param names As for `present`.
 * @returns The first that starts.
 */
export async function findProgram(names: readonly string[]): Promise<Program | null> {
  for (const candidate of present(names)) {
    const found = await probe(candidate);
    if (found !== null) return found;
  }
  return null;
}

/**
 * @param before A program that has to start it, and its arguments.
 * @returns Null when it does not start: a library is missing, for example.
 */
export async function probe(
  executablePath: string,
  before: readonly string[] = [],
): Promise<Program | null> {
  const [command = executablePath, ...args] = [...before, executablePath, '--version'];
  const answer = await tryCommand(command, args, { timeout: 30_000 });
  const version = answer.lines.find((line) => /\d+\.\d+/.test(line))?.trim();
  return answer.code === 0 && version !== undefined ? { executablePath, version } : null;
}
