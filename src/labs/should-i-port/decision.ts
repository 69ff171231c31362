/** The page for whoever decides: what was answered, what follows from it, and what it rests on. */
import { formatRatio, formatTime } from '../../figures/figures.ts';
import { ASSUMED, type Assumption, WAITERS } from '../payback/payback.ts';
import { amounts, paysWords, sparedWords } from '../payback/payback-messages.ts';
import { QUESTIONS } from './answers.ts';
import { percent } from './measured.ts';
import { type Advice, type Answers, READERS, WORK } from './rules.ts';

/** One page: sentences, then tables of what they rest on. */
export interface Decision {
  readonly headline: string;
  readonly reasons: readonly string[];
  /** What a port gives at the very best, and what it costs. */
  readonly figures: readonly string[];
  readonly answered: readonly (readonly [question: string, answer: string])[];
  readonly assumed: readonly (readonly [name: string, range: string, why: string])[];
}

export function decisionOf(answers: Answers, advice: Advice): Decision {
  const { seconds, runs, share, own, work, searched, tested, readers, waiter, limit } = answers;
  const yes = (value: boolean) => (value ? 'yes' : 'no');
  const priced = waiter === 'person' || waiter === 'machine';
  return {
    headline: advice.headline,
    reasons: advice.reasons,
    figures: [
      ceilingWords(advice.ceiling),
      sparedWords(advice.payback, waiter),
      ...(priced && !advice.reasons.includes(paysWords(advice.payback))
        ? [paysWords(advice.payback)]
        : []),
    ],
    answered: [
      ['One run', formatTime(seconds * 1000)],
      ['Runs a day', runs.toLocaleString('en')],
      ['Share of the function', percent(share)],
      ...(own === null ? [] : [['Of that, its own Python', percent(own)] as const]),
      [QUESTIONS.work.ask, WORK[work]],
      [QUESTIONS.searched.ask, yes(searched)],
      [QUESTIONS.tested.ask, yes(tested)],
      [QUESTIONS.readers.ask, READERS[readers]],
      [QUESTIONS.waiter.ask, WAITERS[waiter]],
      ...(limit === null ? [] : [['A run may take', formatTime(limit * 1000)] as const]),
    ],
    assumed: priced
      ? (Object.keys(ASSUMED) as Assumption[]).map(
          (name) =>
            [ASSUMED[name].name, amounts(answers.assumed[name]), ASSUMED[name].why] as const,
        )
      : [],
  };
}

function ceilingWords(ceiling: number): string {
  return Number.isFinite(ceiling)
    ? `At the very best the program becomes ${formatRatio(ceiling)} as fast.`
    : 'The function is all of the program, so nothing limits the gain.';
}

/** Where and when a decision was made. */
export interface Source {
  readonly address: string;
  /** For example "2026-11-29". */
  readonly day: string;
}

export const sourceWords = ({ address, day }: Source): string =>
  `Made on ${day} by the rules of ${address}`;

/** To paste into an issue or a chat, or to keep as a file. */
export function decisionMarkdown(decision: Decision, source: Source): string {
  const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
  const row = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  const assumed =
    decision.assumed.length === 0
      ? []
      : [
          '## What is assumed',
          '',
          '| | range | why |',
          '|---|---|---|',
          ...decision.assumed.map(row),
          '',
          'Money is in any one currency.',
          '',
        ];
  return [
    `# Should we port this? ${decision.headline}`,
    '',
    ...decision.reasons.map((reason) => `- ${reason}`),
    '',
    ...decision.figures.flatMap((sentence) => [sentence, '']),
    '## What was answered',
    '',
    '| | |',
    '|---|---|',
    ...decision.answered.map(row),
    '',
    ...assumed,
    sourceWords(source),
    '',
  ].join('\n');
}
