/** Runs the original's calls in the page's Python: which functions take the time, and what passes to the chosen one. */
import {
  type FunctionShare,
  profileWords,
  type Subject,
} from '../../labs/should-i-port/profile.ts';
import { type ProfileEnd, runProfile } from '../../labs/should-i-port/run-profile.ts';
import type { EngineClient, Job } from '../../runtime/client.ts';
import { subjectOf } from '../found.ts';
import { ask } from '../python/ask.ts';
import { RECORD } from '../python/record-modules.ts';
import type { Shop } from '../shop.ts';
import type { ObservedCall, Seen } from '../work.ts';
import { WAY_OUT } from './obstacles.ts';

/** What `python/record.py` tells. */
type Recorded =
  | {
      readonly kind: 'recorded';
      readonly calls: readonly ObservedCall[];
      readonly seen: Seen;
      /** Calls of the reader's that raised, in order. */
      readonly ended: readonly Ended[];
    }
  | ({ readonly kind: 'failed' } & Ended);

interface Ended {
  readonly message: string;
  readonly file: string | null;
  readonly line: number | null;
}

export class Runs {
  readonly #engine: Pick<EngineClient, 'run'>;
  readonly #shop: Shop;
  readonly #say: (words: string) => void;
  #job: Job | null = null;

  constructor(engine: Pick<EngineClient, 'run'>, shop: Shop, say: (words: string) => void) {
    this.#engine = engine;
    this.#shop = shop;
    this.#say = say;
  }

  stop(): void {
    this.#job?.stop();
  }

  /** The functions of the original, with their shares of the calls' time; null where it did not run to its end. */
  async functions(): Promise<readonly FunctionShare[] | null> {
    const subject = this.#subject('');
    const end = await this.#profile(subject);
    if (end.kind === 'profile' && end.profile.kind === 'functions') return end.profile.functions;
    this.#say(wordsOf(end, subject));
    return null;
  }

  /** Measures the chosen function and records its calls; the functions as that run shared its time, null without one. */
  async chosen(): Promise<readonly FunctionShare[] | null> {
    const { work, found } = this.#shop;
    const of = subjectOf('profile', work);
    const subject = this.#subject(work.chosen);
    const end = await this.#profile(subject);
    if (end.kind === 'none' || end.profile.kind !== 'measured') {
      this.#say(wordsOf(end, subject));
      return null;
    }
    found.set('profile', of, end.profile);
    const words = profileWords(end.profile, subject);
    const recorded = await this.#record();
    if (recorded === null) return end.profile.functions;
    if (recorded.kind === 'failed') {
      this.#say(endedWords(recorded));
      return end.profile.functions;
    }
    const { calls, seen, ended } = recorded;
    this.#shop.change({ observed: calls, seen });
    const [first] = ended;
    this.#say(first ? `${words} ${ended.length} raised: ${endedWords(first)}` : words);
    return end.profile.functions;
  }

  #subject(name: string): Subject {
    const { original, calls } = this.#shop.work;
    return { code: original, call: calls, name };
  }

  async #profile(subject: Subject): Promise<ProfileEnd> {
    const run = runProfile(this.#engine, subject, this.#say);
    this.#job = run.job;
    const end = await run.done;
    this.#job = null;
    return end;
  }

  /** Null where Python did not come to an end; that is said. */
  async #record(): Promise<Recorded | null> {
    const { original, calls, chosen } = this.#shop.work;
    let recorded: Recorded | null = null;
    let trouble = '';
    const given = { source: original, calls, chosen };
    const question = { modules: RECORD, main: 'record', given };
    this.#job = ask<Recorded>(this.#engine, question, (asked) => {
      if (asked.kind === 'told') recorded = asked.event;
      else if (asked.kind === 'waiting') this.#say(asked.words);
      else trouble = asked.traceback.trim().split('\n').at(-1) ?? '';
    });
    const end = await this.#job.done;
    this.#job = null;
    if (recorded === null) {
      if (end.kind === 'failed') this.#say(end.failure.message);
      else this.#say(end.kind === 'stopped' ? 'Stopped.' : `No calls were recorded. ${trouble}`);
    }
    return recorded;
  }
}

function wordsOf(end: ProfileEnd, subject: Subject): string {
  if (end.kind === 'none') return end.words;
  const words = profileWords(end.profile, subject);
  return /ModuleNotFoundError/.test(words)
    ? `${words.split(' The page has ')[0]} ${WAY_OUT}`
    : words;
}

function endedWords({ message, file, line }: Ended): string {
  const at =
    line === null ? '' : ` (line ${line} of the ${file === 'calls.py' ? 'calls' : 'file'})`;
  return `${message}${at}`;
}
