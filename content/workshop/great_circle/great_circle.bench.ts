import { againstPort } from '../../../src/workshop/examples/against-port.ts';
import { greatCircle as example } from './example.ts';

export const greatCircle = againstPort(example, {
  unit: { one: 'place', many: 'places' },
  sizes: [10, 100],
});
