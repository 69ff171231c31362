import type { Example } from '../../../src/workshop/examples/example.ts';

export const nearest: Example = {
  name: 'nearest',
  title: 'The nearest point of a list',
  why: 'The work for a point is a few steps, and each point is a tuple that has to be read out of Python first.',
};
