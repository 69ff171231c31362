/** Keeps the clock of calls that a program of ours notes: one that does not return is interrupted, then given up. */
import type { EngineClient, Job } from '../../runtime/client.ts';

/** Between two looks at the clock, in milliseconds. */
const LOOK = 200;
/** How long an interrupted call may take to heed it, in milliseconds. */
const HEEDED = 1_500;

/** What Python was about to call, and since when: "original (1, 2)". */
interface Noted {
  readonly text: string;
  readonly at: number;
}

/** A call as `python/clock.py` notes it. */
export interface NotedCall {
  readonly side: 'original' | 'port';
  /** Arguments as Python source. */
  readonly arguments: string;
}

export class CallLimit {
  readonly #engine: Pick<EngineClient, 'interrupt'>;
  readonly #most: number;
  readonly #now: () => number;
  #timer: ReturnType<typeof setInterval> | undefined;
  #noted: Noted | null = null;
  #seen: Noted | null = null;
  #late: Noted | null = null;
  #interruptedAt: number | null = null;

  /** @param seconds That one call may take. */
  constructor(
    engine: Pick<EngineClient, 'interrupt'>,
    seconds: number,
    now = () => performance.now(),
  ) {
    this.#engine = engine;
    this.#most = seconds * 1_000;
    this.#now = now;
  }

  /** What is under way; null for nothing. */
  get call(): NotedCall | null {
    return this.#noted && callOf(this.#noted);
  }

  /** What was ended, told apart from Stop; null where nothing was. */
  get late(): NotedCall | null {
    return this.#late && callOf(this.#late);
  }

  /** @param text What Python notes before a call; empty after it. */
  note(text: string): void {
    this.#noted = text === '' ? null : { text, at: this.#now() };
  }

  /** Looks at the clock until `end`. */
  watch(job: Job): void {
    this.#timer = setInterval(() => this.#look(job), LOOK);
  }

  end(): void {
    clearInterval(this.#timer);
  }

  #look(job: Job): void {
    const call = this.#noted;
    if (call === null || this.#now() - call.at < this.#most) {
      this.#seen = null;
      return;
    }
    // What was posted before this look may not have been heard yet: the next look decides.
    if (this.#seen !== call) {
      this.#seen = call;
      return;
    }
    if (this.#late !== call) {
      this.#late = call;
      this.#interruptedAt = this.#engine.interrupt() ? this.#now() : null;
      if (this.#interruptedAt === null) job.stop();
    } else if (this.#interruptedAt !== null && this.#now() - this.#interruptedAt > HEEDED) {
      this.#interruptedAt = null;
      job.stop();
    }
  }
}

function callOf({ text }: Noted): NotedCall {
  const side = text.startsWith('port') ? 'port' : 'original';
  return { side, arguments: text.slice(text.indexOf(' ') + 1) };
}
