/** Sentences the panel says about a sweep: how far it came, crossovers, what crossing the boundary costs. */
import type { InputKind, Unit } from '../bench/define.ts';
import type { Crossover, Speedup, SweepReport } from '../bench/report.ts';
import {
  formatAbout,
  formatRemaining,
  formatSize,
  formatTime,
  withUnit,
} from '../figures/figures.ts';
import { INPUT_WORDS, inputKindWords, seedWords } from '../figures/inputs.ts';
import { boundaryCosts, crossings } from './boundary.ts';
import type { Naming } from './panel-messages.ts';
import { OUTCOME_WORDS } from './panel-messages.ts';
import type { ShippedBenchmark } from './payload.ts';
import type { Results } from './state.ts';

/** "3 sizes in 21.4 s · the whole time was used": how far a sweep came. */
export function sweepSummaryWords({ points, elapsed, outcome }: SweepReport): string {
  const sizes = points.length === 1 ? '1 size' : `${points.length} sizes`;
  const end =
    outcome.kind === 'discarded' ? 'paused while the tab is hidden' : OUTCOME_WORDS[outcome.kind];
  return [`${sizes} in ${formatTime(elapsed)}`, end].join(' · ');
}

/** "4 sizes · about 12 s left". */
export function sweepRunningWords({ points, remaining }: SweepReport): string {
  const sizes = points.length === 1 ? '1 size' : `${points.length} sizes`;
  return `${sizes} · ${formatRemaining(remaining)}`;
}

/** "random letters, seed 1": the input of a sweep, whatever its size; a number is its size: "n = 5 to n = 30". */
export function sweepInputWords({ points }: SweepReport): string {
  const input = points[0]?.report.input;
  if (input === undefined) return '';
  if (input.kind === 'number') {
    const ends = new Set([points.at(0), points.at(-1)].map((point) => point?.size ?? input.size));
    return [...ends].map((size) => formatSize(size, input.unit)).join(' to ');
  }
  return [inputKindWords(input.kind), ...seedWords(input)].join(', ');
}

/** One sentence for each size and reason that some variants have no figure. */
export function skippedWords({ points }: SweepReport, naming: Naming): string[] {
  const groups = new Map<string, string[]>();
  for (const { size, report } of points) {
    for (const row of report.rows) {
      if (row.state === 'measured' || row.state === 'pending') continue;
      const heading = `${REASONS[row.state]} at ${formatSize(size, report.input.unit)}`;
      groups.set(heading, [...(groups.get(heading) ?? []), naming(row.variant)]);
    }
  }
  return [...groups].map(([heading, variants]) => `${heading}: ${variants.join('; ')}.`);
}

const REASONS = {
  skipped: 'Skipped, because it was predicted to take too long,',
  wrong: 'Wrong',
  failed: 'Failed',
};

/**
 * How the variants compare with the baseline over the sizes: a sentence for each crossover, and one
 * for all that stay ahead, behind or level in this range.
 */
export function crossoverWords(sweep: SweepReport, naming: Naming): string[] {
  const baseline = sweep.points[0]?.report.baseline;
  if (baseline === undefined) return [];
  const found = sweep.crossovers.filter(
    ({ winner, loser }) => winner === baseline || loser === baseline,
  );
  const crossed = new Set(found.flatMap(({ winner, loser }) => [winner, loser]));
  const steady = new Map<string, string[]>();
  for (const [variant, ratios] of ratiosTo(baseline, sweep)) {
    if (crossed.has(variant)) continue;
    const standing = standingOf(ratios);
    steady.set(standing, [...(steady.get(standing) ?? []), naming(variant)]);
  }
  return [
    ...found.map((crossover) => aheadWords(crossover, naming, sweep.points[0]?.report.input.unit)),
    ...[...steady].map(
      ([standing, variants]) =>
        `No crossover with ${naming(baseline)} in this range, ${standing}: ${variants.join('; ')}.`,
    ),
  ];
}

function ratiosTo(baseline: string, { points }: SweepReport): Map<string, Speedup[]> {
  const ratios = new Map<string, Speedup[]>();
  for (const comparison of points.flatMap(({ report }) => report.comparisons)) {
    if (comparison.baseline !== baseline) continue;
    ratios.set(comparison.variant, [...(ratios.get(comparison.variant) ?? []), comparison]);
  }
  return ratios;
}

function aheadWords({ winner, loser, size }: Crossover, naming: Naming, unit?: Unit): string {
  const from = withUnit(formatAbout(size), unit);
  return `${naming(winner)} is ahead of ${naming(loser)} from about ${from} on.`;
}

/** With no crossover, all ratios that are told apart lie on one side. */
function standingOf(ratios: readonly Speedup[]): string {
  const decided = ratios.find(({ tie }) => !tie);
  if (decided === undefined) return 'no clear difference';
  return decided.ratio > 1 ? 'faster' : 'slower';
}

/**
 * What the figures say about crossing: the price of one call where the same kernel also runs without
 * Python, and the price of text that is not ASCII where both kinds of text were measured.
 */
export function boundaryWords(
  sweeps: Results['sweeps'],
  input: InputKind,
  { code, inputs }: Pick<ShippedBenchmark, 'code' | 'inputs'>,
  naming: Naming,
): string[] {
  const sweep = sweeps[input];
  if (sweep === undefined) return [];
  const words = crossings(boundaryCosts(sweep), code).map(
    ({ label, crossed, alone }) =>
      `${label}: a call takes ${formatTime(crossed)} from Python and ${formatTime(alone)} from JavaScript, without Python. The difference is what the call itself costs.`,
  );
  if (!inputs.includes('letters') || !inputs.includes('unicode')) return words;
  const { letters, unicode } = sweeps;
  if (letters === undefined || unicode === undefined) {
    const other = input === 'unicode' ? 'letters' : 'unicode';
    return [
      ...words,
      `An ASCII str is stored as UTF-8 already. Any other str is converted at each call. To see what that costs, choose the input “${INPUT_WORDS[other]}” and measure again.`,
    ];
  }
  return [...words, ...conversionWords(letters, unicode, code, naming)];
}

function conversionWords(
  letters: SweepReport,
  unicode: SweepReport,
  code: ShippedBenchmark['code'],
  naming: Naming,
): string[] {
  const off = boundaryCosts(unicode);
  return boundaryCosts(letters).flatMap(({ variant, perUnit }) => {
    const other = off.find((cost) => cost.variant === variant)?.perUnit ?? null;
    if (code[variant]?.engine !== 'extension' || perUnit === null || other === null) return [];
    return [
      `${naming(variant)}: each further character takes ${formatTime(perUnit)} in random letters and ${formatTime(other)} in mixed Unicode. There the text is first converted to UTF-8, and a character has up to four bytes.`,
    ];
  });
}
