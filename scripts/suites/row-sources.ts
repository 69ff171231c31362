/** What the answers of the recorded rows depend on: where none of it has changed, their test need not run again. */
import { globSync } from 'node:fs';
import { missing } from '../bindings/prerequisites.ts';
import { BUILDS_FILE } from '../bindings/state.ts';
import { root } from '../setup/paths.mjs';
import { rustVersion } from '../steps/crate.ts';
import type { Sources } from './run-suite.ts';

export const rowSources: Sources = {
  stamp: 'passed-rows',
  inputs: [
    ...['tests/bindings', 'vitest.config.ts', 'package-lock.json'],
    ...['scripts/bindings', 'scripts/conformance', 'scripts/native', 'scripts/record'],
    ...['scripts/setup', 'scripts/steps', 'src'],
    ...['content/bindings', 'content/records', 'content/texts'],
    ...globSync('{content,rust}/**/*.{ts,py,json}', { cwd: root, exclude: ['**/target'] }),
    // What was built of the crates and of the rows, and what could not be built here for want of a tool.
    ...['build/stamps/native-wheel', 'build/stamps/bindings-venv', 'build/stamps/bindings'],
    BUILDS_FILE,
  ],
  values: async () => ({ ...(await rustVersion()), pypy: (await missing('pypy')) ?? 'installed' }),
};
