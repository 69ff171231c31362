/** What the form says of its answers: a decision, or why there is none. */
import { type Fields, readAnswers } from './answers.ts';
import { type Decision, decisionOf } from './decision.ts';
import type { Measured } from './measured.ts';
import { advise, type Step } from './rules.ts';

export const NO_VERDICT = 'No verdict yet.';

export type Judged =
  | { readonly kind: 'decided'; readonly decision: Decision; readonly next: readonly Step[] }
  | { readonly kind: 'undecided'; readonly why: string };

/** @param measured The profile of the code in the form; null while there is none. */
export function judge(fields: Fields, measured: Measured | null): Judged {
  const read = readAnswers(fields, measured);
  if (read.kind === 'open') {
    return { kind: 'undecided', why: `Still to answer: ${read.open.join(' · ')}` };
  }
  try {
    const advice = advise(read.answers);
    return { kind: 'decided', decision: decisionOf(read.answers, advice), next: advice.next };
  } catch (error) {
    return { kind: 'undecided', why: error instanceof Error ? error.message : String(error) };
  }
}
