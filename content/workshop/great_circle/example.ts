import type { Example } from '../../../src/workshop/examples/example.ts';

export const greatCircle: Example = {
  name: 'great_circle',
  title: 'Distances on the globe',
  why: 'Sines and arcsines are as fast in Python’s own C; what goes away is everything between them.',
};
