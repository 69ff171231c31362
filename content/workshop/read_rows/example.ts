import type { Example } from '../../../src/workshop/examples/example.ts';

export const readRows: Example = {
  name: 'read_rows',
  title: 'Rows from JSON lines',
  why: 'Python reads JSON in C, but it makes a dict of each line; Rust reads past all that is not asked for.',
};
