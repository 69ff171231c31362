import type { Example } from '../../../src/workshop/examples/example.ts';

export const simulate: Example = {
  name: 'simulate',
  title: 'A simulation step by step',
  why: 'Seven numbers in and out, and between them only arithmetic, which Python makes an object for at each step.',
};
