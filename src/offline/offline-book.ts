/** `<offline-book>`: says what is kept for reading offline, keeps the whole book, and removes what is kept. */

import { part, setText } from '../browser/dom.ts';
import { formatBytes } from '../figures/bytes.ts';
import { forget, keep } from '../storage/json.ts';
import { FILES_REFUSED } from '../storage/storage.ts';
import { ALL_CACHES, bytesOf } from './build.ts';
import { BuildCache } from './build-cache.ts';
import { type Amount, type BookState, keepLabel, wordsFor } from './copy-state.ts';
import { askForBuild } from './messages.ts';
import { register, watch } from './page.ts';
import { type PrecacheEnd, precache } from './precache.ts';
import { siteBase } from './site.ts';
import { whyNothingIsKept } from './support.ts';

class OfflineBook extends HTMLElement {
  #going: AbortController | null = null;

  async connectedCallback(): Promise<void> {
    part(this, 'keep', HTMLElement).addEventListener('click', () => void this.#keep());
    part(this, 'cancel', HTMLElement).addEventListener('click', () => this.#going?.abort());
    part(this, 'remove', HTMLElement).addEventListener('click', () => void this.#remove());
    await this.#rest(null);
    this.dataset['ready'] = '';
  }

  disconnectedCallback(): void {
    this.#going?.abort();
  }

  /** Draws what is kept now, and how the last attempt ended. */
  async #rest(after: (BookState & { kind: 'resting' })['after']): Promise<void> {
    const why = whyNothingIsKept();
    if (why !== null) {
      this.#draw({ kind: 'unsupported', why });
      return;
    }
    try {
      const cache = await cacheInUse();
      // The build wrote down how large it is.
      const nothing = { kept: 0, total: Number(this.dataset['bytes']) };
      const amount = cache === null ? nothing : await amountOf(cache);
      this.#draw({ kind: 'resting', amount, after });
    } catch {
      this.#draw({ kind: 'unsupported', why: 'refused' });
    }
  }

  async #keep(): Promise<void> {
    const going = new AbortController();
    this.#going = going;
    forget(FILES_REFUSED);
    // Asked for on a press, so that a browser which shows a question shows it now.
    void navigator.storage?.persist?.().catch(() => false);
    const cache = (await register()) === null ? null : await cacheInUse().catch(() => null);
    if (cache === null) {
      this.#draw({ kind: 'unsupported', why: 'refused' });
      return;
    }
    void watch();
    const { kept, total } = await amountOf(cache);
    let arrived = 0;
    const draw = () => this.#draw({ kind: 'keeping', amount: { kept: kept + arrived, total } });
    draw();
    part(this, 'cancel', HTMLElement).focus();
    const end = await this.#precache(cache, going.signal, (bytes) => {
      arrived += bytes;
      draw();
    });
    this.#going = null;
    await this.#rest(end);
    part(this, 'status', HTMLElement).focus();
  }

  #precache(
    cache: BuildCache,
    signal: AbortSignal,
    arrived: (bytes: number) => void,
  ): Promise<PrecacheEnd> {
    return precache(cache, Object.keys(cache.build.files), {
      fetch: (address, init) => fetch(address, init),
      // So the worker hands it on and keeps no second copy of its own.
      cache: 'no-store',
      signal,
      arrived,
    });
  }

  async #remove(): Promise<void> {
    keep(FILES_REFUSED, true);
    const registration = await navigator.serviceWorker.getRegistration(siteBase);
    await registration?.unregister();
    const names = await caches.keys();
    await Promise.all(
      names.filter((name) => name.startsWith(ALL_CACHES)).map((name) => caches.delete(name)),
    );
    await this.#rest({ kind: 'removed' });
    part(this, 'status', HTMLElement).focus();
  }

  #draw(state: BookState): void {
    this.dataset['state'] = state.kind;
    setText(part(this, 'status', HTMLElement), wordsFor(state));
    const amount = state.kind === 'unsupported' ? null : state.amount;
    const keeping = state.kind === 'keeping';
    part(this, 'keep', HTMLElement).hidden =
      amount === null || keeping || amount.kept >= amount.total;
    part(this, 'remove', HTMLElement).hidden = amount === null || keeping || amount.kept === 0;
    part(this, 'cancel', HTMLElement).hidden = !keeping;
    part(this, 'going', HTMLElement).hidden = !keeping;
    if (amount === null) return;
    part(this, 'keep', HTMLElement).textContent = keepLabel(amount);
    const bar = part(this, 'bar', HTMLProgressElement);
    bar.max = amount.total;
    bar.value = amount.kept;
    part(this, 'figures', HTMLElement).textContent =
      `${formatBytes(amount.kept)} of ${formatBytes(amount.total)}`;
  }
}

/** The cache of the build that answers here; null where none does yet. */
async function cacheInUse(): Promise<BuildCache | null> {
  const registration = await navigator.serviceWorker.getRegistration(siteBase);
  const active = registration?.active;
  return active == null ? null : new BuildCache(await askForBuild(active), siteBase, caches);
}

async function amountOf(cache: BuildCache): Promise<Amount> {
  const paths = Object.keys(cache.build.files);
  const total = bytesOf(cache.build, paths);
  const kept = (await cache.exists())
    ? total - bytesOf(cache.build, await cache.missing(paths))
    : 0;
  return { kept, total };
}

customElements.define('offline-book', OfflineBook);
