/** Hands a compiled module over to the page's Python, and asks it the cases of its crate. */
import type { CrateName } from '../../compiler/protocol.ts';
import type { Asked, BuiltModules, NoAnswer } from '../../runtime/built-modules.ts';
import { builtModules } from '../../runtime/client.ts';
import { thisDevice } from '../../runtime/device.ts';
import type { Progress } from '../../runtime/protocol.ts';
import { leftWords } from '../built-messages.ts';
import { noticeWords, progressWords } from '../run-messages.ts';
import type { BuiltUse, Loaded } from './built-use.ts';
import { verdictRemark, verdictWords } from './verdict-words.ts';

/** A crate's module goes into the page's Python. */
export function intoPython(crate: CrateName): BuiltUse {
  return {
    words: `loading your ${crate} into Python`,
    use: (hash, say, signal) => loadBuilt(crate, hash, say, signal),
    // Python keeps what it has.
    forget: () => undefined,
  };
}

/** `say` tells how far it is. Never rejects. */
export async function loadBuilt(
  crate: CrateName,
  hash: string,
  say: (words: string) => void,
  signal: AbortSignal,
  modules: Pick<BuiltModules, 'use' | 'check'> = builtModules(),
): Promise<Loaded> {
  const module = { crate, module: crate, hash, label: `your ${crate}`, builtAt: new Date() };
  const report = (progress: Progress): void => say(withSmallInitial(progressWords(progress)));
  const use = await until(modules.use(module, report), signal);
  if (use.kind !== 'used') return without(use);
  say('asking it the cases of its crate');
  const verdict = await until(modules.check(module, report), signal);
  if (verdict.kind === 'stopped') return without(verdict);
  const remark = [verdictRemark(verdict), ...leftWords(use)].filter(Boolean).join(' ');
  return { kind: 'loaded', words: verdictWords(verdict), remark };
}

function without(
  answer: NoAnswer | { readonly kind: 'refused'; readonly why: string },
): Exclude<Loaded, { kind: 'loaded' }> {
  if (answer.kind !== 'stopped') return { kind: 'not loaded', words: answer.why };
  const stopped = { kind: 'stopped', lost: answer.lost, result: null } as const;
  return { kind: 'stopped', remark: noticeWords(stopped, thisDevice().spare) ?? '' };
}

/** It follows on how long the compiler took. */
function withSmallInitial(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

async function until<Answer>(
  asked: Asked<Answer>,
  signal: AbortSignal,
): Promise<Answer | NoAnswer> {
  const stop = (): void => asked.stop();
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  const answer = await asked.done;
  signal.removeEventListener('abort', stop);
  return answer;
}
