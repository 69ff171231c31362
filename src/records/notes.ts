/** Footnotes of recorded rows: how a row was compiled, what one has to know of it, where its answers differ. */
import type { Variant } from '../bench/define.ts';
import type { Difference, Outcome } from './differences.ts';
import type { Lookup, Recorded } from './load.ts';

/** Notes in the order of their first row; rows of which the same is to be said share one. */
export interface Notes {
  readonly texts: readonly string[];
  /** Variant → number of its note, from 1 on. */
  readonly numbers: ReadonlyMap<string, number>;
}

/** What is to be said of the rows `variants` in the order given: one note a row. */
export function notesOf(
  variants: readonly (readonly [name: string, variant: Variant])[],
  lookup: Lookup<Recorded>,
): Notes {
  if (lookup.kind === 'missing') return { texts: [], numbers: new Map() };
  const { provenance, differences, skipped } = lookup.record;
  const texts: string[] = [];
  const numbers = new Map<string, number>();
  for (const [name, variant] of variants) {
    const own = [
      ...(skipped[name] === undefined ? [] : [`Not measured: ${skipped[name]}.`]),
      ...differs(variant),
      ...(provenance.flags[name] === undefined
        ? []
        : [`Built with \`${provenance.flags[name]}\`.`]),
      ...differenceWords(differences[name] ?? []),
    ];
    if (own.length === 0) continue;
    const text = own.join(' ');
    if (!texts.includes(text)) texts.push(text);
    numbers.set(name, texts.indexOf(text) + 1);
  }
  return { texts, numbers };
}

function differs(variant: Variant): string[] {
  if (variant.engine !== 'native' || variant.differs === undefined) return [];
  const [first = '', ...rest] = variant.differs;
  return [`${first.toUpperCase()}${rest.join('')}.`.replace(/\.\.$/, '.')];
}

/** One sentence for each kind of difference from the oracle, with its first case. */
export function differenceWords(differences: readonly Difference[]): string[] {
  const kinds: Readonly<Record<string, readonly Difference[]>> = {
    answers: differences.filter(({ expected, got }) => 'answer' in expected && 'answer' in got),
    raises: differences.filter(({ got }) => 'raises' in got),
    accepts: differences.filter(({ expected, got }) => !('answer' in expected) && 'answer' in got),
    ends: differences.filter(({ got }) => 'ends' in got),
  };
  return Object.values(kinds).flatMap((all) => {
    const first = all.find(isVisible) ?? all[0];
    return first === undefined ? [] : [`${sentence(first)}${andMore(all.length - 1)}.`];
  });
}

/** Whether a reader can see of the value what it is. */
function isVisible({ given }: Difference): boolean {
  return given !== undefined && !/\p{Control}/u.test(given);
}

function sentence({ case: name, given, expected, got }: Difference): string {
  const what = given === undefined || given === 'null' ? name : `\`${given}\` (${name})`;
  return `For ${what}: ${outcomeWords(got)} where Python’s row ${outcomeWords(expected)}`;
}

/** Answers of many digits say no more than their first ones. */
const LONGEST = 22;

function outcomeWords(outcome: Outcome): string {
  if ('raises' in outcome) return `raises ${outcome.raises}`;
  if ('ends' in outcome) return `ends the process (${outcome.ends})`;
  const { answer } = outcome;
  return `answers ${answer.length > LONGEST ? `${answer.slice(0, LONGEST)}… (${answer.length} digits)` : answer}`;
}

function andMore(count: number): string {
  if (count === 0) return '';
  return `; and in ${count} more ${count === 1 ? 'case' : 'cases'}`;
}
