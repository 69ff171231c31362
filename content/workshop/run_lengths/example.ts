import type { Example } from '../../../src/workshop/examples/example.ts';

export const runLengths: Example = {
  name: 'run_lengths',
  title: 'Run-length coding',
  why: 'A text crosses as it is, and only its runs come back.',
};
