import { againstPort } from '../../../src/workshop/examples/against-port.ts';
import { shortestPath as example } from './example.ts';

export const shortestPath = againstPort(example, {
  unit: { one: 'row', many: 'rows' },
  sizes: [10, 100],
});
