/** Reads what a page of the room sends, which may be anything. */
import { MOST, RATIOS, type RoomReport } from '../../../src/room/protocol.ts';
import type { Question, RoomBook } from './book.ts';

/** A report, the wish to leave, or why it is neither. */
export type ReadReport =
  | { readonly kind: 'report'; readonly report: RoomReport }
  | { readonly kind: 'leaves' }
  | { readonly kind: 'refused'; readonly reason: string };

/** Of a whole report in UTF-8, with all that is allowed in it. */
export const REPORT_BYTES = 65_536;

const FIELDS = ['name', 'section', 'done', 'guesses', 'measured', 'asksForHelp'];

/** What is no text to show in a list of names: control signs, halves of signs, marks that turn the line around. */
const UNSHOWN = /[\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029]/u;

/**
 * Parts and guesses that this book does not know are left out: a browser may keep them of an earlier one. A section
 * comes from an open page, so that it has to be there.
 */
export function readReport(text: string, book: RoomBook): ReadReport {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refused('The report is no JSON.');
  }
  if (value === null) return { kind: 'leaves' };
  if (!isObject(value)) return refused('The report is no object.');
  const unknown = Object.keys(value).find((field) => !FIELDS.includes(field));
  if (unknown !== undefined) return refused('The report has a field that is not known.');
  const { name, section, done, guesses, measured, asksForHelp } = value;
  if (typeof name !== 'string' || name.length > MOST.name || UNSHOWN.test(name)) {
    return refused(`The name has to be text of ${MOST.name} signs at most.`);
  }
  if (section !== null && !book.sections.some(({ id }) => id === section)) {
    return refused('The section is not in this book.');
  }
  if (!Array.isArray(done) || done.length > MOST.done || !done.every(isId)) {
    return refused('What is done has to be a list of names of exercises.');
  }
  if (!isObject(guesses) || Object.keys(guesses).length > MOST.guesses) {
    return refused('The guesses have to be an object.');
  }
  if (!Object.entries(guesses).every(([id, guess]) => isId(id) && isGuess(guess))) {
    return refused('A guess has to be the name of a choice, or a number.');
  }
  if (!isObject(measured) || Object.keys(measured).length > MOST.measured) {
    return refused('What is measured has to be an object.');
  }
  if (!Object.entries(measured).every(([id, ratio]) => isId(id) && isRatio(ratio))) {
    return refused(`A measured ratio has to be a number from ${RATIOS.min} to ${RATIOS.max}.`);
  }
  if (typeof asksForHelp !== 'boolean') return refused('asksForHelp has to be true or false.');
  const report: RoomReport = {
    name: name.trim(),
    section: section === null ? null : String(section),
    done: book.exercises.map(({ id }) => id).filter((id) => done.includes(id)),
    guesses: Object.fromEntries(
      book.questions.flatMap((question) => {
        const guess = Object.hasOwn(guesses, question.id) ? guesses[question.id] : undefined;
        return isGuess(guess) && answers(guess, question) ? [[question.id, guess]] : [];
      }),
    ),
    measured: Object.fromEntries(
      book.questions.flatMap((question) => {
        const isAsked = question.kind === 'ratio' && question.measurable !== null;
        const ratio =
          isAsked && Object.hasOwn(measured, question.id) ? measured[question.id] : undefined;
        return isRatio(ratio) ? [[question.id, ratio]] : [];
      }),
    ),
    asksForHelp,
  };
  return { kind: 'report', report };
}

function answers(guess: string | number, question: Question): boolean {
  if (question.kind === 'choice') return question.options.some(({ id }) => id === guess);
  // The slider's ends may be off by a rounding.
  const isWithin = (ratio: number) => ratio >= question.min * 0.99 && ratio <= question.max * 1.01;
  return typeof guess === 'number' && isWithin(guess);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && value.length <= MOST.id;
}

function isGuess(value: unknown): value is string | number {
  return isId(value) || (typeof value === 'number' && Number.isFinite(value));
}

function isRatio(value: unknown): value is number {
  return typeof value === 'number' && value >= RATIOS.min && value <= RATIOS.max;
}

function refused(reason: string): ReadReport {
  return { kind: 'refused', reason };
}
