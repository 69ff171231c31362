/** The reader's guesses: kept in this browser, announced to whoever draws them. */

import { keep, recall } from './json.ts';

/** A guess: the key of a choice, or a ratio (10 means "ten times faster"). `at` is in milliseconds since 1970. */
export type Prediction =
  | { readonly kind: 'choice'; readonly value: string; readonly at: number }
  | { readonly kind: 'ratio'; readonly value: number; readonly at: number };

/** What the reader did with a question: guessed, or asked to see the answer without a guess. */
export type Reply = Prediction | { readonly kind: 'skipped'; readonly at: number };

/** What `oxidizing:predicted` carries in its `detail`, dispatched on `document`. */
export type PredictedDetail = { readonly id: string } & Reply;

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

/** Keeps the reply and dispatches `oxidizing:predicted` on `document`. */
export function savePrediction(id: string, reply: Reply): void {
  keep(`predict:${id}`, reply);
  document.dispatchEvent(new CustomEvent<PredictedDetail>(EVENT, { detail: { id, ...reply } }));
}

/** Calls `listener` on each new reply to question `id`; the result ends it. */
export function subscribe(id: string, listener: (reply: Reply) => void): () => void {
  const onPredicted = (event: Event): void => {
    if (!(event instanceof CustomEvent)) return;
    const detail: unknown = event.detail;
    if (isReply(detail) && 'id' in detail && detail.id === id) listener(detail);
  };
  document.addEventListener(EVENT, onPredicted);
  return () => document.removeEventListener(EVENT, onPredicted);
}
