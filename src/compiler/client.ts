/** Asks the compiler that stands beside the site. What goes wrong comes back as a value, never as an error. */
import { onSite } from '../browser/address.ts';
import type { CompileAnswer, CompileRequest, CompilerStatus } from './protocol.ts';

/** The compiler's own answer, or why there is none. */
export type CompileOutcome =
  | CompileAnswer
  /** Nothing answers any more where the compiler stood. */
  | { readonly kind: 'gone' }
  /** The reader or a newer request ended it. */
  | { readonly kind: 'stopped' };

/** What is compiled; who asks for it the client knows. */
export type CompileTask = Pick<CompileRequest, 'build' | 'crate' | 'files' | 'mode' | 'profile'>;

export type StatusOutcome = CompilerStatus | Extract<CompileOutcome, { kind: 'gone' | 'refused' }>;

/** The answers, by kind: what else a server says is none of the compiler's. */
const KINDS: Readonly<Record<CompileAnswer['kind'], true>> = {
  built: true,
  formatted: true,
  listed: true,
  rejected: true,
  ended: true,
  busy: true,
  older: true,
  refused: true,
};

function isAnswer(value: unknown): value is CompileAnswer {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  return typeof value.kind === 'string' && Object.hasOwn(KINDS, value.kind);
}

function isStatus(value: unknown): value is CompilerStatus {
  return typeof value === 'object' && value !== null && 'token' in value && 'crates' in value;
}

async function jsonOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return null;
  }
}

const GONE = { kind: 'gone' } as const;

/** Statuses of a server that does not know the token or the cookie: it has been started again since. */
const FORBIDDEN = new Set([401, 403]);

/** In a class the page then asks for the new code. */
const SHUT = {
  kind: 'refused',
  reason: 'The compiler takes nothing from this page. Load it again.',
} as const;

export class CompilerClient {
  readonly #fetch: typeof fetch;
  readonly #tab: string;
  #status: Promise<StatusOutcome> | null = null;

  /** `tab` names this page to the compiler, which then ends what the same page no longer waits for. */
  constructor(fetchFrom: typeof fetch, tab: string) {
    this.#fetch = fetchFrom;
    this.#tab = tab;
  }

  /** What the compiler is and can: asked once, and again where nothing answered. */
  status(): Promise<StatusOutcome> {
    this.#status ??= this.#askStatus().then((status) => {
      if ('kind' in status) this.#status = null;
      return status;
    });
    return this.#status;
  }

  /** Compiles, until `signal` ends it. */
  async compile(task: CompileTask, signal: AbortSignal): Promise<CompileOutcome> {
    const known = this.#status;
    const outcome = await this.#attempt(task, signal);
    // A server that was started again has another token.
    if (outcome !== 'forbidden') return outcome;
    this.#status = null;
    const again = known === null ? outcome : await this.#attempt(task, signal);
    if (again !== 'forbidden') return again;
    return SHUT;
  }

  async #attempt(task: CompileTask, signal: AbortSignal): Promise<CompileOutcome | 'forbidden'> {
    const status = await this.status();
    if (signal.aborted) return { kind: 'stopped' };
    if ('kind' in status) return status;
    const request: CompileRequest = { ...task, tab: this.#tab };
    try {
      const response = await this.#fetch(onSite('/compile'), {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          ...(status.token !== null && { 'X-Compile-Token': status.token }),
        },
        body: JSON.stringify(request),
        signal,
      });
      const answer = await jsonOf(response);
      if (signal.aborted) return { kind: 'stopped' };
      if (isAnswer(answer)) return answer;
      if (FORBIDDEN.has(response.status)) return 'forbidden';
      // A plain file host, or a proxy in front of a server that has ended.
      return this.#forget();
    } catch {
      return signal.aborted ? { kind: 'stopped' } : this.#forget();
    }
  }

  /** The next request asks first who is there. */
  #forget(): typeof GONE {
    this.#status = null;
    return GONE;
  }

  async #askStatus(): Promise<StatusOutcome> {
    try {
      const response = await this.#fetch(onSite('/compile/status'), { cache: 'no-store' });
      if (FORBIDDEN.has(response.status)) return SHUT;
      const status = response.ok ? await jsonOf(response) : null;
      return isStatus(status) ? status : GONE;
    } catch {
      return GONE;
    }
  }
}

let client: CompilerClient | undefined;

/** The one client of this page, made on first use. */
export function compilerClient(): CompilerClient {
  client ??= new CompilerClient(
    (input, init) => fetch(input, init),
    Array.from(crypto.getRandomValues(new Uint32Array(2)), (it) => it.toString(36)).join(''),
  );
  return client;
}
