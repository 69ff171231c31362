/** What `python/observe.py` wrote, read from a file that may be any file. */
import type { ProfileElsewhere } from '../found.ts';
import { observedShape } from '../kept/observed-shape.ts';
import { count, fieldsOf, listOf, number, ShapeError, shape, text } from '../kept/shape.ts';
import type { ObservedCall, Seen } from '../work.ts';

interface ObservedFunction {
  readonly function: string;
  readonly calls: readonly ObservedCall[];
  readonly seen: Seen;
  readonly profile: ProfileElsewhere;
}

export type Observation =
  | ({ readonly kind: 'calls' } & ObservedFunction)
  /** It ran without a function: where the time goes, most first. */
  | { readonly kind: 'functions'; readonly functions: readonly string[] }
  | { readonly kind: 'other'; readonly words: string };

const callsShape = shape({
  function: text,
  calls: listOf(observedShape),
  seen: fieldsOf,
  profile: shape({ seconds: number, calls: count, share: number }),
});
const functionsShape = shape({ functions: listOf(shape({ name: text })) });

export function readObservation(json: string): Observation {
  let found: unknown;
  try {
    found = JSON.parse(json);
  } catch {
    return other('It is not JSON, or is cut off.');
  }
  try {
    if ('functions' in fieldsOf(found, '')) {
      const { functions } = functionsShape(found, '');
      return { kind: 'functions', functions: functions.map(({ name }) => name) };
    }
    return { kind: 'calls', ...callsShape(found, '') };
  } catch (error) {
    if (error instanceof ShapeError) return other(error.message);
    throw error;
  }
}

function other(why: string): Observation {
  return { kind: 'other', words: `This is no file of observe.py. ${why}` };
}
