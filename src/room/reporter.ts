/** Sends the reader's report when it changes, one at a time, and now and then as a sign of life. */
import { onSite } from '../browser/address.ts';
import { REPORTS, type RoomReport, SIGN_OF_LIFE } from './protocol.ts';

/** How the last report went; `sending` before the first answer. */
export type Sent = 'sending' | 'known' | 'unreachable' | 'refused';

/** Changes within that time go together. */
const PAUSE = 1_500;
const RETRY = 20_000;

export class Reporter {
  readonly #gather: () => RoomReport | null;
  readonly #told: (sent: Sent) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isSending = false;
  /** What the class knows, as it was sent, and when. */
  #known = { text: '', at: 0 };
  #failedAt = Number.NEGATIVE_INFINITY;

  /** @param gather The report now; null while the reader does not take part. */
  constructor(gather: () => RoomReport | null, told: (sent: Sent) => void) {
    this.#gather = gather;
    this.#told = told;
  }

  /** Something may have changed. */
  soon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.#send();
    }, PAUSE);
  }

  /** Takes back all that was sent. @returns whether the class has heard it */
  async leave(): Promise<boolean> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#known = { text: '', at: 0 };
    return (await post('null')) === 'known';
  }

  async #send(): Promise<void> {
    if (this.#isSending) {
      this.soon();
      return;
    }
    const report = document.visibilityState === 'visible' ? this.#gather() : null;
    if (report === null) return;
    const text = JSON.stringify(report);
    const now = performance.now();
    if (now - this.#failedAt < RETRY) return;
    if (text === this.#known.text && now - this.#known.at < SIGN_OF_LIFE) return;
    this.#isSending = true;
    const sent = await post(text);
    this.#isSending = false;
    if (sent === 'known') this.#known = { text, at: now };
    else this.#failedAt = performance.now();
    this.#told(sent);
    // The reader left while this was under way.
    if (this.#gather() === null) await this.leave();
  }
}

async function post(body: string): Promise<Sent> {
  try {
    const { ok } = await fetch(onSite(`/${REPORTS}`), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
      keepalive: true,
    });
    return ok ? 'known' : 'refused';
  } catch {
    return 'unreachable';
  }
}
