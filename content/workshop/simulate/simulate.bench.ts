import { againstPort } from '../../../src/workshop/examples/against-port.ts';
import { simulate as example } from './example.ts';

export const simulate = againstPort(example, {
  unit: { one: 'step', many: 'steps' },
  sizes: [100, 20_000],
});
