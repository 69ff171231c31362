/** Calls the original and the port as the reader's own calls do: the first difference is shown at once. */
import type { EngineClient } from '../../runtime/client.ts';
import type { Contract } from '../contract/contract.ts';
import { bareName } from '../layout/kernel.ts';
import { cut } from '../proof/cut.ts';
import { ask } from '../python/ask.ts';
import { CallLimit, type NotedCall } from '../python/call-limit.ts';
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
  /** A call was ended after the limit. */
  | { readonly kind: 'late'; readonly words: string }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly words: string };

/** Seconds that one call may take. */
const LIMIT = 5;

/** Never rejects. */
export async function smokeCalls(
  engine: Pick<EngineClient, 'run' | 'interrupt'>,
  work: Work,
  contract: Contract,
  signal: AbortSignal,
): Promise<SmokeEnd> {
  const { original, calls, cases, observed } = work;
  const given = {
    ...{ original, calls, function: contract.function, ulp: contract.ulp, limit: LIMIT },
    port: { module: 'port', function: bareName(contract.function) },
    cases: [...cases, ...observed.map((call) => call.arguments)],
  };
  let smoke: Smoke | null = null;
  let raised = '';
  const limit = new CallLimit(engine, LIMIT);
  const job = ask<Smoke>(
    engine,
    { modules: SMOKE, main: 'smoke', given },
    (asked) => {
      if (asked.kind === 'told') smoke = asked.event;
      if (asked.kind === 'raised') raised = asked.traceback.trimEnd().split('\n').at(-1) ?? '';
    },
    (text) => limit.note(text),
  );
  limit.watch(job);
  const stop = (): void => {
    limit.end();
    job.stop();
  };
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  const end = await job.done;
  limit.end();
  signal.removeEventListener('abort', stop);
  const { late, call } = limit;
  if (late !== null && !signal.aborted)
    return { kind: 'late', words: lateWords(late, contract.function) };
  if (smoke !== null) return { kind: 'called', smoke };
  if (end.kind === 'stopped') return { kind: 'stopped' };
  if (end.kind !== 'failed') return { kind: 'failed', words: raised };
  const { message } = end.failure;
  const place = call === null ? '' : `In ${callWords(call, contract.function)}: `;
  return { kind: 'failed', words: place + message };
}

function callWords({ side, arguments: given }: NotedCall, name: string): string {
  return `the call ${cut(name + given)} of the ${side}`;
}

function lateWords(late: NotedCall, name: string): string {
  const advice =
    late.side === 'port'
      ? 'Look for a loop that has no end, or for one that takes far too many steps.'
      : 'Shorter calls in step 1 are compared at each build.';
  return `It was ended after ${LIMIT} s: ${callWords(late, name)}. ${advice} Nothing that you have written was lost.`;
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
