/** Decides which compilation runs when, for whom, and which is ended: pure, the compiling itself is injected. */
import type { CompileAnswer, CompileRequest } from '../../src/compiler/protocol.ts';

/** Compiles one request; ends soon after `signal` fires. */
export type Work = (request: CompileRequest, signal: AbortSignal) => Promise<CompileAnswer>;

export interface JobsOptions {
  readonly work: Work;
  /** Builds (to run or to measure) that go on at once. One check goes on beside them. */
  readonly slots: number;
  /** How many jobs may wait. */
  readonly places: number;
}

/** Who waits for a job: a press, or a pause in typing. */
interface Owner {
  readonly tab: string;
  readonly job: Job;
  readonly answer: (answer: CompileAnswer) => void;
  readonly fail: (error: unknown) => void;
}

interface Job {
  readonly key: string;
  readonly request: CompileRequest;
  readonly owners: Set<Owner>;
  readonly ending: AbortController;
}

const SUPERSEDED: CompileAnswer = { kind: 'ended', why: 'superseded' };

/** The jobs of one server. Equal ones are one job with several owners, which ends when the last of them leaves. */
export class Jobs {
  readonly #options: JobsOptions;
  /** By their key, until they are done or nobody waits for them. */
  readonly #live = new Map<string, Job>();
  /** By tab and mode: a tab waits for one job of each mode. */
  readonly #owners = new Map<string, Owner>();
  /** In the order in which they will begin, as far as there are slots. */
  readonly #waiting: Job[] = [];
  /** Each until its processes are gone, also when nobody waits for it. */
  readonly #running = new Map<Job, Promise<void>>();
  #isClosing = false;

  constructor(options: JobsOptions) {
    this.#options = options;
  }

  /**
   * Ends what the same tab waits for in the same mode, and has the request compiled when its turn comes.
   * @param key Requests with the same key are equal.
   * @param left Fires when whoever asked is gone.
   */
  submit(key: string, request: CompileRequest, left: AbortSignal): Promise<CompileAnswer> {
    if (this.#isClosing || left.aborted) return Promise.resolve(SUPERSEDED);
    const live = this.#live.get(key);
    // The press that joins comes first: a job that two presses of a tab want is not ended in between.
    if (live !== undefined) return this.#join(live, request, left);
    const place = this.supersede(request);
    const job: Job = { key, request, owners: new Set(), ending: new AbortController() };
    if (!this.#enqueue(job, place)) {
      return Promise.resolve({ kind: 'busy', ahead: this.#waiting.length + this.#running.size });
    }
    const answer = this.#join(job, request, left);
    this.#begin();
    return answer;
  }

  /**
   * Ends what the tab of a request waits for in its mode.
   * @returns The place in the queue that this has left free; null where there is none.
   */
  supersede({ tab, mode }: CompileRequest): number | null {
    const owner = this.#owners.get(ownerKey(tab, mode));
    return owner === undefined ? null : this.#leave(owner, SUPERSEDED);
  }

  /** Ends everything and waits until all of it has ended; what is asked for meanwhile does not begin. */
  async close(): Promise<void> {
    this.#isClosing = true;
    for (const owner of [...this.#owners.values()]) this.#leave(owner, SUPERSEDED);
    await Promise.all(this.#running.values());
    this.#isClosing = false;
  }

  #join(job: Job, { tab, mode }: CompileRequest, left: AbortSignal): Promise<CompileAnswer> {
    return new Promise((resolve, reject) => {
      const onLeft = () => this.#leave(owner, SUPERSEDED);
      const owner: Owner = {
        tab,
        job,
        answer: (answer) => {
          left.removeEventListener('abort', onLeft);
          resolve(answer);
        },
        fail: (error) => {
          left.removeEventListener('abort', onLeft);
          reject(error);
        },
      };
      job.owners.add(owner);
      this.#live.set(job.key, job);
      const before = this.#owners.get(ownerKey(tab, mode));
      if (before !== undefined) this.#leave(before, SUPERSEDED);
      this.#owners.set(ownerKey(tab, mode), owner);
      left.addEventListener('abort', onLeft);
    });
  }

  /** @returns The place in the queue of a job that nobody waits for any more; null where it has none. */
  #leave(owner: Owner, answer: CompileAnswer): number | null {
    const { job } = owner;
    this.#release(owner);
    owner.answer(answer);
    if (job.owners.size > 0) return null;
    this.#live.delete(job.key);
    job.ending.abort();
    const place = this.#waiting.indexOf(job);
    if (place === -1) return null;
    this.#waiting.splice(place, 1);
    return place;
  }

  #release(owner: Owner): void {
    const key = ownerKey(owner.tab, owner.job.request.mode);
    owner.job.owners.delete(owner);
    if (this.#owners.get(key) === owner) this.#owners.delete(key);
  }

  /**
   * @param place Left free by an earlier press of the same tab.
   * @returns Whether there was room. A build takes that of the check that came last: its reader types on and asks again.
   */
  #enqueue(job: Job, place: number | null): boolean {
    if (this.#waiting.length >= this.#options.places && !this.#hasSlot(job)) {
      const check = this.#waiting.findLast(({ request }) => request.mode === 'check');
      if (check === undefined || job.request.mode === 'check') return false;
      const answer: CompileAnswer = {
        kind: 'busy',
        ahead: this.#waiting.length - 1 + this.#running.size,
      };
      for (const owner of [...check.owners]) this.#leave(owner, answer);
    }
    this.#waiting.splice(place ?? this.#waiting.length, 0, job);
    return true;
  }

  /** Begins what has waited longest, as far as there are slots for it. */
  #begin(): void {
    for (const job of [...this.#waiting]) {
      if (!this.#hasSlot(job)) continue;
      this.#waiting.splice(this.#waiting.indexOf(job), 1);
      this.#running.set(job, this.#run(job));
    }
  }

  #hasSlot({ request }: Job): boolean {
    const isCheck = request.mode === 'check';
    const running = [...this.#running.keys()].filter(
      (job) => (job.request.mode === 'check') === isCheck,
    );
    return running.length < (isCheck ? 1 : this.#options.slots);
  }

  async #run(job: Job): Promise<void> {
    let end: (owner: Owner) => void;
    try {
      const answer = await this.#options.work(job.request, job.ending.signal);
      end = (owner) => owner.answer(answer);
    } catch (error) {
      end = (owner) => owner.fail(error);
    }
    this.#running.delete(job);
    if (this.#live.get(job.key) === job) this.#live.delete(job.key);
    for (const owner of [...job.owners]) {
      this.#release(owner);
      end(owner);
    }
    this.#begin();
  }
}

function ownerKey(tab: string, mode: CompileRequest['mode']): string {
  return `${mode} ${tab}`;
}
