import { againstPort } from '../../../src/workshop/examples/against-port.ts';
import { levenshtein as example } from './example.ts';

export const levenshtein = againstPort(example, {
  unit: { one: 'word', many: 'words' },
  sizes: [100, 1_000],
});
