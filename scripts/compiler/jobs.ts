/** Decides which compilation runs when, for whom, and which is ended: pure, the compiling itself is injected. */
import type { CompileAnswer, CompileRequest } from '../../src/compiler/protocol.ts';
import type { Asker } from './access.ts';
import { Turns } from './turns.ts';

/** Compiles one request; ends soon after `signal` fires. */
export type Work = (request: CompileRequest, signal: AbortSignal) => Promise<CompileAnswer>;

export interface JobsOptions {
  readonly work: Work;
  /** Builds (to run or to measure) that go on at once. */
  readonly slots: number;
  /** Checks that go on at once, beside the builds. */
  readonly checks: number;
  /** How many jobs may wait. */
  readonly places: number;
}

/** Who waits for a job: a press, or a pause in typing. */
interface Owner {
  readonly reader: string;
  readonly job: Job;
  readonly answer: (answer: CompileAnswer) => void;
  readonly fail: (error: unknown) => void;
}

interface Job {
  readonly key: string;
  readonly request: CompileRequest;
  /** Of whoever asked first. */
  readonly party: string;
  readonly owners: Set<Owner>;
  readonly ending: AbortController;
}

const SUPERSEDED: CompileAnswer = { kind: 'ended', why: 'superseded' };

/** The jobs of one server. Equal ones are one job with several owners, which ends when the last of them leaves. */
export class Jobs {
  readonly #options: JobsOptions;
  /** By their key, until they are done or nobody waits for them. */
  readonly #live = new Map<string, Job>();
  /** By reader and mode: a reader waits for one job of each mode. */
  readonly #owners = new Map<string, Owner>();
  /** In the order in which those of one party will begin, as far as there are slots. */
  readonly #waiting: Job[] = [];
  readonly #turns = new Turns();
  /** Each until its processes are gone, also when nobody waits for it. */
  readonly #running = new Map<Job, Promise<void>>();
  #isClosing = false;

  constructor(options: JobsOptions) {
    this.#options = options;
  }

  /**
   * Ends what the same reader waits for in the same mode, and has the request compiled when its turn comes.
   * @param key Requests with the same key are equal.
   * @param left Fires when whoever asked is gone.
   */
  submit(
    key: string,
    request: CompileRequest,
    asker: Asker,
    left: AbortSignal,
  ): Promise<CompileAnswer> {
    if (this.#isClosing || left.aborted) return Promise.resolve(SUPERSEDED);
    const live = this.#live.get(key);
    // The press that joins comes first: a job that two presses of a reader want is not ended in between.
    if (live !== undefined) return this.#join(live, request, asker, left);
    const place = this.supersede(request, asker);
    const { party } = asker;
    const job: Job = { key, request, party, owners: new Set(), ending: new AbortController() };
    if (!this.#enqueue(job, place)) {
      return Promise.resolve({ kind: 'busy', ahead: this.#waiting.length + this.#running.size });
    }
    const answer = this.#join(job, request, asker, left);
    this.#begin();
    return answer;
  }

  /**
   * Ends what a reader waits for in the mode of a request.
   * @returns The place in the queue that this has left free; null where there is none.
   */
  supersede({ mode }: CompileRequest, { reader }: Asker): number | null {
    const owner = this.#owners.get(ownerKey(reader, mode));
    return owner === undefined ? null : this.#leave(owner, SUPERSEDED);
  }

  /** Ends everything and waits until all of it has ended; what is asked for meanwhile does not begin. */
  async close(): Promise<void> {
    this.#isClosing = true;
    for (const owner of [...this.#owners.values()]) this.#leave(owner, SUPERSEDED);
    await Promise.all(this.#running.values());
    this.#isClosing = false;
  }

  #join(
    job: Job,
    { mode }: CompileRequest,
    { reader }: Asker,
    left: AbortSignal,
  ): Promise<CompileAnswer> {
    return new Promise((resolve, reject) => {
      const onLeft = () => this.#leave(owner, SUPERSEDED);
      const owner: Owner = {
        reader,
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
      const before = this.#owners.get(ownerKey(reader, mode));
      if (before !== undefined) this.#leave(before, SUPERSEDED);
      this.#owners.set(ownerKey(reader, mode), owner);
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
    const key = ownerKey(owner.reader, owner.job.request.mode);
    owner.job.owners.delete(owner);
    if (this.#owners.get(key) === owner) this.#owners.delete(key);
  }

  /**
   * @param place Left free by an earlier press of the same reader.
   * @returns Whether there was room. A build takes that of the check that came last: its reader types on and asks again.
   *   Else the party that has the most waiting gives one up to a party that has less.
   */
  #enqueue(job: Job, place: number | null): boolean {
    if (this.#waiting.length >= this.#options.places && !this.#hasSlot(job)) {
      const isBuild = job.request.mode !== 'check';
      const check = this.#waiting.findLast(({ request }) => isBuild && request.mode === 'check');
      const victim = check ?? this.#turns.mostOf(this.#waiting, job);
      if (victim === null) return false;
      const answer: CompileAnswer = {
        kind: 'busy',
        ahead: this.#waiting.length - 1 + this.#running.size,
      };
      for (const owner of [...victim.owners]) this.#leave(owner, answer);
    }
    this.#waiting.splice(place ?? this.#waiting.length, 0, job);
    return true;
  }

  /** Begins what is next, as far as there are slots for it. */
  #begin(): void {
    for (;;) {
      const next = this.#turns.next(this.#waiting, (job) => this.#hasSlot(job));
      if (next === null) return;
      this.#waiting.splice(this.#waiting.indexOf(next), 1);
      this.#running.set(next, this.#run(next));
    }
  }

  #hasSlot({ request }: Job): boolean {
    const isCheck = request.mode === 'check';
    const running = [...this.#running.keys()].filter(
      (job) => (job.request.mode === 'check') === isCheck,
    );
    return running.length < (isCheck ? this.#options.checks : this.#options.slots);
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

function ownerKey(reader: string, mode: CompileRequest['mode']): string {
  return `${mode} ${reader}`;
}
