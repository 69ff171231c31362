import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { chapterNumber, sidebarOf } from '../../../src/shell/sidebar.ts';

const folders: string[] = [];

function contentWith(...files: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'sidebar-'));
  folders.push(folder);
  for (const file of ['chapters/', ...files]) {
    mkdirSync(dirname(join(folder, `${file}x`)), { recursive: true });
    if (!file.endsWith('/')) writeFileSync(join(folder, file), '');
  }
  return folder;
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

test('chapters are listed by number, without it in their address', () => {
  const content = contentWith('chapters/10-late/index.mdx', 'chapters/03-early/index.mdx');
  expect(sidebarOf(content)).toEqual([
    {
      label: 'Chapters',
      items: [
        { slug: 'chapters/early', attrs: { 'data-chapter': 3 } },
        { slug: 'chapters/late', attrs: { 'data-chapter': 10 } },
      ],
    },
  ]);
});

test('a folder without a page is not listed', () => {
  const content = contentWith('chapters/01-draft/notes.py', 'chapters/03-done/index.mdx');
  expect(sidebarOf(content)[0]?.items.map(({ slug }) => slug)).toEqual(['chapters/done']);
});

test('reference pages are listed in their order, and only those that exist', () => {
  const content = contentWith('reference/licences.mdx', 'reference/how-we-measure.mdx');
  expect(sidebarOf(content)).toEqual([
    {
      label: 'Reference',
      items: [{ slug: 'reference/how-we-measure' }, { slug: 'reference/licences' }],
    },
  ]);
});

test('the workshop stands between the chapters and the reference', () => {
  const content = contentWith(
    'reference/licences.mdx',
    'workshop.mdx',
    'chapters/01-first/index.mdx',
  );
  expect(sidebarOf(content).map(({ label }) => label)).toEqual([
    'Chapters',
    'Your own code',
    'Reference',
  ]);
});

test('only the page of a chapter has a number', () => {
  expect(chapterNumber('content/chapters/03-porting-a-function/index.mdx')).toBe(3);
  expect(chapterNumber('content/reference/storage.mdx')).toBeNull();
  expect(chapterNumber(undefined)).toBeNull();
});
