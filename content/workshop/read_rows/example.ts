import type { Example } from '../../../src/workshop/examples/example.ts';

export const readRows: Example = {
  name: 'read_rows',
  title: 'Rows from JSON lines',
  why: 'Python’s json is C; Rust leaves out the dicts, and still makes each text and number of the answer.',
};
