/** A step's fingerprint changes with everything that its work depends on, and with nothing else. */
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fingerprint, listFiles, Stamps } from '../../../scripts/steps/stamp.ts';
import { temporaryFolder } from '../temporary-folder.ts';

test('the same files and values give the same fingerprint, wherever the folder lies', () => {
  const files = { 'src/a.rs': 'a', 'src/deep/b.rs': 'b' };
  const values = { rustc: '1.95', abi: '2026_0' };
  const swapped = { abi: '2026_0', rustc: '1.95' };
  expect(fingerprint(temporaryFolder(files), ['src'], values)).toBe(
    fingerprint(temporaryFolder(files), ['src'], swapped),
  );
});

test('content, name, an added file and a value each change the fingerprint', () => {
  const prints = [
    fingerprint(temporaryFolder({ 'src/a.rs': 'a' }), ['src'], { rustc: '1.95' }),
    fingerprint(temporaryFolder({ 'src/a.rs': 'b' }), ['src'], { rustc: '1.95' }),
    fingerprint(temporaryFolder({ 'src/b.rs': 'a' }), ['src'], { rustc: '1.95' }),
    fingerprint(temporaryFolder({ 'src/a.rs': 'a', 'src/b.rs': '' }), ['src'], { rustc: '1.95' }),
    fingerprint(temporaryFolder({ 'src/a.rs': 'a' }), ['src'], { rustc: '1.96' }),
  ];
  expect(new Set(prints).size).toBe(prints.length);
});

test('what tools leave behind is not an input', () => {
  const folder = temporaryFolder({
    'rust/doubles/src/lib.rs': '',
    'rust/doubles/target/debug/x': '',
    'rust/target/native/x': '',
    'rust/doubles/tests/__pycache__/x.pyc': '',
    'rust/doubles/.pytest_cache/x': '',
  });
  expect(listFiles(folder, ['rust', 'absent'])).toEqual(['rust/doubles/src/lib.rs']);
});

test('work is current only with its fingerprint, and with its outputs still there', () => {
  const folder = temporaryFolder({ 'build/out.txt': '' });
  const stamps = new Stamps(folder);
  expect(stamps.isCurrent('wheel', 'print', ['build/out.txt'])).toBe(false);
  stamps.set('wheel', 'print');
  expect(stamps.isCurrent('wheel', 'print', ['build/out.txt'])).toBe(true);
  expect(stamps.isCurrent('wheel', 'other', ['build/out.txt'])).toBe(false);
  rmSync(path.join(folder, 'build/out.txt'));
  expect(stamps.isCurrent('wheel', 'print', ['build/out.txt'])).toBe(false);
  writeFileSync(path.join(folder, 'build/out.txt'), '');
  stamps.clear('wheel');
  expect(stamps.isCurrent('wheel', 'print', ['build/out.txt'])).toBe(false);
});
