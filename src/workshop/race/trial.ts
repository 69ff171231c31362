/** The trial before a race: the original on larger and larger inputs, to find out which sizes are worth it. */
import type { EngineClient } from '../../runtime/client.ts';
import { ask } from '../python/ask.ts';
import { TRIAL } from './driver.ts';
import type { RaceGiven, Shape } from './given.ts';
import type { Tried } from './sizes.ts';

type Told =
  | { readonly kind: 'begun' }
  | { readonly kind: 'observed'; readonly arguments: string | null }
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
      /** Arguments of a call of the reader's, where none was observed before. */
      readonly observed: string | null;
      /** Why it went no further, where it was not for the time; in words. */
      readonly note: string | null;
    }
  | { readonly kind: 'stopped'; readonly lost: boolean }
  /** In words: what is in the way, and the way out. */
  | { readonly kind: 'failed'; readonly words: string };

/** A call of the original may take so long before the trial goes on without it, in milliseconds. */
const PATIENCE = 5_000;

/**
 * @param calls The reader's, which are run first where none was observed yet.
 * @param report Hears in words how far it is.
 */
export async function tryOut(
  engine: Pick<EngineClient, 'run'>,
  given: RaceGiven,
  calls: string,
  signal: AbortSignal,
  report: (words: string) => void,
): Promise<TrialEnd> {
  const tried: Tried[] = [];
  let grows: readonly string[] = [];
  let candidates: readonly string[] = [];
  let observed = given.observed;
  let failed: string | null = null;
  let isLate = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const job = ask<Told>(
    engine,
    { modules: TRIAL, main: 'race_trial', given: { ...given, calls } },
    (asked) => {
      clearTimeout(timer);
      if (asked.kind === 'waiting') report(asked.words);
      else if (asked.kind === 'raised') failed = `The trial broke off.\n${asked.traceback}`;
      else {
        const { event } = asked;
        if (event.kind === 'grows') ({ grows, candidates } = event);
        else if (event.kind === 'tried') tried.push(event);
        else if (event.kind === 'observed') observed = event.arguments;
        else if (event.kind !== 'begun') failed = wordsOf(event, given.shape, observed);
        if (isUnderWay(event)) {
          timer = setTimeout(() => {
            isLate = true;
            job.stop();
          }, PATIENCE);
        }
      }
    },
  );
  const stop = () => job.stop();
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  const end = await job.done;
  signal.removeEventListener('abort', stop);
  clearTimeout(timer);
  if (end.kind === 'stopped' && !isLate) return { kind: 'stopped', lost: end.lost };
  if (end.kind === 'failed') return { kind: 'failed', words: end.failure.message };
  // Where all but the smallest input is in the way, the figures of that one help nobody.
  const isWorth = failed === null || tried.some(({ size }) => size > 1);
  if (tried.length > 0 && isWorth) {
    return { kind: 'tried', grows, candidates, tried, observed, note: failed };
  }
  const late =
    'The original did not answer within 5 seconds, on the smallest input or on your own calls. Run the calls in step 1 first, where they may take longer.';
  return { kind: 'failed', words: failed ?? late };
}

/** Whether Python goes on after it has told this. */
function isUnderWay({ kind }: Told): boolean {
  return kind === 'begun' || kind === 'observed' || kind === 'grows' || kind === 'tried';
}

function wordsOf(
  event: Exclude<Told, { kind: 'begun' | 'observed' | 'grows' | 'tried' }>,
  shape: Shape,
  observed: string | null,
): string | null {
  switch (event.kind) {
    case 'done':
      return null;
    case 'cannot':
      return `No input can be made: ${event.message}.${
        observed === null
          ? ' Add a call of the function in step 1: its arguments are taken then.'
          : ''
      }`;
    case 'raised':
      return `The original raised ${event.type} on a made input: ${event.message}${
        shape === 'observed' ? '' : `. ${OTHER_INPUTS}`
      }`;
  }
}

const OTHER_INPUTS =
  'Choose “an observed call, repeated” where inputs have a form of their own, or narrow the contract.';
