/** Fetches what only crates of the tests depend on, so that the tests need no network. */
import { fromRoot } from '../setup/paths.mjs';
import type { Step } from './run-steps.ts';

/** Folders of crates that no other step builds. */
const folders = ['content/chapters/02-getting-started/then'];

export const testCrates: Step = {
  name: 'test-crates',
  title: 'Fetching crates for the tests',
  inputs: folders.map((folder) => `${folder}/Cargo.lock`),
  outputs: [],
  async run({ run }) {
    for (const folder of folders)
      await run('cargo', ['fetch', '--locked'], { cwd: fromRoot(folder) });
  },
};
