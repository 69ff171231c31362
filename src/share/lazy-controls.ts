/** The share controls of a panel, fetched when they are needed first. */
import { isKept } from '../storage/json.ts';
import type { ShareControls } from './share-controls.ts';
import type { Shareable } from './shareable.ts';

export class LazyControls<Version> {
  readonly #load: () => Promise<ShareControls<Version>>;
  readonly #said: HTMLElement;
  #controls: Promise<ShareControls<Version>> | null = null;

  /** `aside` names in storage what is set aside: the way back to it is offered at once. */
  constructor(
    copyLink: HTMLElement,
    said: HTMLElement,
    aside: string,
    load: () => Promise<Shareable<Version>>,
  ) {
    this.#said = said;
    this.#load = async () => {
      const [{ ShareControls }, shareable] = await Promise.all([
        import('./share-controls.ts'),
        load(),
      ]);
      return new ShareControls(shareable, copyLink, said);
    };
    if (isKept(aside)) this.prefetch();
  }

  /** Rejects where they cannot be fetched; the next call tries again. */
  get(): Promise<ShareControls<Version>> {
    this.#controls ??= this.#load();
    this.#controls.catch(() => {
      this.#controls = null;
    });
    return this.#controls;
  }

  /** Before a press, for a browser lets one reach the clipboard for a short time only. */
  prefetch(): void {
    this.get().catch(() => undefined);
  }

  async copyLink(): Promise<void> {
    try {
      await (await this.get()).copyLink();
    } catch {
      this.#said.textContent =
        'Not copied: the part of this page that makes links could not be downloaded. Are you offline? Try again.';
    }
  }
}
