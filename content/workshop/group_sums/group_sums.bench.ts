import { againstPort } from '../../../src/workshop/examples/against-port.ts';
import { groupSums as example } from './example.ts';

export const groupSums = againstPort(example, {
  unit: { one: 'row', many: 'rows' },
  sizes: [1_000, 100_000],
});
