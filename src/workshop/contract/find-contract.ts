/** Asks Python for the contract; a trial of bad input that does not return is left out when it is asked again. */
import type { EngineClient, Job } from '../../runtime/client.ts';
import { ask } from '../python/ask.ts';
import { CONTRACT } from '../python/contract-modules.ts';
import type { Work } from '../work.ts';
import type { ContractAnswer } from './contract.ts';

/** What `python/contract.py` tells. */
type Told =
  | { readonly kind: 'trying'; readonly what: string }
  | { readonly kind: 'answer'; readonly answer: ContractAnswer };

export type Found =
  | ContractAnswer
  /** Stopped, or Python did not come; in words. */
  | { readonly kind: 'none'; readonly words: string };

/** Milliseconds that one trial may take; Python itself ends what it can much sooner. */
const PATIENCE = 4_000;
/** How often it is asked again without what did not return. */
const MOST_SKIPPED = 4;

export interface Finding {
  /** Never rejects. */
  readonly done: Promise<Found>;
  stop(): void;
}

type Engine = Pick<EngineClient, 'run'>;

export function findContract(engine: Engine, work: Work, say: (words: string) => void): Finding {
  let job: Job | null = null;
  let isStopped = false;

  async function once(skip: readonly string[]): Promise<Found> {
    let found: ContractAnswer | null = null;
    let trying: string | null = null;
    let trouble = '';
    let clock: ReturnType<typeof setTimeout> | undefined;
    let stuck: string | null = null;
    const { original: source, chosen, observed: calls, seen } = work;
    const given = { source, chosen, calls, seen, skip };
    job = ask<Told>(engine, { modules: CONTRACT, main: 'contract', given }, (asked) => {
      clearTimeout(clock);
      if (asked.kind === 'waiting') say(asked.words);
      else if (asked.kind === 'raised') trouble = asked.traceback.trim().split('\n').at(-1) ?? '';
      else if (asked.event.kind === 'answer') found = asked.event.answer;
      else {
        trying = asked.event.what;
        say(`Trying ${trying} …`);
        clock = setTimeout(() => {
          stuck = trying;
          job?.stop();
        }, PATIENCE);
      }
    });
    const end = await job.done;
    clearTimeout(clock);
    if (found !== null) return found;
    if (stuck !== null && !isStopped) {
      if (skip.length < MOST_SKIPPED) return once([...skip, stuck]);
      return {
        kind: 'none',
        words: `The original does not return for ${[...skip, stuck].join(', ')}.`,
      };
    }
    if (end.kind === 'stopped') return { kind: 'none', words: 'Stopped.' };
    if (end.kind === 'failed') return { kind: 'none', words: end.failure.message };
    return { kind: 'none', words: `No contract came. ${trouble}` };
  }

  return {
    done: once([]),
    stop() {
      isStopped = true;
      job?.stop();
    },
  };
}
