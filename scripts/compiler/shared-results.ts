/**
 * What several compilers of one class have built, in a store that they share: what one has compiled another need not,
 * and a module is served by whichever is asked. A store that is gone makes them slower, and changes no answer.
 */
import type { CompileAnswer } from '../../src/compiler/protocol.ts';
import { sha256 } from './sha256.ts';
import type { Store } from './store.ts';

export interface Shared {
  readonly answer: Extract<CompileAnswer, { kind: 'built' | 'rejected' }>;
  readonly module: Uint8Array | null;
}

/** A day, in seconds: longer than any class. */
const LIFE = 86_400;

export class SharedResults {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Null where nobody has compiled it, or its module is not there any more. */
  async find(key: string): Promise<Shared | null> {
    const text = await this.#get(answerName(key));
    if (text === null) return null;
    const answer: Shared['answer'] = JSON.parse(Buffer.from(text).toString('utf8'));
    if (answer.kind === 'rejected' || answer.hash === null) return { answer, module: null };
    const module = await this.module(answer.hash);
    return module && { answer, module };
  }

  /** Its bytes; null where they are not there or not whole. */
  async module(hash: string): Promise<Uint8Array | null> {
    const module = await this.#get(moduleName(hash));
    return module !== null && sha256(module) === hash ? module : null;
  }

  /** The module first, so that whoever finds the answer finds it too. */
  async keep(key: string, answer: CompileAnswer, module: Uint8Array | null): Promise<void> {
    if (answer.kind !== 'built' && answer.kind !== 'rejected') return;
    try {
      if (module !== null && answer.kind === 'built' && answer.hash !== null) {
        await this.#store.set(moduleName(answer.hash), module, LIFE);
      }
      await this.#store.set(answerName(key), JSON.stringify(answer), LIFE);
    } catch {
      // It is kept on this computer all the same.
    }
  }

  async #get(name: string): Promise<Uint8Array | null> {
    try {
      return await this.#store.get(name);
    } catch {
      return null;
    }
  }
}

function answerName(key: string): string {
  return `oxidizing-python:answer:${key}`;
}

function moduleName(hash: string): string {
  return `oxidizing-python:module:${hash}`;
}
