import type { Example } from '../../../src/workshop/examples/example.ts';

export const rolling: Example = {
  name: 'rolling',
  title: 'Moving average and rolling median',
  why: 'Python’s bisect is C already; the steps around it are not.',
};
