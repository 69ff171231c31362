import { againstPort } from '../../../src/workshop/examples/against-port.ts';
import { rolling as example } from './example.ts';

export const rolling = againstPort(example, {
  unit: { one: 'value', many: 'values' },
  sizes: [1_000, 10_000],
});
