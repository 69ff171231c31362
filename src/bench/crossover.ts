/** Sizes at which the faster of two variants changes. */
import { type MeasuredRow, speedup } from './compare.ts';
import type { Crossover, SweepPoint } from './report.ts';

/** How two variants compare at one size. */
export interface Meeting {
  readonly size: number;
  /** Natural logarithm of how many times faster the one is than the other. */
  readonly lead: number;
  readonly tie: boolean;
}

/** The crossovers of all pairs, in the order of their sizes. */
export function crossovers(points: readonly SweepPoint[]): Crossover[] {
  const names = [...new Set(points.flatMap(({ report }) => report.rows.map((row) => row.variant)))];
  const found: Crossover[] = [];
  names.forEach((one, index) => {
    for (const other of names.slice(index + 1)) {
      for (const { size, oneWins } of crossings(meetings(points, one, other))) {
        const [winner, loser] = oneWins ? [one, other] : [other, one];
        found.push({ winner, loser, size });
      }
    }
  });
  return found.sort((a, b) => a.size - b.size);
}

function meetings(points: readonly SweepPoint[], one: string, other: string): Meeting[] {
  return points.flatMap(({ size, report }) => {
    const measured = (name: string): MeasuredRow | undefined =>
      report.rows.find(
        (row): row is MeasuredRow => row.state === 'measured' && row.variant === name,
      );
    const [a, b] = [measured(one), measured(other)];
    if (!a || !b) return [];
    const { ratio, tie } = speedup(a, b, {
      resolution: report.environment.resolution,
      seed: report.seed,
    });
    return [{ size, lead: Math.log(ratio), tie }];
  });
}

/**
 * Where the lead changes from one variant to the other, by sizes in ascending order. A change counts
 * when both sides of it are told apart; its size is where the lead is zero on the line between
 * neighbouring points, with logarithmic axes. Ties in between only help to place it.
 */
export function crossings(
  meetings: readonly Meeting[],
): { readonly size: number; readonly oneWins: boolean }[] {
  const found: { size: number; oneWins: boolean }[] = [];
  let decided = -1;
  meetings.forEach(({ lead, tie }, index) => {
    if (tie) return;
    const before = meetings[decided];
    if (before && Math.sign(before.lead) !== Math.sign(lead)) {
      const size = zeroBetween(meetings.slice(decided, index + 1));
      found.push({ size, oneWins: lead > 0 });
    }
    decided = index;
  });
  return found;
}

/** The first zero of the lead over points whose first and last differ in sign. */
function zeroBetween(points: readonly Meeting[]): number {
  const first = points[0] as Meeting;
  const at = points.findIndex(({ lead }) => Math.sign(lead) !== Math.sign(first.lead));
  const low = points[at - 1] as Meeting;
  const high = points[at] as Meeting;
  const share = low.lead / (low.lead - high.lead);
  return low.size * (high.size / low.size) ** share;
}
