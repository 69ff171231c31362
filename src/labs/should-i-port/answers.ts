/** From the fields of the form to answers, or to what is still to be answered. */
import {
  ASSUMED,
  type Assumption,
  type Assumptions,
  defaultsFor,
  type Range,
  WAITERS,
} from '../payback/payback.ts';
import { type Finding, findingsOf } from './findings.ts';
import type { Measured } from './measured.ts';
import { type Answers, READERS, WORK } from './rules.ts';

/** By name of the field; one that is empty has no answer. */
export type Fields = Readonly<Record<string, string>>;

/** A question that only the reader can answer, with its possible answers. */
export interface Question {
  readonly name: string;
  readonly ask: string;
  readonly options: Readonly<Record<string, string>>;
}

const YES_NO = { yes: 'yes', no: 'no' } as const;

export const QUESTIONS = {
  work: { name: 'work', ask: 'What does the function do, mostly?', options: WORK },
  searched: {
    name: 'searched',
    ask: 'Have you looked for a better algorithm and a library?',
    options: YES_NO,
  },
  tested: { name: 'tested', ask: 'Do tests say what it does?', options: YES_NO },
  readers: { name: 'readers', ask: 'Who in the team reads Rust?', options: READERS },
  waiter: { name: 'waiter', ask: 'Who waits for a run?', options: WAITERS },
} as const satisfies Record<string, Question>;

export const NUMBERS = {
  seconds: 'One run takes, in seconds',
  runs: 'Runs a day',
  share: 'Share of the time in the function, in %',
  limit: 'A run may take, in seconds',
} as const;

export type Read =
  | { readonly kind: 'answers'; readonly answers: Answers }
  /** What is still to be answered, as it stands in the form. */
  | { readonly kind: 'open'; readonly open: readonly string[] };

/** The name of the field that says that a finding does not apply. */
export const dismissalOf = (finding: Finding): string =>
  finding.kind === 'simpler' ? `dismissed ${finding.key}` : '';

export function readAnswers(fields: Fields, measured: Measured | null): Read {
  const open: string[] = [];
  const number = (name: keyof typeof NUMBERS): number => {
    const text = fields[name]?.trim() ?? '';
    if (text === '') open.push(NUMBERS[name]);
    return Number(text);
  };
  function chosen<Key extends string>(question: {
    readonly name: string;
    readonly ask: string;
    readonly options: Readonly<Record<Key, string>>;
  }): Key | null {
    const keys = Object.keys(question.options) as Key[];
    const found = keys.find((key) => key === fields[question.name]) ?? null;
    if (found === null) open.push(question.ask);
    return found;
  }
  const [seconds, runs, share] = [number('seconds'), number('runs'), number('share') / 100];
  const work = chosen(QUESTIONS.work);
  const searched = chosen(QUESTIONS.searched);
  const tested = chosen(QUESTIONS.tested);
  const readers = chosen(QUESTIONS.readers);
  const waiter = chosen(QUESTIONS.waiter);
  const limit = waiter === 'deadline' ? number('limit') : null;
  if (
    open.length > 0 ||
    work === null ||
    searched === null ||
    tested === null ||
    readers === null ||
    waiter === null
  ) {
    return { kind: 'open', open };
  }
  return {
    kind: 'answers',
    answers: {
      ...{ seconds, runs, share, work, readers, waiter, limit },
      own: measured?.parts.own ?? null,
      findings: (measured === null ? [] : findingsOf(measured)).filter(
        (finding) => fields[dismissalOf(finding)] === undefined,
      ),
      searched: searched === 'yes',
      tested: tested === 'yes',
      assumed: assumedIn(fields, defaultsFor(waiter)),
    },
  };
}

/** Names of the two fields of an assumption. */
export const endsOf = (name: Assumption): readonly [string, string] => [
  `${name} low`,
  `${name} high`,
];

/** What the fields say; an empty one means the default. */
function assumedIn(fields: Fields, defaults: Assumptions): Assumptions {
  const read = Object.keys(ASSUMED).map((key) => {
    const name = key as Assumption;
    const ends = endsOf(name).map((field, end) => {
      const text = fields[field]?.trim() ?? '';
      return text === '' ? defaults[name][end as 0 | 1] : Number(text);
    });
    return [name, ends as unknown as Range] as const;
  });
  return { ...defaults, ...Object.fromEntries(read) };
}
