/** Entries about compiling: each file is refused with what the page shows, and compiles once what the page advises is done. */
import { globSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { compiling } from '../../../content/reference/trouble/compiling.ts';
import { readSource } from '../../../src/snippet/source.ts';
import { type Compiled, compile } from './rustc.ts';

const FOLDER = 'content/reference/trouble/compiling';
const wrong = globSync(`${FOLDER}/*/wrong.rs`).sort();
const mended = globSync(`${FOLDER}/*/*.rs`, { exclude: [`${FOLDER}/*/wrong.rs`] }).sort();

/** Where the warning is what the entry is about. */
const WARNED = 'not-added';
const WITHOUT_DEPENDENCY = 'no-dependency';

const idOf = (file: string): string => basename(dirname(file));

function build(file: string, knowsPyO3: boolean): Compiled {
  return compile(readSource(file).text, {
    file: 'src/lib.rs',
    // The files are parts of a project: what they define is used elsewhere.
    lints: idOf(file) === WARNED ? [] : ['-A', 'dead_code'],
    knowsPyO3,
  });
}

test('each folder is one entry’s', () => {
  expect(wrong.map(idOf)).toEqual(compiling.map(({ id }) => id).sort());
});

// `vitest run tests/snippets/trouble/compiling.test.ts -u` writes the messages anew.
test.each(wrong)('%s is refused, for the reason that is shown', async (file) => {
  const id = idOf(file);
  const { status, stderr } = build(file, id !== WITHOUT_DEPENDENCY);
  expect(status).toBe(id === WARNED ? 0 : 1);
  expect(stderr).not.toBe('');
  await expect(stderr).toMatchFileSnapshot(resolve(`content/reference/trouble/printed/${id}.txt`));
});

test.each(mended)('%s compiles without a warning', (file) => {
  expect(build(file, true)).toEqual({ status: 0, stderr: '' });
});

test('a file compiles once its project names PyO3', () => {
  const file = `${FOLDER}/${WITHOUT_DEPENDENCY}/wrong.rs`;
  expect(build(file, true)).toEqual({ status: 0, stderr: '' });
});
