import { againstPort } from '../../../src/workshop/examples/against-port.ts';
import { jaccard as example } from './example.ts';

export const jaccard = againstPort(example, {
  unit: { one: 'word', many: 'words' },
  sizes: [100, 10_000],
});
