/** Runs the program that the reader wrote, and holds what it prints against what the solution prints, where there is one. */
import { onSite } from '../../browser/address.ts';
import type { BuiltUse } from '../../cell/rust/built-use.ts';
import { endWords, ownVerdictWords, ranWords } from './choice-messages.ts';
import { fetchOutcomes } from './combinations.ts';
import type { Definition } from './definition.ts';
import type { OutcomeView } from './outcome-view.ts';
import { type RunEnd, runAt } from './run-program.ts';
import { keyOf } from './template.ts';

/** `solved` is called when a program prints what the solution prints; `definition` is null where there is no solution. */
export function runningHere(
  definition: Pick<Definition, 'outcomes' | 'right'> | null,
  view: OutcomeView,
  solved: () => void,
): BuiltUse {
  return {
    words: 'running',
    forget: () => view.clear(),
    use: async ({ hash }, _say, signal) => {
      view.begin('program', ownVerdictWords(null));
      const [{ end, printed }, solution] = await Promise.all([
        run(`/compile/modules/${hash}.so`, signal, (text) => view.print(text)),
        definition && printedBySolution(definition, signal),
      ]);
      if (end.kind === 'failed') {
        view.clear();
        return { kind: 'not loaded', words: end.message };
      }
      view.print(endWords(end));
      if (end.kind === 'stopped' && end.why === 'reader') return { kind: 'stopped', remark: '' };
      const isSame = solution === null ? null : isWhole(end) && printed === solution;
      view.judge(ownVerdictWords(isSame), isSame === true);
      if (isSame === true) solved();
      return { kind: 'loaded', words: ranWords(end), remark: '' };
    },
  };
}

async function run(
  path: string,
  signal: AbortSignal,
  print: (text: string) => void,
): Promise<{ end: RunEnd; printed: string }> {
  let printed = '';
  const going = runAt(onSite(path), (text) => {
    printed += text;
    print(text);
  });
  if (signal.aborted) going.stop();
  signal.addEventListener('abort', () => going.stop());
  return { end: await going.done, printed };
}

/** Null where nobody can tell. */
async function printedBySolution(
  { outcomes, right }: Pick<Definition, 'outcomes' | 'right'>,
  signal: AbortSignal,
): Promise<string | null> {
  try {
    const solution = (await fetchOutcomes(outcomes))[keyOf(right)];
    if (solution?.kind !== 'program') return null;
    const { end, printed } = await run(solution.url, signal, () => undefined);
    return isWhole(end) ? printed : null;
  } catch {
    return null;
  }
}

/** Whether it ran to its end without an error. */
function isWhole(end: RunEnd): boolean {
  return end.kind === 'ended' && end.ended.kind === 'exited' && end.ended.code === 0;
}
