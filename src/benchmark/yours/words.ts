/** What a panel says about the variant that the reader has compiled. */
import type { ReadersBuild } from '../../bench/report.ts';
import type { Naming } from '../panel-messages.ts';

/** What it is, how it was compiled, and why the book's row is a fair rival. */
export function yoursWords(
  { variant, beside, crate, flags, weight, isKept }: ReadersBuild,
  naming: Naming,
): string {
  if (weight !== undefined) {
    const kept = isKept ? ' It was kept from an earlier build with the same settings.' : '';
    return `“${naming(variant)}” is the same function in the settings that you picked: ${flags}.${kept}`;
  }
  return `“${naming(variant)}” calls what “${naming(beside)}” calls, in your ${crate}. It is compiled as the book's module was: ${flags}. The book's own files give exactly that module when they are compiled so.`;
}
