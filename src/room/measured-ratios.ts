/** The ratios that this browser has measured for questions of the book, with the set-up that each question names. */
import { recallMeasured } from '../records/results/measured-here.ts';
import { type Measurable, RATIOS } from './protocol.ts';

/** By question; what was not measured, or without one of the two variants, is left out. */
export function measuredRatios(measurable: readonly Measurable[]): Record<string, number> {
  return Object.fromEntries(
    measurable.flatMap(({ question, variant, baseline, ...input }) => {
      const figures = recallMeasured(input)?.figures;
      const [measured, compared] = [figures?.[variant], figures?.[baseline]];
      if (measured === undefined || compared === undefined) return [];
      // The reader may have measured against another baseline.
      const ratio = measured.ratio / compared.ratio;
      return ratio >= RATIOS.min && ratio <= RATIOS.max ? [[question, ratio] as const] : [];
    }),
  );
}
