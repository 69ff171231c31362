import type { Example } from '../../../src/workshop/examples/example.ts';

export const groupSums: Example = {
  name: 'group_sums',
  title: 'Group rows and add up',
  why: 'Reading the dicts is most of the work, and it is the same work from Rust.',
};
