/** The set-up tells the project's own tools from those that the reader installed. */
import path from 'node:path';
import { expect, test } from 'vitest';
import { fromRoot, systemPath, toolPath } from '../../../scripts/setup/paths.mjs';

const own = ['node_modules/.bin', 'build/tools/bin', 'build/venv/bin'].map((it) => fromRoot(it));
const join = (...folders: string[]) => folders.join(path.delimiter);

test('the own tools come first, and once however often a command starts another', () => {
  expect(toolPath(toolPath('/usr/bin'))).toBe(join(...own, '/usr/bin'));
});

test('a Python that makes the virtual environment is never the one inside it', () => {
  expect(systemPath(join(...own, '/usr/bin', '/home/a/node_modules/.bin', '/bin'))).toBe(
    join('/usr/bin', '/bin'),
  );
});
