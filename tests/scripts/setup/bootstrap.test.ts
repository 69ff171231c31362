/** What runs before anything is installed needs nothing that is installed. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fromRoot } from '../../../scripts/setup/paths.mjs';
import { temporaryFolder } from '../temporary-folder.ts';

const enter = fromRoot('scripts', 'setup', 'enter.mjs');

/** A module and the modules it imports: their files, and what they import by name. */
function importsOf(entry: string): { readonly files: string[]; readonly names: string[] } {
  const files = new Set([entry]);
  const names = new Set<string>();
  for (const file of files) {
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/^import .*?'(.+?)';$/gms)) {
      if (name.startsWith('.')) files.add(path.resolve(file, '..', name));
      else names.add(name);
    }
  }
  return { files: [...files], names: [...names] };
}

test('the bootstrap is all of scripts/setup, in plain JavaScript that imports no package', () => {
  const { files, names } = importsOf(enter);
  const folder = path.dirname(enter);
  expect(files.toSorted()).toEqual(
    readdirSync(folder)
      .sort()
      .map((name) => path.join(folder, name)),
  );
  expect(files.filter((file) => !file.endsWith('.mjs'))).toEqual([]);
  expect(names.length).toBeGreaterThan(0);
  expect(names.filter((name) => !name.startsWith('node:'))).toEqual([]);
});

test('the linker that cargo starts is one file that imports no package', () => {
  const linker = fromRoot('scripts', 'link-side-module.mjs');
  const { files, names } = importsOf(linker);
  expect(files).toEqual([linker]);
  expect(names.filter((name) => !name.startsWith('node:'))).toEqual([]);
});

test('on a computer without Rust and Python it says what to install, and ends with exit code 1', () => {
  const result = spawnSync(process.execPath, [enter, 'start'], {
    env: { PATH: temporaryFolder(), HOME: temporaryFolder() },
    encoding: 'utf8',
  });
  expect(result.status).toBe(1);
  for (const name of ['rustup', 'cargo', 'Python']) expect(result.stderr).toContain(name);
  expect(result.stderr).not.toMatch(/^\s+at /m);
});
