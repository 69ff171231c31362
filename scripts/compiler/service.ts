/** Answers requests to compile: from what is kept, or by a job. */
import { availableParallelism } from 'node:os';
import type {
  CompileAnswer,
  CompileRequest,
  CompilerStatus,
  Mode,
} from '../../src/compiler/protocol.ts';
import type { Asker } from './access.ts';
import type { Compile } from './compile.ts';
import { Jobs } from './jobs.ts';
import { type Known, reasonAgainst } from './request.ts';
import { keyOf, Results } from './results.ts';
import type { Shared, SharedResults } from './shared-results.ts';

/** The compiler of this computer, and what it can compile. */
export interface Compiler extends Known {
  /** Of the build of the site that it belongs to. */
  readonly build: string;
  /** For example "rustc 1.95.0". */
  readonly rustc: string;
  /** Names all that a result depends on beside the files of the request: compiler, kit, flags, the crate's own files. */
  toolchainOf(crate: string, mode: Mode): string;
  readonly compile: Compile;
}

export interface ServiceOptions {
  readonly compiler: Compiler;
  /** Where results are kept: absolute. */
  readonly folder: string;
  /** Of all compilers of one class; undefined where there is one. */
  readonly shared?: SharedResults;
  /** Builds that go on at once. */
  readonly slots?: number;
  /** Checks that go on at once: one reader has one. */
  readonly checks?: number;
  /** How many jobs may wait: a class of thirty, each with a build and a check. */
  readonly places?: number;
}

/** The compile service without its network: one for each server. */
export class CompileService {
  readonly #compiler: Compiler;
  readonly #results: Results;
  readonly #shared: SharedResults | null;
  readonly #jobs: Jobs;

  constructor({
    compiler,
    folder,
    shared,
    slots = availableParallelism(),
    checks = 1,
    places = 60,
  }: ServiceOptions) {
    this.#compiler = compiler;
    this.#shared = shared ?? null;
    this.#results = new Results({ folder });
    this.#jobs = new Jobs({
      slots,
      checks,
      places,
      work: async (request, signal) => {
        const { answer, module } = await compiler.compile(request, signal);
        const key = this.#keyOf(request);
        const kept = this.#results.keep(key, answer, module);
        await this.#shared?.keep(key, kept, module);
        return kept;
      },
    });
  }

  /** But for what it takes to be answered. */
  get status(): Omit<CompilerStatus, 'token'> {
    const { build, rustc, crates, unavailable, limits } = this.#compiler;
    return { build, rustc, crates, unavailable, limits };
  }

  /** @param left Fires when whoever asked is gone. */
  async answer(request: CompileRequest, asker: Asker, left: AbortSignal): Promise<CompileAnswer> {
    const { build } = this.#compiler;
    if (request.build !== build) return { kind: 'older', build };
    const reason = reasonAgainst(request, this.#compiler);
    if (reason !== null) return { kind: 'refused', reason };
    const key = this.#keyOf(request);
    const found = this.#results.find(key);
    const kept = found ?? (this.#shared && (await this.#fetch(key, this.#shared)));
    if (kept === null) return this.#jobs.submit(key, request, asker, left);
    this.#jobs.supersede(request, asker);
    return kept.kind === 'rejected' ? kept : { ...kept, isKept: true };
  }

  /** The bytes of a module that was built; null where they are not there any more. */
  async module(hash: string): Promise<Uint8Array | null> {
    return this.#results.module(hash) ?? (await this.#shared?.module(hash)) ?? null;
  }

  /** Ends all that is being compiled, and waits for it. */
  close(): Promise<void> {
    return this.#jobs.close();
  }

  /** What another compiler has built, kept here from now on. */
  async #fetch(key: string, shared: SharedResults): Promise<Shared['answer'] | null> {
    const found = await shared.find(key);
    if (found !== null) this.#results.keep(key, found.answer, found.module);
    return found?.answer ?? null;
  }

  #keyOf(request: CompileRequest): string {
    return keyOf(this.#compiler.toolchainOf(request.crate, request.mode), request);
  }
}
