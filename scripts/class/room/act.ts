/** Reads what a press on the teacher's page asks for, which may be anything. */
import type { Step } from './timetable.ts';

export type Act =
  /** `of`: an exercise, a chapter, or null for all. */
  | { readonly kind: 'solutions'; readonly of: string | null; readonly closed: boolean }
  /** `at`: where the teacher saw the agenda. */
  | { readonly kind: 'agenda'; readonly step: Step; readonly at: number };

export const ACT_BYTES = 1_024;

const STEPS: readonly Step[] = ['next', 'back', 'longer', 'shorter'];

/** Null for what is no act. */
export function readAct(text: string): Act | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null || !('kind' in value)) return null;
  if (value.kind === 'solutions' && 'of' in value && 'closed' in value) {
    const { of, closed } = value;
    const isPlace = of === null || typeof of === 'string';
    return isPlace && typeof closed === 'boolean' ? { kind: 'solutions', of, closed } : null;
  }
  if (value.kind === 'agenda' && 'step' in value && 'at' in value) {
    const { at } = value;
    const step = STEPS.find((one) => one === value.step);
    return step !== undefined && typeof at === 'number' ? { kind: 'agenda', step, at } : null;
  }
  return null;
}
