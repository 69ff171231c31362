import type { Example } from '../../../src/workshop/examples/example.ts';

export const mandelbrot: Example = {
  name: 'mandelbrot',
  title: 'The set of Mandelbrot',
  why: 'A point is up to hundreds of steps of arithmetic, and one number crosses back.',
};
