/** What the page asks of each of its six steps. */
import type { Shop } from './shop.ts';

/**
 * Takes over the markup of a step. It is loaded when the reader first comes to the step, draws what the work says, and
 * from then on follows the shop.
 */
export type StartStep = (root: HTMLElement, shop: Shop) => void;

/** Dispatched by a step with a Python file as its detail: the file begins another work. */
export const BEGIN = 'workshop:begin';

/** The steps in the order in which most readers take them; each is also the anchor of its heading. */
export const STEPS = ['original', 'contract', 'port', 'proof', 'race', 'take-home'] as const;
export type Step = (typeof STEPS)[number];

export function stepNamed(name: string | undefined): Step | null {
  return STEPS.find((step) => step === name) ?? null;
}

export const STEP_TITLES: Readonly<Record<Step, string>> = {
  original: 'Original',
  contract: 'Contract',
  port: 'Port',
  proof: 'Proof',
  race: 'Race',
  'take-home': 'Take home',
};
