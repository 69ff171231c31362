import { againstPort } from '../../../src/workshop/examples/against-port.ts';
import { nearest as example } from './example.ts';

export const nearest = againstPort(example, {
  unit: { one: 'point', many: 'points' },
  sizes: [1_000, 100_000],
});
