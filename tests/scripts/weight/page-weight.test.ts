/** What a page weighs before its reader presses anything is read from the built files. */
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { weighPage } from '../../../scripts/weight/page-weight.ts';
import { pagePaths } from '../../../scripts/weight/pages.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const STYLE = 'p{color:red}';
const SHARED = 'export const b="shared by two";';
const ENTRY = 'import{b}from"./b.js";import"./c.js";const later=()=>import("./later.js");';
const OTHER = 'import"./b.js";import"./a.js";';
const zipped = (text: string) => gzipSync(text, { level: 9 }).length;

const site = (base: string) => ({
  'one/index.html': `<link rel="stylesheet" href="${base}_a/s.css"><link rel="icon" href="${base}i.svg">
    <script type="application/json">{"src":"no.js"}</script><script>inline()</script>
    <script type="module" src="${base}_a/a.js"></script><script type="module" src="${base}_a/c.js"></script>`,
  '_a/s.css': STYLE,
  '_a/a.js': ENTRY,
  '_a/b.js': SHARED,
  '_a/c.js': OTHER,
  '_a/later.js': 'x'.repeat(5000),
});

test.each(['/', '/course/'])(
  'below %s each sheet and each script that is imported at once counts once, and nothing that waits',
  (base) => {
    const files = site(base);
    expect(weighPage(temporaryFolder(files), 'one/', base)).toEqual({
      html: zipped(files['one/index.html']),
      css: zipped(STYLE),
      js: zipped(ENTRY) + zipped(SHARED) + zipped(OTHER),
    });
  },
);

test('a script that the page names and the site lacks is an error, not a light page', () => {
  const folder = temporaryFolder({ 'index.html': '<script src="/gone.js"></script>' });
  expect(() => weighPage(folder, '')).toThrow('gone.js');
});

test('every page is weighed but the book on one page', () => {
  const folder = temporaryFolder({
    'index.html': '',
    '404.html': '',
    'a/b/index.html': '',
    'book/index.html': '',
    'booking/index.html': '',
  });
  expect(pagePaths(folder)).toEqual(['', 'a/b/', 'booking/']);
});
