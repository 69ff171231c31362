/** A list of orders as JSON: what programs get from a service, with fields that are missing and mixed. */
import type { Random } from './random.ts';

const CUSTOMERS = 1000;
/** 14 November 2023, in Unix time; the orders are of the year from then on. */
const FIRST_SECOND = 1_700_000_000;
const SECONDS = 31_536_000;
const TAGS = ['gift', 'phone', 'sale', 'shop', 'web'] as const;

/**
 * `size` orders. Each takes four draws, for its customer, its amount, its time and its tags; each tag stands
 * in one of four orders that have tags. `scripts/downloads/inputs.py` makes the same ones.
 */
export function makeOrders(size: number, random: Random): string {
  const orders = Array.from({ length: size }, () => {
    const customer = `"customer": "customer ${random() % CUSTOMERS}"`;
    const amount = amountFrom(random());
    const time = `"time": ${FIRST_SECOND + (random() % SECONDS)}`;
    const tags = tagsFrom(random());
    return `{${[customer, ...amount, time, ...tags].join(', ')}}`;
  });
  return `[${orders.join(', ')}]`;
}

/** Of ten amounts one is missing, one is null, two are whole numbers, and the others are quarters: sums of them are exact. */
function amountFrom(draw: number): string[] {
  const value = (draw >>> 8) % 2000;
  const kind = draw % 10;
  if (kind === 0) return [];
  if (kind === 1) return ['"amount": null'];
  return [`"amount": ${kind < 4 ? value : (value / 4).toFixed(2)}`];
}

/** Of eight orders one has no key for tags. */
function tagsFrom(draw: number): string[] {
  if (draw % 8 === 0) return [];
  const chosen = (draw >>> 8) & (draw >>> 16);
  const tags = TAGS.filter((_, bit) => (chosen >>> bit) & 1).map((tag) => `"${tag}"`);
  return [`"tags": [${tags.join(', ')}]`];
}
