/** What goes out of a benchmark as a link and comes in from one, and the set-ups set aside for those that came. */

import { make, part } from '../../browser/dom.ts';
import { copyAddress } from '../../share/copy.ts';
import { forget, isKept, keep, recall } from '../../storage/json.ts';
import type { ShippedBenchmark } from '../payload.ts';
import { parseStored, type Stored } from '../setup.ts';
import { linkTo } from './address.ts';
import { isOwn, isSameSetup } from './changes.ts';
import { asideWords, copiedWords, SETUP_TERMS } from './link-messages.ts';

/** The panel's own set-up. */
export interface Own {
  readonly benchmark: ShippedBenchmark;
  read(): Stored;
  /** Shows and keeps it. */
  take(stored: Stored): void;
}

export type UseResult =
  | { readonly kind: 'used' }
  /** `why` is a sentence for the reader. */
  | { readonly kind: 'refused'; readonly why: string };

/** @returns whether the browser keeps them beyond this page. */
function keepStashed(panel: string, stashed: readonly Stored[]): boolean {
  if (stashed.length > 0) return keep(`bench-aside:${panel}`, stashed);
  forget(`bench-aside:${panel}`);
  return true;
}

export class ShareControls {
  readonly #own: Own;
  readonly #said: HTMLElement;
  readonly #unkept = make('div', {
    ...{ class: 'panel-notice', role: 'alert', hidden: '' },
    'data-only': 'screen',
  });
  readonly #aside = make('button', { type: 'button', class: 'quiet', hidden: '' });
  #stashed: readonly Stored[];

  constructor(root: HTMLElement, own: Own) {
    this.#own = own;
    this.#said = part(root, 'said', HTMLElement);
    const kept = recall(`bench-aside:${own.benchmark.panel}`);
    this.#stashed = Array.isArray(kept) ? kept.map((it) => parseStored(own.benchmark, it)) : [];
    this.#aside.addEventListener('click', () => this.#nextStashed());
    const copyLink = part(root, 'copy-link', HTMLButtonElement);
    copyLink.after(this.#aside);
    copyLink.parentElement?.after(this.#unkept);
    this.#show();
  }

  get own(): Own {
    return this.#own;
  }

  async copyLink(): Promise<void> {
    const stored = this.#own.read();
    const text = stored.setup.input === 'own' ? stored.text : null;
    const link = await linkTo(location.href, this.#own.benchmark.panel, stored);
    await copyAddress(
      link,
      { copied: this.#said, unkept: this.#unkept },
      { label: 'Link to this set-up', copied: copiedWords(text), terms: SETUP_TERMS },
    );
  }

  /** Shows `stored` in the panel; the reader's own set-up is set aside. Refused, nothing changes. */
  use(stored: Stored): UseResult {
    return this.#replace(stored, this.#stashed);
  }

  /** The next set-up that was set aside takes the place of what is shown, which waits as the last. */
  #nextStashed(): void {
    const [next, ...others] = this.#stashed;
    if (next === undefined) return;
    const result = this.#replace(next, others);
    this.#said.textContent =
      result.kind === 'refused' ? result.why : 'The panel shows the set-up that was set aside';
  }

  /** The reader's own is kept aside before its entry is overwritten. */
  #replace(stored: Stored, others: readonly Stored[]): UseResult {
    const { benchmark } = this.#own;
    const { panel } = benchmark;
    const own = this.#own.read();
    const hasOwn = isOwn(benchmark, own);
    const rest = others.filter((it) => it.text !== own.text || !isSameSetup(it.setup, own.setup));
    const stashed = hasOwn ? [...rest, own] : others;
    const isSafe = keepStashed(panel, stashed);
    // A set-up that storage never had is as safe on the page alone as it was.
    if (!isSafe && hasOwn && isKept(`bench:${panel}`)) {
      keepStashed(panel, this.#stashed);
      return {
        kind: 'refused',
        why: "Your own set-up could not be set aside, because this browser's storage is full, so it stays. Clear something under What is stored; then try again.",
      };
    }
    this.#stashed = stashed;
    this.#own.take(stored);
    this.#show();
    return { kind: 'used' };
  }

  #show(): void {
    const count = this.#stashed.length;
    this.#aside.hidden = count === 0;
    this.#aside.textContent = asideWords(count);
  }
}
