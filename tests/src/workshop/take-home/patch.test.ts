/** A patch is one that git applies, and what it brings is the project and the wrapper that rolls it out. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CONTENTS } from '../../../../src/workshop/take-home/contents.ts';
import { addedFile, changedFile } from '../../../../src/workshop/take-home/diff.ts';
import { patchOf } from '../../../../src/workshop/take-home/patch.ts';
import { projectFiles } from '../../../../src/workshop/take-home/project-files.ts';
import { withDependency } from '../../../../src/workshop/take-home/pyproject-lines.ts';
import { EXAMPLE } from './example.ts';

const folder = mkdtempSync(join(tmpdir(), 'oxidizing-patch-'));
const PROJECT = { name: 'fast_words', work: EXAMPLE, figures: {} };
const THEIRS =
  '[project]\nname = "theirs"\ndependencies = [\n    "rich",\n]\n\n[tool.other]\na = 1';

function git(input: string, ...args: string[]): { status: number | null; stderr: string } {
  return spawnSync('git', args, { cwd: folder, encoding: 'utf8', input });
}

beforeAll(() => {
  mkdirSync(folder, { recursive: true });
  expect(git('', 'init', '-q').status).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a repository gets the crate, its job, the wrapper, and a dependency', () => {
  writeFileSync(join(folder, 'pyproject.toml'), THEIRS);
  const { status, stderr } = git(patchOf(PROJECT, THEIRS), 'apply', '--whitespace=nowarn', '-');
  expect(status, stderr).toBe(0);
  const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
  expect(read('pyproject.toml')).toBe(
    THEIRS.replace('[\n    "rich"', '[\n    "fast_words==0.1.0",\n    "rich"'),
  );
  for (const [path, text] of Object.entries(projectFiles(PROJECT))) {
    if (!path.startsWith('.github/')) expect(read(`fast_words/${path}`), path).toBe(text);
  }
  expect(read('.github/workflows/fast_words.yml')).toContain('working-directory: fast_words\n');
  expect(read('fast_words/rollout/shadow.py')).toContain('class Shadow');
  expect(read('fast_words/rollout/ported.py')).toContain(
    'levenshtein = Shadow(original.levenshtein, fast_words.levenshtein, share=0.01)\n',
  );
});

test('a pyproject.toml whose lines end with CRLF keeps them, in the new line too', () => {
  const theirs = THEIRS.replaceAll('\n', '\r\n');
  writeFileSync(join(folder, 'pyproject.toml'), theirs);
  const { status, stderr } = git(
    patchOf({ ...PROJECT, name: 'faster' }, theirs),
    ...['apply', '--whitespace=nowarn', '-'],
  );
  expect(status, stderr).toBe(0);
  expect(readFileSync(join(folder, 'pyproject.toml'), 'utf8')).toBe(
    theirs.replace('[\r\n    "rich"', '[\r\n    "faster==0.1.0",\r\n    "rich"'),
  );
});

test('git applies a patch of any two texts, and gets the second', () => {
  const text = fc
    .array(fc.constantFrom('a\n', 'b\n', '\n', 'a\r\n', 'é', '-- c\n', '\\ d\n'))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      if (before === '' || after === '' || before === after) return;
      writeFileSync(join(folder, 'any.txt'), before);
      const { status, stderr } = git(
        changedFile('any.txt', before, after),
        'apply',
        '--whitespace=nowarn',
        '-',
      );
      expect(status, stderr).toBe(0);
      expect(readFileSync(join(folder, 'any.txt'), 'utf8')).toBe(after);
      const added = git(addedFile('more.txt', after), 'apply', '--whitespace=nowarn', '-');
      expect(added.status, added.stderr).toBe(0);
      expect(readFileSync(join(folder, 'more.txt'), 'utf8')).toBe(after);
      rmSync(join(folder, 'more.txt'));
    }),
    { numRuns: 40 },
  );
});

test.each([
  ['[project]\ndependencies = []\n', '[project]\ndependencies = ["p==0.1.0"]\n'],
  [
    '[project]\ndependencies = ["a", ] # all\n',
    '[project]\ndependencies = ["a", "p==0.1.0"] # all\n',
  ],
  ['[project]\r\nname = "x"\r\n', '[project]\r\ndependencies = ["p==0.1.0"]\r\nname = "x"\r\n'],
  ['[tool.poetry]\nname = "x"\n', '[tool.poetry]\nname = "x"\n'],
  [
    '[project]\n[other]\ndependencies = []\n',
    '[project]\ndependencies = ["p==0.1.0"]\n[other]\ndependencies = []\n',
  ],
  ['[project]\ndependencies = ["p==0.1.0"]\n', '[project]\ndependencies = ["p==0.1.0"]\n'],
])('the dependency goes into %j', (before, after) => {
  expect(withDependency(before, 'p')).toBe(after);
});

test('the page lists files that are there', () => {
  const paths = Object.keys(projectFiles(PROJECT));
  for (const { path } of CONTENTS) expect(paths).toContain(path.replaceAll('NAME', PROJECT.name));
});
