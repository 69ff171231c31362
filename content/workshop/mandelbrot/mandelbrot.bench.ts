import { againstPort } from '../../../src/workshop/examples/against-port.ts';
import { mandelbrot as example } from './example.ts';

export const mandelbrot = againstPort(example, {
  unit: { one: 'row', many: 'rows' },
  sizes: [10, 100],
});
