/** What runs before anything is installed needs nothing that is installed. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fromRoot } from '../../../scripts/setup/paths.mjs';
import { temporaryFolder } from '../temporary-folder.ts';

const commands = ['start', 'test', 'dev', 'build', 'check', 'bench', 'record'];

/** Everything that a module and the modules it imports import by name; relative ones are followed. */
function importsOf(file: string, seen = new Set<string>()): Set<string> {
  const names = new Set<string>();
  if (seen.has(file)) return names;
  seen.add(file);
  for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/^import .*?'(.+?)';$/gms)) {
    if (!name.startsWith('.')) names.add(name);
    else for (const deeper of importsOf(path.resolve(file, '..', name), seen)) names.add(deeper);
  }
  return names;
}

test.each(commands)('"%s" enters through modules that import no package', (command) => {
  const names = [...importsOf(fromRoot('scripts', `${command}.mjs`))];
  expect(names.length).toBeGreaterThan(0);
  expect(names.filter((name) => !name.startsWith('node:'))).toEqual([]);
});

test('every command is a script of package.json', () => {
  const { scripts } = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8'));
  for (const command of commands) expect(scripts[command]).toBe(`node scripts/${command}.mjs`);
});

test('on a computer without Rust and Python it says what to install, and ends with exit code 1', () => {
  const result = spawnSync(process.execPath, [fromRoot('scripts', 'start.mjs')], {
    env: { PATH: temporaryFolder(), HOME: temporaryFolder() },
    encoding: 'utf8',
  });
  expect(result.status).toBe(1);
  for (const name of ['rustup', 'cargo', 'Python']) expect(result.stderr).toContain(name);
  expect(result.stderr).not.toMatch(/^\s+at /m);
});
