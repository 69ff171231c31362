/** A verdict in words: what was found, and how much it is worth. */
import type { Difference, ProofPlan, Seen, Told, Verdict } from './proof.ts';

export interface VerdictWords {
  readonly headline: string;
  readonly sentences: readonly string[];
  readonly isBad: boolean;
}

type Asked = Pick<ProofPlan, 'examples' | 'seconds' | 'seed' | 'limit'>;

/** @param port What of the port was reached, in a sentence. */
export function wordsOf(verdict: Verdict, asked: Asked, port: string): VerdictWords {
  switch (verdict.kind) {
    case 'same':
      return {
        headline: `No difference in ${calls(verdict.tried)}.`,
        sentences: [
          ...triedWords(verdict, asked, port),
          'What the contract leaves out was not tried, and a line that nothing has reached is not proven.',
        ],
        isBad: false,
      };
    case 'different': {
      const sentences = [
        ...differenceWords(verdict.differences),
        ...triedWords(verdict, asked, port),
      ];
      return { headline: differentHeadline(verdict.differences), sentences, isBad: true };
    }
    case 'no return':
      return { ...noReturnWords(verdict, asked), isBad: true };
    case 'unsteady':
      return {
        headline: 'The original gives the same input different answers.',
        sentences: [
          `${verdict.call} gave ${outcomeWords(verdict.first)}, then ${outcomeWords(verdict.second)}.`,
          'No port can be held to that. Make the chance or the clock a parameter: a seed, a random.Random(seed), a time. Or port the part that has none.',
        ],
        isBad: true,
      };
    case 'undrawable':
    case 'unusable':
      return {
        headline: 'There is nothing to prove yet.',
        sentences: [verdict.message],
        isBad: true,
      };
  }
}

function noReturnWords(
  { side, call, broke }: Extract<Verdict, { kind: 'no return' }>,
  { limit }: Asked,
): Pick<VerdictWords, 'headline' | 'sentences'> {
  const late = `The ${side} did not return within ${limit} s.`;
  const port = 'Your port has to answer this call too. It is kept as a case.';
  const narrow =
    'Where such inputs do not happen, narrow the contract: a shorter length, a smaller number.';
  const original = broke === null ? `${narrow} Or give each call more time.` : narrow;
  return {
    headline: broke === null ? late : `Python broke off in a call of the ${side}.`,
    sentences: [
      `The call was: ${call}`,
      ...(broke === null ? [] : [`${broke} Nothing of your work was lost.`]),
      side === 'port' ? port : original,
    ],
  };
}

function differentHeadline(differences: readonly Difference[]): string {
  const bad = differences.filter(({ where }) => where === 'bad').length;
  const others = differences.length - bad;
  const rows = bad === 1 ? 'one bad input' : `${bad} bad inputs`;
  if (others === 0) return `No difference for what the contract allows; ${rows} taken otherwise.`;
  const count = others === 1 ? 'One difference' : `${others} differences, of different kinds`;
  return bad === 0 ? `${count}.` : `${count}; and ${rows} taken otherwise.`;
}

function differenceWords(differences: readonly Difference[]): string[] {
  const bad = differences.filter(({ where }) => where === 'bad').length;
  return [
    ...(bad < differences.length
      ? [
          'Each is made as small as Hypothesis could make it, and kept as a case: the next proof begins with it.',
        ]
      : []),
    ...(bad > 0
      ? [
          'Of bad input, change the door, or accept what the port does: the contract then says so, and the next proof goes by it.',
        ]
      : []),
  ];
}

export function outcomeWords(told: Told): string {
  if (told.kind === 'value') return told.text;
  return told.message === '' ? told.type : `${told.type}: ${told.message}`;
}

function triedWords(
  { tried, drawn, bad, end, seen }: Extract<Verdict, { kind: 'same' | 'different' }>,
  { examples, seconds, seed }: Asked,
  port: string,
): string[] {
  const listed = tried - drawn - bad;
  return [
    `${number(drawn)} of ${number(examples)} inputs were drawn, with the seed ${seed}; ${number(listed)} more were cases, recorded calls and edges of the contract.`,
    ...(bad === 0
      ? []
      : [
          `${number(bad)} ${bad === 1 ? 'was' : 'were'} bad input: each has to raise what the contract says, in the same words or in better ones.`,
        ]),
    ...(end === 'seconds' ? [`The ${seconds} s were over before the rest could be tried.`] : []),
    ...(end === 'all' && drawn < examples ? ['The contract has no more inputs than these.'] : []),
    ...(seen === null ? ['What of the original ran could not be counted.'] : seenWords(seen)),
    port,
  ];
}

function seenWords({
  lines,
  seenLines,
  missedLines,
  branches,
  seenBranches,
  halfLines,
}: Seen): string[] {
  const missed = missedLines.length === 0 ? '' : `; not: ${linesWords(missedLines)}`;
  const half = halfLines.length === 0 ? '' : `; always the same way: ${linesWords(halfLines)}`;
  return [
    `Of the original, ${seenLines} of ${lines} ${lines === 1 ? 'line was' : 'lines were'} seen${missed}.`,
    ...(branches === 0
      ? []
      : [`Of its conditions, ${seenBranches} of ${branches} ways were seen${half}.`]),
  ];
}

function linesWords(lines: readonly number[]): string {
  return `${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}`;
}

function calls(count: number): string {
  return `${number(count)} ${count === 1 ? 'call' : 'calls'}`;
}

function number(value: number): string {
  return value.toLocaleString('en');
}
