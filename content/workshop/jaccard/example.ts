import type { Example } from '../../../src/workshop/examples/example.ts';

export const jaccard: Example = {
  name: 'jaccard',
  title: 'Texts alike by their pieces',
  why: 'Python’s sets are C and well made; Rust saves the copies of the pieces.',
};
