/** Hands a compiled module over to the page's Python, and asks it the cases of its crate. */
import type { EditedFile } from '../../compiler/edited-files.ts';
import type { Asked, BuiltModules, NoAnswer } from '../../runtime/built-modules.ts';
import { builtModules } from '../../runtime/client.ts';
import { thisDevice } from '../../runtime/device.ts';
import type { Progress } from '../../runtime/protocol.ts';
import { leftWords } from '../built-messages.ts';
import { noticeWords, progressWords } from '../run-messages.ts';
import type { BuiltUse, Loaded } from './built-use.ts';
import { verdictRemark, verdictWords } from './verdict-words.ts';

/** A crate's module goes into the page's Python; `solved` is called when it has all cases right. */
export function intoPython(extension: Extension, solved: () => void): BuiltUse {
  return {
    words: `loading your ${extension.importName} into Python`,
    use: async ({ hash }, say, signal) => {
      const loaded = await loadBuilt(extension, hash, say, signal);
      if (loaded.kind === 'loaded' && loaded.isAllRight) solved();
      return loaded;
    },
    // Python keeps what it has.
    forget: () => undefined,
  };
}

type Extension = Pick<EditedFile, 'crate' | 'importName' | 'hasBooks'>;

/** As for every use of a module, and whether there are cases and it has all of them right. */
type InPython =
  | Exclude<Loaded, { kind: 'loaded' }>
  | (Extract<Loaded, { kind: 'loaded' }> & { readonly isAllRight: boolean });

/** `say` tells how far it is. Never rejects. */
export async function loadBuilt(
  { crate, importName, hasBooks }: Extension,
  hash: string,
  say: (words: string) => void,
  signal: AbortSignal,
  modules: Pick<BuiltModules, 'use' | 'check'> = builtModules(),
): Promise<InPython> {
  const label = `your ${importName}`;
  const module = { crate, module: importName, hash, label, hasBooks, builtAt: new Date() };
  const report = (progress: Progress): void => say(withSmallInitial(progressWords(progress)));
  const use = await until(modules.use(module, report), signal);
  if (use.kind !== 'used') return without(use);
  say('asking it its cases');
  const verdict = await until(modules.check(module, report), signal);
  if (verdict.kind === 'stopped') return without(verdict);
  const remark = [verdictRemark(verdict), ...leftWords(use)].filter(Boolean).join(' ');
  const isAllRight = verdict.kind === 'checked' && verdict.first === null;
  const words = verdictWords(verdict) || `Python has your ${importName}`;
  return { kind: 'loaded', words, remark, isAllRight };
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
