/** A work to take home: an example of the book as the page opens it. */
import { readFileSync } from 'node:fs';
import { contractShape } from '../../../../src/workshop/kept/contract-shape.ts';
import type { Ready } from '../../../../src/workshop/take-home/project.ts';
import { NEW_WORK } from '../../../../src/workshop/work.ts';

export function exampleOf(name: string): Ready {
  const read = (path: string): string => readFileSync(path, 'utf8');
  const contract = contractShape(JSON.parse(read(`content/workshop/${name}/contract.json`)), '');
  return {
    ...NEW_WORK,
    name,
    original: read(`content/workshop/${name}/original.py`),
    chosen: contract.function,
    contract,
    files: {
      kernel: read(`rust/ports/src/${name}/kernel.rs`),
      door: read(`rust/ports/src/${name}/door.rs`),
    },
    cases: [],
  };
}

export const EXAMPLE = { ...exampleOf('levenshtein'), cases: ["('a', 'é')", "('', b='b')"] };
