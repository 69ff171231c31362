/** The examples of the workshop as the site is built with them: what is said of each, and each as a work to open. */
import { readSource } from '../../snippet/source.ts';
import { contractShape } from '../kept/contract-shape.ts';
import { NEW_WORK, type Work } from '../work.ts';
import type { Example } from './example.ts';
import { gainOf } from './gain.ts';

const files = import.meta.glob<Readonly<Record<string, unknown>>>(
  '/content/workshop/*/example.ts',
  { eager: true },
);

/** Calls that no drawing comes to, such as a text with a form of its own: the proof begins with them. */
const cases = import.meta.glob<readonly string[]>('/content/workshop/*/cases.json', {
  eager: true,
  import: 'default',
});

function isExample(value: unknown): value is Example {
  return value instanceof Object && 'name' in value && 'why' in value;
}

/** From the least gain to the largest. */
export const EXAMPLES: readonly Example[] = Object.values(files)
  .flatMap((file) => Object.values(file).filter(isExample))
  .sort((a, b) => (gainOf(a.name)?.ratio ?? 0) - (gainOf(b.name)?.ratio ?? 0));

/**
 * The example as a reader opens it.
 *
 * @throws Error when a file of it is missing, or its contract is none.
 */
export function exampleWork(name: string): Work {
  const textOf = (path: string): string => readSource(path).text;
  const folder = `content/workshop/${name}`;
  const contract = contractShape(JSON.parse(textOf(`${folder}/contract.json`)), '');
  return {
    ...NEW_WORK,
    name,
    original: textOf(`${folder}/original.py`),
    calls: textOf(`${folder}/calls.py`),
    chosen: contract.function,
    contract,
    cases: cases[`/${folder}/cases.json`] ?? [],
    files: {
      kernel: textOf(`rust/ports/src/${name}/kernel.rs`),
      door: textOf(`rust/ports/src/${name}/door.rs`),
    },
  };
}
