/** The Cargo.lock of a project is what cargo itself would keep of the book's, whatever crates a port uses. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { dependenciesIn } from '../../../../src/workshop/take-home/lock.ts';
import { projectFiles } from '../../../../src/workshop/take-home/project-files.ts';
import { EXAMPLE } from './example.ts';

const known = [...dependenciesIn(readFileSync('rust/workshop/Cargo.toml', 'utf8')).keys()];
const free = known.filter((name) => name !== 'pyo3');

test('the crates that a port may use are found in the Cargo.toml of the workshop', () => {
  expect(known).toContain('pyo3');
  expect(free.length).toBeGreaterThan(4);
});

test.each([[], free, ...free.map((name) => [name])])(
  'cargo takes the lock file cut to %j as it is',
  (...crates) => {
    const folder = mkdtempSync(join(tmpdir(), 'oxidizing-lock-'));
    const work = { ...EXAMPLE, crates };
    for (const [path, text] of Object.entries(projectFiles({ name: 'fast', work, figures: {} }))) {
      if (!/^(Cargo|src\/)/.test(path)) continue;
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const args = ['metadata', '--locked', '--offline', '--format-version', '1'];
    const { status, stderr } = spawnSync('cargo', args, { cwd: folder, encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect(status, stderr).toBe(0);
  },
);
