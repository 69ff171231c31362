import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readVersions } from '../../../../src/reference/changelog/versions.ts';

test('a version has its name, its place on the page, its date and its changes, each in one line', () => {
  expect(
    readVersions('# Changelog\n\n## 0.3.0, 2026-11-21\n\n- One,\n  in two lines.\n- Two.\n'),
  ).toEqual([
    { name: '0.3.0', id: 'v0-3-0', date: '2026-11-21', changes: ['One, in two lines.', 'Two.'] },
  ]);
});

test('a version in the making has no date', () => {
  expect(readVersions('## Unreleased\n\n- One.\n')).toEqual([
    { name: 'Unreleased', id: 'vunreleased', date: null, changes: ['One.'] },
  ]);
});

test.each([
  ['## 0.3.0 (2026-11-21)\n\n- One.\n', 'got "## 0.3.0 (2026-11-21)"'],
  ['## 0.3.0, 2026-13-45\n\n- One.\n', 'got "## 0.3.0, 2026-13-45"'],
  ['## 0.3.0, 2026-11-21\n\nWords.\n\n- One.\n', 'below "## 0.3.0, 2026-11-21", got "Words."'],
  ['## 0.3.0, 2026-11-21\n', 'nothing but a list'],
])('a section that is none says what is wrong: %j', (markdown, told) => {
  expect(() => readVersions(markdown)).toThrow(told);
});

test("the project's changelog is read whole: each version once, newest first", () => {
  const versions = readVersions(readFileSync('CHANGELOG.md', 'utf8'));
  expect(versions.map(({ name }) => name)).toContain('0.1.0');
  expect(new Set(versions.map(({ id }) => id)).size).toBe(versions.length);
  const dates = versions.flatMap(({ date }) => date ?? []);
  expect(dates).toEqual([...dates].sort().reverse());
});
