/** Calls the original and the port as the reader's own calls do: the first difference is shown at once. */
import type { EngineClient } from '../../runtime/client.ts';
import type { Contract } from '../contract/contract.ts';
import { bareName } from '../layout/kernel.ts';
import { ask } from '../python/ask.ts';
import { SMOKE } from '../python/smoke-modules.ts';
import type { Work } from '../work.ts';

export interface Smoke {
  /** Calls that were compared. */
  readonly called: number;
  /** Null where all of them agree. */
  readonly first: {
    readonly call: string;
    readonly phrase: string;
    readonly original: string;
    readonly port: string;
  } | null;
  /** Why some calls were not made, or none; empty for nothing. */
  readonly trouble: string;
}

export type SmokeEnd =
  | { readonly kind: 'called'; readonly smoke: Smoke }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly words: string };

/** Never rejects. */
export async function smokeCalls(
  engine: Pick<EngineClient, 'run'>,
  work: Work,
  contract: Contract,
  signal: AbortSignal,
): Promise<SmokeEnd> {
  const { original, calls, cases, observed } = work;
  const given = {
    ...{ original, calls, function: contract.function, ulp: contract.ulp },
    port: { module: 'port', function: bareName(contract.function) },
    cases: [...cases, ...observed.map((call) => call.arguments)],
  };
  let smoke: Smoke | null = null;
  let raised = '';
  const job = ask<Smoke>(engine, { modules: SMOKE, main: 'smoke', given }, (asked) => {
    if (asked.kind === 'told') smoke = asked.event;
    if (asked.kind === 'raised') raised = asked.traceback.trimEnd().split('\n').at(-1) ?? '';
  });
  const stop = (): void => job.stop();
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  const end = await job.done;
  signal.removeEventListener('abort', stop);
  if (smoke !== null) return { kind: 'called', smoke };
  if (end.kind === 'stopped') return { kind: 'stopped' };
  return { kind: 'failed', words: end.kind === 'failed' ? end.failure.message : raised };
}

/** For the status line. */
export function smokeWords({ called, first }: Smoke): string {
  if (first !== null) return 'a call differs';
  if (called === 0) return 'no call to compare';
  return called === 1 ? 'your 1 call answers alike' : `your ${called} calls answer alike`;
}

/** What the reader has to know beyond that; empty for nothing. */
export function smokeRemark({ first, trouble }: Smoke): string {
  if (first === null) return trouble;
  const { call, phrase, original, port } = first;
  return `The first difference: ${call} (${phrase}). The original: ${original}. Your port: ${port}.`;
}
