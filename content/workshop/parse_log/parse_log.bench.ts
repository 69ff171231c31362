import { againstPort } from '../../../src/workshop/examples/against-port.ts';
import { parseLog as example } from './example.ts';

export const parseLog = againstPort(example, {
  unit: { one: 'line', many: 'lines' },
  sizes: [100, 2_000],
});
