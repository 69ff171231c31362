/** What a reader is told of a guess, before the reasons. */
import { sayRatio } from './scale.ts';

/** Within this factor of the answer a guess is close. */
const CLOSE = 1.5;

/** @param guess The label of the chosen option; null where the reader does not know. */
export function choiceWords(guess: string | null, right: string): string {
  const said = saidWords(guess);
  return guess === right ? `${said} That is right.` : `${said} The right answer: ${right}.`;
}

/** @param guess Null where the reader does not know; `answer`: null where nothing is recorded. */
export function ratioWords(guess: number | null, answer: number | null): string {
  const said = saidWords(guess === null ? null : sayRatio(guess));
  if (answer === null) return said;
  return `${said} ${comparison(guess, answer)} ${sayRatio(answer)}.`;
}

/** What is missing when somebody keeps a guess that was not made. */
export const missingGuess = {
  choice: 'Choose an answer first, or press “I don’t know”.',
  ratio: 'Move the slider to your guess first, or press “I don’t know”.',
} as const;

function saidWords(guess: string | null): string {
  return guess === null ? 'You did not guess.' : `You said: ${guess}.`;
}

function comparison(guess: number | null, answer: number): string {
  if (guess === null) return 'The answer:';
  if (guess > answer * CLOSE) return 'The answer is less:';
  return guess < answer / CLOSE ? 'The answer is more:' : 'That is close to the answer:';
}
