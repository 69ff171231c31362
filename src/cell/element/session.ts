/** Runs the cells of a page one after the other, each after those it needs. */
import type { EngineClient, EngineStatus, Job } from '../client.ts';
import type { CellEvent, RunResult } from '../protocol.ts';
import { neededBy } from './needs.ts';
import type { CellAction } from './state.ts';

/** A cell as the session sees it. */
export interface Member {
  readonly id: string;
  /** As shown, and as the file's name in tracebacks. */
  readonly name: string;
  /** The text to run: the reader's, where edited. */
  source(): string;
  tell(action: CellAction): void;
  /** Output and result of the run. */
  show(event: CellEvent): void;
  /** Resolves when all output is on the page. */
  settled(): Promise<void>;
  /** The engine's status changed: versions, or the interpreter that holds variables. */
  engineChanged(status: EngineStatus): void;
}

/** How the session finds cells; the page's own cells, or a test's. */
export interface Directory {
  /** Null where there is no such cell. */
  needsOf(id: string): readonly string[] | null;
  /** Rejects where the cell's script cannot be fetched. */
  find(id: string): Promise<Member>;
}

/** Something a reader asked for, from the press on Run to its end. */
interface Request {
  readonly member: Member;
  withdrawn: boolean;
}

type Outcome = 'finished' | 'raised' | 'stopped' | 'failed';

export class Session {
  readonly #engine: Pick<EngineClient, 'run' | 'restart' | 'subscribe'>;
  readonly #directory: Directory;
  readonly #members = new Set<Member>();
  /** What each cell last ran to its end, and in which interpreter. */
  readonly #ran = new Map<string, { readonly source: string; readonly interpreter: number }>();
  /** The first one is being served. */
  #requests: Request[] = [];
  #running: { readonly members: readonly Member[]; readonly job: Job } | null = null;
  #status: EngineStatus | undefined;

  constructor(engine: Pick<EngineClient, 'run' | 'restart' | 'subscribe'>, directory: Directory) {
    this.#engine = engine;
    this.#directory = directory;
    engine.subscribe((status) => {
      this.#status = status;
      if (status.kind === 'busy' && status.job === 'run') this.#started();
      for (const member of this.#members) member.engineChanged(status);
    });
  }

  /** From now on `member` hears of the engine. */
  join(member: Member): void {
    this.#members.add(member);
    if (this.#status) member.engineChanged(this.#status);
  }

  /** Runs a cell when its turn comes; asked again while it waits or runs, it does nothing more. */
  run(member: Member): void {
    if (this.#requests.some((it) => it.member === member && !it.withdrawn)) return;
    member.tell({ kind: 'asked' });
    this.#requests.push({ member, withdrawn: false });
    if (this.#requests.length === 1) void this.#work();
  }

  /** Stops what `member` asked for or takes part in. */
  stop(member: Member): void {
    this.#withdraw((request) => request.member === member);
    if (this.#running?.members.includes(member)) this.#running.job.stop();
  }

  /** A fresh interpreter: all variables are gone, what runs or waits is stopped. */
  restart(): void {
    this.#withdraw(() => true);
    this.#engine.restart();
  }

  /** Takes back requests; the one that is being served ends when its job does. */
  #withdraw(concerns: (request: Request) => boolean): void {
    const [served, ...waiting] = this.#requests;
    if (!served) return;
    if (concerns(served)) served.withdrawn = true;
    for (const request of waiting.filter(concerns)) request.member.tell({ kind: 'withdrawn' });
    this.#requests = [served, ...waiting.filter((request) => !concerns(request))];
  }

  async #work(): Promise<void> {
    for (let next = this.#requests[0]; next; next = this.#requests[0]) {
      await this.#serve(next);
      if (next.withdrawn) next.member.tell({ kind: 'withdrawn' });
      this.#requests.shift();
    }
  }

  async #serve(request: Request): Promise<void> {
    const { member } = request;
    const order = neededBy(member.id, (id) => this.#directory.needsOf(id));
    if (order.kind !== 'order') {
      member.tell({ kind: 'blocked', name: order.id, how: order.kind });
      return;
    }
    for (const id of order.ids) {
      const needed = await this.#directory.find(id).catch(() => null);
      if (request.withdrawn) return;
      if (!needed) {
        member.tell({ kind: 'blocked', name: id, how: 'failed' });
        return;
      }
      if (this.#isFresh(needed)) continue;
      member.tell({ kind: 'needs', name: needed.name });
      const outcome = await this.#execute(needed, request);
      if (request.withdrawn) return;
      if (outcome !== 'finished') {
        member.tell({ kind: 'blocked', name: needed.name, how: outcome });
        return;
      }
    }
    await this.#execute(member, request);
  }

  /** Whether the variables of a cell are there as its text now makes them. */
  #isFresh(member: Member): boolean {
    const ran = this.#ran.get(member.id);
    return ran?.interpreter === this.#status?.interpreter && ran?.source === member.source();
  }

  async #execute(member: Member, request: Request): Promise<Outcome> {
    const source = member.source();
    const asking = request.member;
    let result: RunResult | null = null;
    member.tell({ kind: 'asked' });
    const job = this.#engine.run(member.name, source, (event) => {
      if (event.kind === 'progress') {
        for (const it of new Set([member, asking])) it.tell(event);
      }
      if (event.kind !== 'progress') this.#started();
      if (event.kind === 'result') result = event.result;
      member.show(event);
    });
    this.#running = { members: member === asking ? [member] : [member, asking], job };
    if (this.#status?.kind === 'busy' && this.#status.job === 'run') this.#started();
    const end = await job.done;
    this.#running = null;
    await member.settled();
    const interpreter = this.#status?.interpreter ?? 0;
    member.tell({ kind: 'ended', end, result, interpreter });
    return this.#outcome(member, source, interpreter, end.kind, result);
  }

  #outcome(
    member: Member,
    source: string,
    interpreter: number,
    end: 'finished' | 'stopped' | 'failed',
    result: RunResult | null,
  ): Outcome {
    if (end !== 'finished') return end;
    if (result?.kind === 'interrupted') return 'stopped';
    if (result?.kind !== 'done') return 'raised';
    this.#ran.set(member.id, { source, interpreter });
    return 'finished';
  }

  /** The running job has the engine: its cell runs, and the one that asked waits for it. */
  #started(): void {
    const [member, asking] = this.#running?.members ?? [];
    member?.tell({ kind: 'started', now: performance.now() });
    if (member) asking?.tell({ kind: 'needs', name: member.name });
  }
}
