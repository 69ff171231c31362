/** Inputs for measurements outside a page, where the book is a file of this repository. */
import { readFileSync } from 'node:fs';
import type { InputKind } from '../../src/bench/define.ts';
import { type MeasuredInput, makeInput } from '../../src/bench/inputs.ts';
import { fromRoot } from '../setup/paths.mjs';

/** @throws RangeError for "own": only a reader has a text of their own. */
export function inputFor(kind: InputKind, size: number, seed: number): MeasuredInput {
  const book = () => readFileSync(fromRoot('content', 'texts', 'moby-dick.txt'), 'utf8');
  return makeInput(kind, size, seed, kind === 'book' ? book() : '');
}
