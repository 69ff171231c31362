import type { Example } from '../../../src/workshop/examples/example.ts';

export const greatCircle: Example = {
  name: 'great_circle',
  title: 'Distances on the globe',
  why: 'Each sine is computed in C already; what goes away is all that Python does between two of them.',
};
