/** A project with the reader's changes: their files in it, and every other one as everybody gets it. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { extensions } from '../../../rust/crates.ts';
import {
  type MarkedFile,
  parseMarked,
  plainText,
  shownRegion,
  trimmedRegions,
  WHOLE,
  withView,
} from '../../../src/compiler/marked-file.ts';
import { packWithChanges } from '../../../src/downloads/with-changes.ts';
import { temporaryFolder } from '../../scripts/temporary-folder.ts';

const zipOf = (crate: string) => readFileSync(`public/downloads/${crate}.zip`);
const bookFile = (crate: string, module: string) =>
  trimmedRegions(parseMarked(readFileSync(`rust/${crate}/src/${module}.rs`, 'utf8')));

/** By path: its bytes, one character for each. */
const filesIn = (zip: Uint8Array) =>
  new Map(Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, strFromU8(bytes, true)]));

async function packed(crate: string, files: Readonly<Record<string, MarkedFile | null>>) {
  const find = async (module: string) => files[module] ?? null;
  return packWithChanges(zipOf(crate), crate, Object.keys(files), find);
}

test.each(extensions.flatMap(({ name, changeable }) => (changeable ? [{ name, changeable }] : [])))(
  'the files of $name come out as they are, markers and all, where nothing is changed in them',
  async ({ name, changeable }) => {
    const files = Object.fromEntries(changeable.map((module) => [module, bookFile(name, module)]));
    const { zip, changed } = await packed(name, files);
    expect(changed).toEqual(changeable);
    expect(filesIn(zip)).toEqual(filesIn(zipOf(name)));
  },
);

test('a changed file is the reader’s whole text, and every other file is the book’s, byte for byte', async () => {
  const book = bookFile('doubles', 'count');
  const mine = withView(book, shownRegion(book, 'zipped'), '// Ä 🦀 e\u0301 \ud800\npub fn f() {}');
  const { zip, changed } = await packed('doubles', { count: mine, pieces: null, gone: mine });
  expect(changed).toEqual(['count']);
  const [before, after] = [filesIn(zipOf('doubles')), filesIn(zip)];
  const text = Buffer.from(after.get('doubles/src/count.rs') ?? '', 'latin1').toString('utf8');
  // Half a character is no text: the compiler gets the same sign in its place.
  expect(text).toContain('// region: zipped\n// Ä 🦀 e\u0301 \ufffd\npub fn f() {}\n// endregion');
  expect(plainText(parseMarked(text))).toBe(plainText(mine).replace('\ud800', '\ufffd'));
  for (const files of [before, after]) files.delete('doubles/src/count.rs');
  expect(after).toEqual(before);
});

describe('a file from which all was deleted', () => {
  test.each([
    ['in its whole', () => withView(bookFile('doubles', 'count'), WHOLE, '')],
    ['to nothing at all', () => parseMarked('')],
  ])('%s is there, and without a word', async (_, mine) => {
    const { zip } = await packed('doubles', { count: mine() });
    const text = filesIn(zip).get('doubles/src/count.rs') ?? 'is not there';
    expect(plainText(parseMarked(text)).trim()).toBe('');
  });
});

test('another program unpacks it, and finds a changed file newer than what was built of the book’s', async () => {
  const { zip } = await packed('doubles', { count: bookFile('doubles', 'count') });
  const folder = temporaryFolder({ 'project.zip': zip });
  const script =
    'import zipfile\nwith zipfile.ZipFile("project.zip") as it:\n    assert it.testzip() is None\n    it.printdir()';
  const { stdout, stderr } = spawnSync('python3', ['-c', script], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  const dated = (name: string) => new RegExp(`${name}\\s+(\\d{4}-\\d\\d-\\d\\d)`).exec(stdout)?.[1];
  expect(dated('src/lib.rs')).toBe('2020-01-01');
  expect(Number(dated('src/count.rs')?.slice(0, 4))).toBeGreaterThan(2024);
});
