import type { Example } from '../../../src/workshop/examples/example.ts';

export const simulate: Example = {
  name: 'simulate',
  title: 'A simulation step by step',
  why: 'Four numbers go in and three come out; between them is only arithmetic, for which Python makes an object at each step.',
};
