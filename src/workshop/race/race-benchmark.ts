/** A race as a benchmark of the book: two variants, the original and its port. */
import type { Unit } from '../../bench/define.ts';
import type { ShippedBenchmark } from '../../benchmark/payload.ts';
import type { Setup } from '../../benchmark/setup.ts';
import type { ShippedVariant } from '../../runtime/protocol.ts';
import type { Contract } from '../contract/contract.ts';
import { originalDriver, type PortName, portDriver } from './driver.ts';
import { type RaceGiven, SHAPE_WORDS } from './given.ts';
import type { SizeProposal } from './sizes.ts';

export const ORIGINAL = 'original';
export const PORT = 'port';

/** The functions of the drivers that the harness takes. */
const TAKEN = { entry: 'call', setup: 'setup', tell: 'tell' } as const;

/**
 * @param isProven Whether a proof has passed for exactly these two sides.
 * @param hash Of the reader's build; null for the module of the book's examples.
 */
export function raceBenchmark(
  given: RaceGiven,
  port: PortName,
  hash: string | null,
  isProven: boolean,
  sizes: SizeProposal,
  unit: Unit,
): ShippedBenchmark {
  const fresh = given.fresh ? ({ fresh: true } as const) : {};
  // In the name, so that no chart, table or text that leaves the page is without it.
  const label = isProven ? 'port' : 'port, not proven';
  const place = (file: string) => ({ file, region: given.chosen });
  const original: ShippedVariant = {
    ...{ engine: 'python', label: 'original', source: place('original.py') },
    ...{ ...TAKEN, ...fresh, code: '', driverCode: originalDriver(given) },
  };
  const ported: ShippedVariant = {
    ...{ engine: 'extension', module: port.module, label },
    ...{ source: place('kernel.rs'), driver: place('port.py') },
    ...{ ...TAKEN, ...fresh, code: '', driverCode: portDriver(given, port) },
    ...(hash === null ? {} : { built: hash }),
  };
  const variants = [ORIGINAL, PORT];
  return {
    id: 'workshop',
    panel: 'workshop-race',
    title: `Race of ${given.chosen}, inputs: ${SHAPE_WORDS[given.shape]}`,
    code: { [ORIGINAL]: original, [PORT]: ported },
    variants,
    oracle: ORIGINAL,
    inputs: ['number'],
    sizes: sizes.sizes,
    unit,
    sweep: sizes.sweep,
    views: sizes.sweep.length > 1 ? ['bars', 'sizes', 'table'] : ['bars', 'table'],
    guess: null,
    preset: setupOf(given.seed, sizes.preset, 'bars'),
  };
}

export function setupOf(seed: number, size: number, view: Setup['view']): Setup {
  return {
    ...{ input: 'number', size, seed: seed >>> 0, variants: [ORIGINAL, PORT] },
    ...{ baseline: ORIGINAL, view, scale: 'log' },
  };
}

/** The name of a port's function in Python: that of the function or the method. */
export function portFunction({ function: name }: Contract): string {
  return name.slice(name.lastIndexOf('.') + 1);
}
