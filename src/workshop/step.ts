/** What the page asks of each of its six steps. */
import type { Shop } from './shop.ts';

/**
 * Takes over the markup of a step. It is loaded when the reader first comes to the step, draws what the work says, and
 * from then on follows the shop.
 */
export type StartStep = (root: HTMLElement, shop: Shop) => void;
