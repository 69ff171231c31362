/** What stands before a race: whether there is a port, and whether it was proven. */
import { formatCount } from '../../figures/figures.ts';
import type { Shop } from '../shop.ts';
import type { PortName } from './driver.ts';
import { portFunction } from './race-benchmark.ts';

export interface Gate {
  /** Null where there is none to race yet. */
  readonly port: PortName | null;
  /** Of the reader's build; null for the book's module. */
  readonly hash: string | null;
  /** Whether a proof has passed for exactly these texts. */
  readonly isProven: boolean;
  readonly words: string;
}

export function gateOf({ work, found }: Pick<Shop, 'work' | 'found'>): Gate {
  const none = { port: null, hash: null, isProven: false };
  if (work.contract === null) {
    return {
      ...none,
      words: 'There is no contract yet: step 2 finds it, and inputs are made from it.',
    };
  }
  const built = found.get('built');
  if (built === null || built.isStale) {
    const words = 'There is no port of this contract yet: compile it in step 3.';
    return { ...none, words };
  }
  const { module, hash } = built.result;
  const name = portFunction(work.contract);
  return {
    port: { module: module === 'ports' ? 'ports' : 'port', function: name },
    hash: hash === '' ? null : hash,
    ...proofOf(found),
  };
}

function proofOf(found: Shop['found']): Pick<Gate, 'isProven' | 'words'> {
  const proof = found.get('proof');
  if (proof === null || proof.isStale) {
    const words =
      'Not proven: no proof has passed for these two texts yet, so the figures are marked. Step 4 proves them.';
    return { isProven: false, words };
  }
  if (proof.result.kind !== 'same') {
    const words =
      'Not proven: the proof did not pass, so the figures are marked. See step 4 for what stands in its way.';
    return { isProven: false, words };
  }
  const tried = formatCount(proof.result.tried);
  return { isProven: true, words: `Proven: no difference in ${tried} examples of step 4.` };
}
