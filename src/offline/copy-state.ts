/** What the pages "What is stored" and "You are offline" say about the offline copy. */

import { formatBytes } from '../figures/bytes.ts';
import type { PrecacheEnd } from './precache.ts';
import type { Unsupported } from './support.ts';

/** Of a build, in bytes when unpacked, as they lie on the disk. */
export interface Amount {
  readonly kept: number;
  readonly total: number;
}

export type BookState =
  | { readonly kind: 'unsupported'; readonly why: Unsupported }
  /** `after` is how the last attempt ended; `removed` is said once, after the press. */
  | {
      readonly kind: 'resting';
      readonly amount: Amount;
      readonly after: PrecacheEnd | { readonly kind: 'removed' } | null;
    }
  | { readonly kind: 'keeping'; readonly amount: Amount };

/** What the status line says. */
export function wordsFor(state: BookState): string {
  switch (state.kind) {
    case 'unsupported':
      return UNSUPPORTED[state.why];
    case 'keeping':
      return 'Downloading the whole book. You can continue reading in another tab.';
    case 'resting':
      return `${afterwards(state.after)} ${restingWords(state.amount)}`.trim();
  }
}

/** What the button says, with the size of what is still to come. */
export function keepLabel({ kept, total }: Amount): string {
  return kept === 0
    ? `Keep the whole book offline (${formatBytes(total)})`
    : `Keep the rest of the book offline (${formatBytes(total - kept)})`;
}

const UNSUPPORTED = {
  insecure:
    'This page was not loaded over https, so the browser keeps nothing for reading offline. Everything else works.',
  none: 'This browser has no service workers, or none in a private window, so you need the network to read the book. Everything else works.',
  refused:
    'This browser refuses to keep files for this site, so you need the network to read the book. Everything else works.',
  development:
    'The development server keeps nothing: "npm start" serves the built site, which does.',
} as const;

function restingWords({ kept, total }: Amount): string {
  if (kept === 0) return 'Nothing is kept for reading offline.';
  if (kept >= total) return `The whole book is kept: ${formatBytes(kept)}.`;
  return `Kept for reading offline: ${formatBytes(kept)} of ${formatBytes(total)}.`;
}

function afterwards(end: PrecacheEnd | { readonly kind: 'removed' } | null): string {
  switch (end?.kind) {
    case undefined:
    case 'complete':
      return '';
    case 'removed':
      return 'The offline copy was removed, and no new one is made until you ask for it here.';
    case 'stopped':
      return 'Cancelled. The files that have arrived are kept.';
    case 'refused':
      return `The browser has no space for the rest (${end.reason}) The files that have arrived are kept. Free some space and press again.`;
    case 'unreachable':
      return `${end.path} could not be downloaded (${end.reason}). The files that have arrived are kept. Press again when you are online.`;
    case 'other':
      return `The host holds a newer version of ${end.path === '' ? 'the front page' : end.path}. Reload this page, open the newer version when it is offered, and press again.`;
  }
}
