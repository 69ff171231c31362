/** Calls rows with every case of a table and tells where they differ from the oracle. */
import type { BenchmarkDefinition } from '../../src/bench/define.ts';
import type { Difference, Outcome } from '../../src/records/differences.ts';
import { startFor } from '../native/interpreters.ts';
import { textOf } from '../native/process.ts';
import { type RunnableVariant, rowOf, runnableVariants } from '../native/rows.ts';
import { PlainFailure } from '../setup/failure.mjs';
import { type Case, casesOf } from './cases.ts';

/** A value that is longer than this is told by the name of its case alone. */
const LONGEST = 40;

/** One outcome for each case, in order. A case that ends the process leaves a new one to the next. */
async function outcomesOf(variant: RunnableVariant, cases: readonly Case[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  let python = startFor(variant);
  for (const { given, form } of cases) {
    const asked = { kind: 'ask', given, ...(form && { form }), ...rowOf(variant) };
    const answer = await python.ask(asked);
    switch (answer.kind) {
      case 'done':
        outcomes.push({ answer: textOf(answer, 'answer') });
        break;
      case 'raised':
        outcomes.push({ raises: answer.type });
        break;
      case 'ended':
        outcomes.push({ ends: answer.by });
        python = startFor(variant);
    }
  }
  python.close();
  return outcomes;
}

/**
 * Variant → cases in which it differs from the oracle; a variant that never does is left out.
 * @param names The variants to try.
 * @throws PlainFailure when the oracle itself is not right by the table.
 */
export async function differencesOf(
  definition: BenchmarkDefinition,
  names: readonly string[],
): Promise<Record<string, readonly Difference[]>> {
  const cases = casesOf(definition.id);
  const variants = runnableVariants(definition.variants);
  const oracle = variants[definition.oracle];
  if (cases.length === 0 || oracle === undefined) return {};
  const expected = await outcomesOf(oracle, cases);
  requireRight(definition, cases, expected);
  const found: Record<string, readonly Difference[]> = {};
  for (const name of names) {
    const variant = variants[name];
    if (variant === undefined || variant === oracle) continue;
    const differences = differing(cases, expected, await outcomesOf(variant, cases));
    if (differences.length > 0) found[name] = differences;
  }
  return found;
}

function requireRight(
  { id, oracle }: BenchmarkDefinition,
  cases: readonly Case[],
  outcomes: readonly Outcome[],
): void {
  for (const [index, { name, expected }] of cases.entries()) {
    const outcome = outcomes[index];
    if (outcome === undefined || expected === undefined) continue;
    if (areSame(outcome, { answer: expected })) continue;
    throw new PlainFailure(
      `Benchmark "${id}", oracle "${oracle}", case "${name}": expected ${expected}, got ${JSON.stringify(outcome)}.`,
    );
  }
}

function differing(
  cases: readonly Case[],
  expected: readonly Outcome[],
  got: readonly Outcome[],
): Difference[] {
  return cases.flatMap(({ name, given }, index): Difference[] => {
    const [right, own] = [expected[index], got[index]];
    if (right === undefined || own === undefined || areSame(right, own)) return [];
    const shown = JSON.stringify(given);
    return [
      {
        case: name,
        ...(shown.length > LONGEST ? {} : { given: shown }),
        expected: right,
        got: own,
      },
    ];
  });
}

/** Two exceptions are the same outcome whatever their types: each binding has its own for a wrong argument. */
function areSame(one: Outcome, other: Outcome): boolean {
  if ('answer' in one) return 'answer' in other && one.answer === other.answer;
  if ('raises' in one) return 'raises' in other;
  return 'ends' in other;
}
