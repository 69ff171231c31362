import { againstPort } from '../../../src/workshop/examples/against-port.ts';
import { runLengths as example } from './example.ts';

export const runLengths = againstPort(example, {
  unit: { one: 'character', many: 'characters' },
  sizes: [1_000, 100_000],
});
