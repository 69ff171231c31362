/** The state of each step in a few words, as the list of steps shows it. */
import type { Contract } from './contract/contract.ts';
import type { FoundBoard } from './found.ts';
import type { Verdict } from './proof/proof.ts';
import type { Step } from './step.ts';
import type { Work } from './work.ts';

type Board = Pick<FoundBoard, 'get'>;

export function stateOf(step: Step, work: Work, found: Board): string {
  return STATES[step](work, found);
}

const STATES: Readonly<Record<Step, (work: Work, found: Board) => string>> = {
  original({ original, chosen, observed }) {
    if (original.trim() === '') return 'nothing here yet';
    if (chosen === '') return `${counted(linesIn(original), 'line')}, no function picked`;
    return observed.length === 0
      ? `${chosen}, not run yet`
      : `${chosen}, ${counted(observed.length, 'call')} recorded`;
  },
  contract({ contract, chosen }) {
    if (contract === null) return 'none yet';
    if (contract.function !== chosen) return `of ${contract.function}, an earlier choice`;
    return parametersIn(contract);
  },
  port({ files }, found) {
    const built = found.get('built');
    if (built !== null) {
      if (!built.isStale && built.result.module === 'ports') return 'the book’s own port';
      return built.isStale
        ? 'changed since it was compiled'
        : `compiled ${timeOf(built.result.builtAt)}`;
    }
    if (files.kernel.trim() === '') return 'not laid out yet';
    return files.kernel.includes('todo!()') ? 'laid out, still to write' : 'not compiled yet';
  },
  proof(_, found) {
    const proof = found.get('proof');
    if (proof === null) return 'not proven yet';
    return proof.isStale ? 'of an earlier version' : verdictWords(proof.result);
  },
  race(_, found) {
    const race = found.get('race');
    if (race === null) return 'no figures yet';
    return race.isStale ? 'of an earlier version' : 'raced';
  },
  'take-home': ({ contract, files }) =>
    contract === null || files.kernel.trim() === '' ? 'needs a port' : 'ready to take',
};

function verdictWords(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'same':
      return `no difference in ${counted(verdict.tried, 'call')}`;
    case 'different':
      return `${counted(verdict.differences.length, 'difference')} found`;
    case 'no return':
      return 'a call did not return';
    case 'unsteady':
      return 'the original answers in two ways';
    case 'undrawable':
    case 'unusable':
      return 'could not be tried';
  }
}

function linesIn(text: string): number {
  return text.trim().split('\n').length;
}

function parametersIn({ parameters }: Contract): string {
  return parameters.length === 0 ? 'no parameters' : counted(parameters.length, 'parameter');
}

/** With the word in the plural where there are several. */
function counted(count: number, word: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? word : `${word}s`}`;
}

/** Hours and minutes of the reader's clock. */
function timeOf(date: Date): string {
  return date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
}
