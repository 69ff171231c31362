/** Runs Python in the record's virtual environment: it has the native wheels, NumPy, and what recorded rows are written with. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type CellReference, textOf } from './references.ts';

const PYTHON = resolve('build/bindings/venv/bin/python');
const SECONDS = 60;

export interface Finished {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function python(args: readonly string[], input: string): Finished {
  if (!existsSync(PYTHON)) {
    throw new Error(`There is no ${PYTHON}. Run "npm test" once: its set-up makes it.`);
  }
  // Isolated (-I): neither this folder nor the environment adds modules that a reader would not have.
  const { status, stdout, stderr } = spawnSync(PYTHON, ['-I', '-X', 'utf8', ...args], {
    input,
    encoding: 'utf8',
    timeout: SECONDS * 1000,
  });
  return { status, stdout, stderr };
}

/** Runs a text pasted into a fresh interpreter. */
export function runPasted(text: string): Finished {
  return python(['-'], text);
}

/** Runs cells in one interpreter, in order; the output is the last one's. */
export function runCells(chain: readonly CellReference[]): Finished {
  const cells = chain.map((cell) => ({ name: cell.file, source: textOf(cell) }));
  return python([resolve('tests/snippets/run_cells.py')], JSON.stringify(cells));
}
