/** Runs a proof in the page's Python, and keeps the clock: a call that does not return is ended and named. */
import type { EngineClient, Job } from '../../runtime/client.ts';
import { ask } from '../python/ask.ts';
import { PROOF } from '../python/proof-modules.ts';
import { cut } from './cut.ts';
import { PROOF_PACKAGES } from './packages.ts';
import type { ProofEvent, ProofPlan, Verdict } from './proof.ts';

/** Between two looks at the clock, in milliseconds. */
const LOOK = 200;
/** How long an interrupted call may take to heed it, in milliseconds. */
const HEEDED = 1_500;

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

/** What Python was about to call, and since when: "original (1, 2)". */
interface Noted {
  readonly text: string;
  readonly at: number;
}

export function runProof(
  engine: Pick<EngineClient, 'run' | 'interrupt'>,
  plan: ProofPlan,
  { event, waiting }: Hears,
  now = () => performance.now(),
): ProofRun {
  let noted: Noted | null = null;
  let told: Extract<ProofEvent, { kind: 'verdict' }> | null = null;
  let traceback: string | null = null;
  /** The call that the page has given up, told apart from Stop. */
  let late: Noted | null = null;
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
    (text) => {
      noted = text === '' ? null : { text, at: now() };
    },
  );
  let seen: Noted | null = null;
  let interruptedAt: number | null = null;
  const timer = setInterval(() => {
    const call = noted;
    if (call === null || isStopped || now() - call.at < plan.limit * 1_000) {
      seen = null;
      return;
    }
    // What was posted before this look may not have been heard yet: the next look decides.
    if (seen !== call) {
      seen = call;
      return;
    }
    if (late !== call) {
      late = call;
      interruptedAt = engine.interrupt() ? now() : null;
      if (interruptedAt === null) job.stop();
    } else if (interruptedAt !== null && now() - interruptedAt > HEEDED) {
      interruptedAt = null;
      job.stop();
    }
  }, LOOK);
  const done = job.done.then((end): ProofEnd => {
    clearInterval(timer);
    if (told !== null) {
      return { kind: 'verdict', verdict: told.verdict, seconds: told.seconds ?? null };
    }
    if (late !== null && !isStopped)
      return { kind: 'verdict', verdict: noReturn(late, plan), seconds: null };
    if (end.kind === 'failed') return { kind: 'failed', words: end.failure.message };
    if (end.kind === 'stopped' || isStopped) return { kind: 'stopped' };
    return { kind: 'failed', words: traceback ?? 'Python ended without a verdict. Prove again.' };
  });
  const stop = (): void => {
    isStopped = true;
    job.stop();
  };
  return { done, stop };
}

function noReturn({ text }: Noted, { contract }: ProofPlan): Verdict {
  const gap = text.indexOf(' ');
  const given = text.slice(gap + 1);
  return {
    kind: 'no return',
    side: text.startsWith('port') ? 'port' : 'original',
    call: cut(contract.function + given),
    arguments: given,
  };
}
