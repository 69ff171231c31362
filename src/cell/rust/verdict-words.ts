/** What a module answers to its crate's cases, in words. */
import type { NoAnswer } from '../../runtime/built-modules.ts';
import type { Outcome, Verdict, WrongAnswer } from '../../runtime/protocol.ts';

/** "27 of 27 cases right", for the status line; empty where nobody knows. */
export function verdictWords(verdict: Verdict | NoAnswer): string {
  if (verdict.kind !== 'checked') return '';
  return `${verdict.right} of ${verdict.of} cases right`;
}

/** The first wrong answer, or why there is none; empty where all is well. */
export function verdictRemark(verdict: Verdict | NoAnswer): string {
  switch (verdict.kind) {
    case 'checked':
      return verdict.first === null ? '' : wrongWords(verdict.first);
    case 'refused':
    case 'failed':
      return `Its cases could not be asked: ${verdict.why}`;
    case 'none':
    case 'stopped':
      return '';
  }
}

function wrongWords({
  case: name,
  function: called,
  input,
  expected,
  answered,
}: WrongAnswer): string {
  const which = name === '' ? '' : ` (case “${name}”)`;
  return `The first wrong answer: ${called}(${input})${which} has to ${hasTo(expected)}, and ${does(answered)}.`;
}

function raised({ type, message }: Extract<Outcome, { kind: 'raised' }>): string {
  return message === undefined || message === '' ? type : `${type}: ${message}`;
}

const hasTo = (it: Outcome): string =>
  it.kind === 'value' ? `give ${it.text}` : `raise ${raised(it)}`;

const does = (it: Outcome): string =>
  it.kind === 'value' ? `gives ${it.text}` : `raises ${raised(it)}`;
