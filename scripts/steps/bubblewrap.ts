/** Gets bubblewrap for the tests of the compile service, where it can be had; they say what they leave out without it. */
import { ask } from '../setup/prerequisites.mjs';
import { installDebian } from './debian.ts';
import type { Step } from './run-steps.ts';

const version = async () => ask('bwrap', ['--version']);

export const bubblewrap: Step = {
  name: 'bubblewrap',
  title: 'Looking for bubblewrap',
  inputs: ['scripts/steps/debian.ts'],
  values: async () => ({ bubblewrap: (await version()) ?? 'none' }),
  outputs: [],
  async run(context) {
    if (process.platform !== 'linux' || (await version()) !== null) return;
    await installDebian(context, 'bubblewrap');
  },
};
