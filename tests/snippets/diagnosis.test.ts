/** A port that panics tells where, and one that logs is heard by Python's logging: both print what the chapter shows. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { venvProgram } from '../../scripts/steps/venv.ts';
import { readSource } from '../../src/snippet/source.ts';
import { compile } from './trouble/rustc.ts';

const CHAPTER = 'content/chapters/07-rust-in-your-toolset/diagnosis';
const folder = mkdtempSync(join(tmpdir(), 'oxidizing-diagnosis-'));

beforeAll(() => {
  // As a release build that keeps its line tables.
  const { status, stderr } = compile(readSource(`${CHAPTER}/port.rs`).text, {
    file: 'src/lib.rs',
    crate: 'port',
    out: join(folder, 'port.abi3.so'),
    lints: ['-O', '-C', 'debuginfo=line-tables-only'],
  });
  expect(status, stderr).toBe(0);
});

afterAll(() => rmSync(folder, { recursive: true }));

/** What a program of the chapter prints beside the module. */
function run(program: string): { status: number | null; stdout: string; stderr: string } {
  copyFileSync(join(CHAPTER, program), join(folder, program));
  return spawnSync(venvProgram('python'), ['-B', program], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, RUST_BACKTRACE: '1' },
  });
}

/** A backtrace up to the call from Python, without what a version of Rust or a computer decides. */
function shortened(stderr: string): string {
  const [, above = '', below = ''] =
    /^([\s\S]*? __pyfunction_\w+\n.*\n)[\s\S]*?^(Traceback [\s\S]*)/m.exec(stderr) ?? [];
  const kept = above
    .replace(/^ +at \/rustc\/.*\n/gm, '')
    .replace(/ \(\d+\) panicked/, ' (4711) panicked')
    .replaceAll(`${resolve('.')}/`, '')
    .replaceAll('<anon>', 'src/lib.rs');
  return `${kept.trim()}\n  …\n${below.replaceAll(`${folder}/`, '')}`;
}

test('a backtrace names the line that panicked', async () => {
  const { status, stdout, stderr } = run('panics.py');
  expect(status).toBe(1);
  expect(stdout).toBe('2.0\n');
  await expect(shortened(stderr)).toMatchFileSnapshot(resolve(CHAPTER, 'panics.txt'));
});

test("messages of Rust go through Python's logging, and its levels count", async () => {
  const { status, stdout, stderr } = run('logs.py');
  expect(status, stderr).toBe(0);
  await expect(`${stderr}${stdout}`).toMatchFileSnapshot(resolve(CHAPTER, 'logs.txt'));
});
