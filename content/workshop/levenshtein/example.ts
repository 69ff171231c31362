import type { Example } from '../../../src/workshop/examples/example.ts';

export const levenshtein: Example = {
  name: 'levenshtein',
  title: 'How alike two words are',
  why: 'Each pair of characters is a few steps of Python and one or two of the processor, and only two texts cross.',
};
