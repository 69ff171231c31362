/** Reads a work that was kept or exported; what is wrong with it is said in words. */
import { WAITERS, type Waiter } from '../../labs/payback/payback.ts';
import { NEW_WORK, type OwnProgram, type Work } from '../work.ts';
import { contractShape } from './contract-shape.ts';
import { observedShape } from './observed-shape.ts';
import {
  type Check,
  count,
  fieldsOf,
  listOf,
  number,
  oneOf,
  orMissing,
  orNull,
  ShapeError,
  shape,
  text,
} from './shape.ts';
import { faultOf } from './work-name.ts';

/** Bytes of a file that is taken in. */
export const LARGEST_FILE = 10_000_000;

export type ReadWork =
  | { readonly kind: 'work'; readonly work: Work }
  /** It is JSON, and no work at all. */
  | { readonly kind: 'other'; readonly value: unknown; readonly why: string }
  | { readonly kind: 'refused'; readonly why: string };

const format: Check<1> = (value) => {
  if (value === 1) return 1;
  throw new ShapeError(
    `It is of version ${JSON.stringify(value)} of the workshop, and this page reads version 1: open it with the book that wrote it.`,
  );
};

const name: Check<string> = (value, where) => {
  const given = text(value, where);
  const fault = faultOf(given, []);
  if (fault !== null) throw new ShapeError(`Its name cannot be used. ${fault}`);
  return given;
};

const programShape: Check<OwnProgram> = shape({
  share: orNull(number),
  seconds: orNull(number),
  runs: orNull(number),
  waiter: oneOf(...(Object.keys(WAITERS) as Waiter[])),
});

const workShape: Check<Work> = shape({
  format,
  name,
  original: text,
  calls: text,
  chosen: text,
  observed: listOf(observedShape),
  seen: orNull(fieldsOf),
  contract: orNull(contractShape),
  files: shape({ kernel: text, door: text }),
  laidOut: shape({ kernel: text, door: text }),
  crates: listOf(text),
  cases: listOf(text),
  seed: count,
  program: orMissing(programShape, NEW_WORK.program),
});

/** @param json The text of a file, or what the browser kept. */
export function readWork(json: string): ReadWork {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    const where = error instanceof Error ? ` (${error.message})` : '';
    return { kind: 'refused', why: `It is not JSON, or is cut off${where}.` };
  }
  return workIn(value);
}

/** @param value As JSON has it. */
export function workIn(value: unknown): ReadWork {
  const isWork =
    typeof value === 'object' && value !== null && 'format' in value && 'original' in value;
  if (!isWork) {
    return {
      kind: 'other',
      value,
      why: 'It is JSON, but no work that this page has exported. What observe.py wrote is dropped on step 1.',
    };
  }
  try {
    return { kind: 'work', work: workShape(value, '') };
  } catch (error) {
    if (error instanceof ShapeError) return { kind: 'refused', why: error.message };
    throw error;
  }
}
