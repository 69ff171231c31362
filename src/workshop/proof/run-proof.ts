/** Runs a proof in the page's Python, and keeps the clock: a call that does not return is ended and named. */
import type { EngineClient, Job } from '../../runtime/client.ts';
import { ask } from '../python/ask.ts';
import { CallLimit, type NotedCall } from '../python/call-limit.ts';
import { PROOF } from '../python/proof-modules.ts';
import { cut } from './cut.ts';
import { PROOF_PACKAGES } from './packages.ts';
import type { ProofEvent, ProofPlan, Verdict } from './proof.ts';

export type ProofEnd =
  | { readonly kind: 'verdict'; readonly verdict: Verdict; readonly seconds: number | null }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly words: string };

export interface ProofRun {
  readonly done: Promise<ProofEnd>;
  stop(): void;
}

interface Hears {
  readonly event: (event: ProofEvent) => void;
  /** What is waited for, in words. */
  readonly waiting: (words: string) => void;
}

export function runProof(
  engine: Pick<EngineClient, 'run' | 'interrupt'>,
  plan: ProofPlan,
  { event, waiting }: Hears,
  now = () => performance.now(),
): ProofRun {
  const limit = new CallLimit(engine, plan.limit, now);
  let told: Extract<ProofEvent, { kind: 'verdict' }> | null = null;
  let traceback: string | null = null;
  let isStopped = false;
  const { module } = plan.port;
  const imports = [...PROOF_PACKAGES, ...(module === 'ports' ? [module] : [])];
  const job: Job = ask<ProofEvent>(
    engine,
    { modules: PROOF, main: 'prove', given: plan, imports },
    (asked) => {
      if (asked.kind === 'waiting') waiting(asked.words);
      else if (asked.kind === 'raised') traceback = asked.traceback;
      else if (asked.event.kind === 'verdict') told = asked.event;
      else event(asked.event);
    },
    (text) => limit.note(text),
  );
  limit.watch(job);
  const done = job.done.then((end): ProofEnd => {
    limit.end();
    if (told !== null) {
      return { kind: 'verdict', verdict: told.verdict, seconds: told.seconds ?? null };
    }
    const { late, call } = limit;
    if (late !== null && !isStopped)
      return { kind: 'verdict', verdict: noReturn(late, plan, null), seconds: null };
    if (end.kind === 'failed') {
      const { message } = end.failure;
      return call === null
        ? { kind: 'failed', words: `${message} Nothing of your work was lost. Prove again.` }
        : { kind: 'verdict', verdict: noReturn(call, plan, message), seconds: null };
    }
    if (end.kind === 'stopped' || isStopped) return { kind: 'stopped' };
    return { kind: 'failed', words: traceback ?? 'Python ended without a verdict. Prove again.' };
  });
  const stop = (): void => {
    isStopped = true;
    limit.end();
    job.stop();
  };
  return { done, stop };
}

function noReturn(
  { side, arguments: given }: NotedCall,
  { contract }: ProofPlan,
  broke: string | null,
): Verdict {
  return { kind: 'no return', side, call: cut(contract.function + given), arguments: given, broke };
}
