/** The trial before a race: the original on larger and larger inputs, to find out which sizes are worth it. */
import type { EngineClient } from '../../runtime/client.ts';
import { ask } from '../python/ask.ts';
import { RACE } from './driver.ts';
import type { RaceGiven } from './given.ts';
import type { Tried } from './sizes.ts';

type Told =
  | {
      readonly kind: 'grows';
      readonly grows: readonly string[];
      readonly candidates: readonly string[];
    }
  | ({ readonly kind: 'tried' } & Tried)
  | { readonly kind: 'raised'; readonly type: string; readonly message: string }
  | { readonly kind: 'cannot'; readonly message: string }
  | { readonly kind: 'done' };

export type TrialEnd =
  | {
      readonly kind: 'tried';
      readonly grows: readonly string[];
      readonly candidates: readonly string[];
      readonly tried: readonly Tried[];
      /** Why it went no further, where it was not for the time; in words. */
      readonly note: string | null;
    }
  | { readonly kind: 'stopped'; readonly lost: boolean }
  /** In words: what is in the way, and the way out. */
  | { readonly kind: 'failed'; readonly words: string };

/** A call of the original may take so long before the trial goes on without it, in milliseconds. */
const PATIENCE = 5_000;

/** @param report Hears in words how far it is. */
export async function tryOut(
  engine: Pick<EngineClient, 'run'>,
  given: RaceGiven,
  signal: AbortSignal,
  report: (words: string) => void,
): Promise<TrialEnd> {
  const tried: Tried[] = [];
  let grows: readonly string[] = [];
  let candidates: readonly string[] = [];
  let failed: string | null = null;
  let isLate = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const job = ask<Told>(engine, { modules: RACE, main: 'race', given }, (asked) => {
    clearTimeout(timer);
    if (asked.kind === 'waiting') report(asked.words);
    else if (asked.kind === 'raised') failed = `The trial broke off.\n${asked.traceback}`;
    else {
      const { event } = asked;
      if (event.kind === 'grows') ({ grows, candidates } = event);
      else if (event.kind === 'tried') tried.push(event);
      else failed = wordsOf(event, given);
      if (event.kind === 'grows' || event.kind === 'tried') {
        timer = setTimeout(() => {
          isLate = true;
          job.stop();
        }, PATIENCE);
      }
    }
  });
  const stop = () => job.stop();
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  const end = await job.done;
  signal.removeEventListener('abort', stop);
  clearTimeout(timer);
  if (end.kind === 'stopped' && !isLate) return { kind: 'stopped', lost: end.lost };
  if (end.kind === 'failed') return { kind: 'failed', words: end.failure.message };
  if (tried.length > 0) return { kind: 'tried', grows, candidates, tried, note: failed };
  const late = 'The original did not answer within 5 seconds on the smallest input.';
  return { kind: 'failed', words: failed ?? late };
}

function wordsOf(event: Exclude<Told, { kind: 'grows' | 'tried' }>, given: RaceGiven) {
  switch (event.kind) {
    case 'done':
      return null;
    case 'cannot':
      return `No input can be made: ${event.message}.${
        given.observed === null ? ' No call was observed yet: run your calls in step 1.' : ''
      }`;
    case 'raised':
      return `The original raised ${event.type} on a made input: ${event.message}${
        given.shape === 'observed'
          ? ''
          : '\nChoose “an observed call, repeated” where inputs have a form of their own, or narrow the contract.'
      }`;
  }
}
