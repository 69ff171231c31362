/** What goes out of a component as a link and comes in from one, and the reader's own version that made room for it. */
import { copyText } from '../browser/clipboard.ts';
import { make } from '../browser/dom.ts';
import { onKept } from '../storage/json.ts';
import { type Answered, type Choice, CLOSE, showBanner, showProblem } from './banner.ts';
import { type Found, linkTo } from './link.ts';
import { FAULT_WORDS, NOT_COPIED, nothingNewWords, offerWords, REFUSED } from './link-messages.ts';
import { asideOf, swapBack, takesPlace, useShared } from './set-aside.ts';
import type { Shareable } from './shareable.ts';

export class ShareControls<Version> {
  readonly #shareable: Shareable<Version>;
  readonly #said: HTMLElement;
  readonly #notCopied = make('div', {
    ...{ class: 'panel-notice', role: 'alert', hidden: '' },
    ...{ 'data-part': 'not-copied', 'data-only': 'screen' },
  });
  readonly #back = make('button', { type: 'button', class: 'quiet' });

  /** The way back stands beside `copyLink`; what was done is said in `said`, a live region. */
  constructor(shareable: Shareable<Version>, copyLink: HTMLElement, said: HTMLElement) {
    this.#shareable = shareable;
    this.#said = said;
    this.#back.textContent = `Show the ${shareable.kind.version} set aside`;
    this.#back.addEventListener('click', () => this.#bringBack());
    copyLink.before(this.#back);
    copyLink.closest('footer, .panel-controls')?.before(this.#notCopied);
    onKept(() => this.#showBack());
    this.#showBack();
  }

  /** Copies a link to what is shown; where the browser refuses, the link is there to take by hand. */
  async copyLink(): Promise<void> {
    const { kind, id, original, encode, own } = this.#shareable;
    const { content, remark } = encode(own() ?? original);
    const link = await linkTo(location.href, kind, id, content);
    const isCopied = link !== null && (await copyText(link)).kind === 'copied';
    this.#said.textContent = isCopied ? `Link copied${remark}` : '';
    this.#notCopied.hidden = isCopied;
    const byHand = 'Not copied: the browser refuses it. Copy the link by hand: ';
    this.#notCopied.replaceChildren(...(link === null ? [NOT_COPIED] : [byHand, fieldWith(link)]));
  }

  /** Offers what a link brought, or says what is wrong with it. Nothing runs. */
  offer(found: Found): void {
    const { kind, title, original, decode, own, isSame, difference } = this.#shareable;
    const decoded = found.kind === 'content' ? decode(found.content) : null;
    if (decoded === null) {
      const fault = found.kind === 'content' ? 'damaged' : found.kind;
      showProblem(FAULT_WORDS[fault], this.#shareable);
      return;
    }
    const { content: version, remark } = decoded;
    const isOriginal = isSame(version, original);
    const isNew = !isOriginal && !isSame(version, own() ?? original);
    showBanner({
      label: `Shared ${kind.version} of ${title}`,
      words: isNew
        ? offerWords(kind, title, own() !== null, takesPlace(this.#shareable)) + remark
        : nothingNewWords(kind, title, isOriginal),
      detail: isOriginal ? null : difference(version),
      choices: isNew ? this.#choices(version) : [CLOSE],
      about: this.#shareable,
    });
  }

  #choices(version: Version): readonly Choice[] {
    const { kind, original, own } = this.#shareable;
    const shared: Choice = {
      label: `Use the shared ${kind.version}`,
      choose: () =>
        this.#use(version, true, `shared ${kind.version}. It runs when you press ${kind.start}.`),
    };
    if (own() === null) return [shared, { label: 'Keep the original' }];
    const choose = () => this.#use(original, false, 'original.');
    return [shared, { label: 'Keep mine' }, { label: 'Show the original', choose }];
  }

  #use(version: Version, isBrought: boolean, what: string): Answered {
    if (!useShared(this.#shareable, version, isBrought)) return { isDone: false, words: REFUSED };
    const { name, version: noun } = this.#shareable.kind;
    const words = `The ${name} now holds the ${what}`;
    const aside = ` Your own ${noun} is set aside. A button at the end of the ${name} brings it back.`;
    return { isDone: true, words: asideOf(this.#shareable) === null ? words : words + aside };
  }

  #bringBack(): void {
    const words = `Shows the ${this.#shareable.kind.version} that was set aside`;
    this.#said.textContent = swapBack(this.#shareable) ? words : REFUSED;
    if (this.#back.hidden) this.#shareable.focus();
  }

  #showBack(): void {
    this.#back.hidden = asideOf(this.#shareable) === null;
  }
}

function fieldWith(link: string): HTMLInputElement {
  const field = make('input', { readonly: '', value: link, 'aria-label': 'Link' });
  field.addEventListener('focus', () => field.select());
  return field;
}
