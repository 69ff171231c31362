import { againstPort } from '../../../src/workshop/examples/against-port.ts';
import { readRows as example } from './example.ts';

export const readRows = againstPort(example, {
  unit: { one: 'line', many: 'lines' },
  sizes: [100, 5_000],
});
