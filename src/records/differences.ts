/** Where a recorded row does not do what the oracle does: data of the record, and sentences for footnotes. */
import { entries, items, member, optionalText, type Place, text } from './check.ts';

/** What came of a call: the text of the answer, the exception that was raised, or what ended the process. */
export type Outcome =
  | { readonly answer: string }
  | { readonly raises: string }
  | { readonly ends: string };

/** A case in which a row does not do what the oracle does. */
export interface Difference {
  /** Name of the case. */
  readonly case: string;
  /** The value as JSON, where it is short. */
  readonly given?: string;
  /** What the oracle does. */
  readonly expected: Outcome;
  readonly got: Outcome;
}

/** Variant → its differences. Throws an error that names the place of what is not as expected. */
export function readDifferences(place: Place): Record<string, readonly Difference[]> {
  return Object.fromEntries(
    entries(place).map(([variant, list]) => [variant, items(list).map(readDifference)]),
  );
}

function readDifference(place: Place): Difference {
  const given = optionalText(member(place, 'given'));
  return {
    case: text(member(place, 'case')),
    ...(given === undefined ? {} : { given }),
    expected: readOutcome(member(place, 'expected')),
    got: readOutcome(member(place, 'got')),
  };
}

function readOutcome(place: Place): Outcome {
  const [answer, raises, ends] = ['answer', 'raises', 'ends'].map((kind) =>
    optionalText(member(place, kind)),
  );
  if (answer !== undefined) return { answer };
  if (raises !== undefined) return { raises };
  if (ends !== undefined) return { ends };
  throw new Error(`${place.at}: expected "answer", "raises" or "ends".`);
}
