/** Compares texts that somebody may guess at. */
import { createHash, timingSafeEqual } from 'node:crypto';

/** Takes as long for a wrong text as for the right one. */
export function isSame(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}
