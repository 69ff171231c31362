/** Every command is called by one script of package.json, under its own name. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { commandNamed, commands } from '../../../scripts/commands/table.ts';
import { fromRoot } from '../../../scripts/setup/paths.mjs';

test('the scripts of package.json are the commands of the table', () => {
  const { scripts } = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8'));
  expect(scripts).toEqual(
    Object.fromEntries(
      Object.keys(commands).map((name) => [name, `node scripts/setup/enter.mjs ${name}`]),
    ),
  );
});

test('what is tested, measured and recorded is the site at the root of a host', () => {
  const atRoot = Object.keys(commands).filter((name) => commandNamed(name).atRoot === true);
  expect(atRoot).toEqual(['test', 'test:all', 'bench', 'record']);
});

test.each(['', 'biuld', 'toString'])('"%s" is no command: the ones there are are named', (name) => {
  const result = spawnSync(process.execPath, [fromRoot('scripts', 'commands', 'main.ts'), name], {
    encoding: 'utf8',
  });
  expect(result.status).toBe(1);
  expect(result.stderr.trim()).toBe(
    `There is no command "${name}". These are there: ${Object.keys(commands).join(', ')}.`,
  );
});
