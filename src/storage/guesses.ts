/** The reader's guesses: kept in this browser, announced to whoever draws them. */

import { forget, keep, recall } from './json.ts';

/** A guess: the key of a choice, or a ratio (10 means "ten times faster"). `at` is in milliseconds since 1970. */
export type Prediction =
  | { readonly kind: 'choice'; readonly value: string; readonly at: number }
  | { readonly kind: 'ratio'; readonly value: number; readonly at: number };

/** What the reader did with a question: guessed, or asked to see the answer without a guess. */
export type Reply = Prediction | { readonly kind: 'skipped'; readonly at: number };

/** Dispatched on `document`; its `detail` names the question whose reply has changed. */
const EVENT = 'oxidizing:predicted';

function isReply(value: unknown): value is Reply {
  if (typeof value !== 'object' || value === null) return false;
  if (!('kind' in value) || !('at' in value) || typeof value.at !== 'number') return false;
  if (value.kind === 'skipped') return true;
  if (!('value' in value)) return false;
  if (value.kind === 'choice') return typeof value.value === 'string';
  return (
    value.kind === 'ratio' &&
    typeof value.value === 'number' &&
    Number.isFinite(value.value) &&
    value.value > 0
  );
}

/** What the reader did with question `id`, or null if nothing yet (or what is stored makes no sense). */
export function readReply(id: string): Reply | null {
  const value = recall(`predict:${id}`);
  return isReply(value) ? value : null;
}

/** The reader's guess for question `id`, or null if there is none or it was skipped. */
export function readPrediction(id: string): Prediction | null {
  const reply = readReply(id);
  return reply === null || reply.kind === 'skipped' ? null : reply;
}

/** Keeps the reply and tells who follows the question. */
export function savePrediction(id: string, reply: Reply): void {
  keep(`predict:${id}`, reply);
  tell(id);
}

/** Forgets the reply and tells who follows the question. */
export function forgetPrediction(id: string): void {
  forget(`predict:${id}`);
  tell(id);
}

function tell(id: string): void {
  document.dispatchEvent(new CustomEvent<string>(EVENT, { detail: id }));
}

/** Calls `listener` whenever the reply to question `id` changes on this page; the result ends it. */
export function subscribe(id: string, listener: () => void): () => void {
  const onPredicted = (event: Event): void => {
    if (event instanceof CustomEvent && event.detail === id) listener();
  };
  document.addEventListener(EVENT, onPredicted);
  return () => document.removeEventListener(EVENT, onPredicted);
}
