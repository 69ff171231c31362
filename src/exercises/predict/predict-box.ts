/** `<predict-box>`: asks, keeps the guess, uncovers what it covered, and says what became of the guess. */

import { type Reply, readReply, savePrediction } from '../../storage/guesses.ts';
import { closenessOf, positionOf, ratioAt, sayRatio } from './scale.ts';

/** What the box shows: the question alone, the reply and the covered part, or the question again above that part. */
type State = 'asking' | 'answered' | 'changing';

class PredictBox extends HTMLElement {
  connectedCallback(): void {
    if (this.dataset['ready'] !== undefined) return;
    const form = this.#need('form');
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#answer(this.#guess(form));
    });
    this.#on('skip', () => this.#answer({ kind: 'skipped', at: Date.now() }));
    this.#on('change', () => {
      this.#enter('changing');
      form.querySelector('input')?.focus();
    });
    this.#on('measure', () => this.#goToBenchmark());
    form.querySelector('input[type="range"]')?.addEventListener('input', () => this.#say(form));
    this.#restore(form);
    this.dataset['ready'] = '';
  }

  get #id(): string {
    return this.dataset['predict'] ?? '';
  }

  #need<Name extends keyof HTMLElementTagNameMap>(selector: Name): HTMLElementTagNameMap[Name] {
    const found = this.querySelector(selector);
    if (!found) throw new Error(`<predict-box> "${this.#id}" expects a <${selector}> inside.`);
    return found;
  }

  #on(part: string, action: () => void): void {
    this.querySelector(`:scope > :not(.covered) [data-part="${part}"]`)?.addEventListener(
      'click',
      action,
    );
  }

  #enter(state: State): void {
    this.dataset['state'] = state;
  }

  /** Puts a kept reply back into the form, and shows it. */
  #restore(form: HTMLFormElement): void {
    const reply = readReply(this.#id);
    if (reply?.kind === 'choice') {
      for (const option of form.querySelectorAll('input')) {
        option.checked = option.value === reply.value;
      }
    }
    if (reply?.kind === 'ratio') {
      const range = this.#need('input');
      range.value = String(positionOf(reply.value));
    }
    this.#say(form);
    if (reply) this.#show(reply);
    else this.#enter('asking');
  }

  #guess(form: HTMLFormElement): Reply {
    const at = Date.now();
    const range = form.querySelector<HTMLInputElement>('input[type="range"]');
    if (range) return { kind: 'ratio', value: ratioAt(range.valueAsNumber), at };
    const chosen = form.querySelector<HTMLInputElement>('input:checked');
    return chosen ? { kind: 'choice', value: chosen.value, at } : { kind: 'skipped', at };
  }

  #answer(reply: Reply): void {
    savePrediction(this.#id, reply);
    this.#show(reply);
    this.querySelector<HTMLElement>(':scope > .reply')?.focus({ preventScroll: true });
  }

  /** The ratio in words, beside the slider and as its accessible value. */
  #say(form: HTMLFormElement): void {
    const range = form.querySelector<HTMLInputElement>('input[type="range"]');
    const output = form.querySelector('output');
    if (!range || !output) return;
    const words = sayRatio(ratioAt(range.valueAsNumber));
    output.textContent = words;
    range.setAttribute('aria-valuetext', words);
  }

  #show(reply: Reply): void {
    const said = this.querySelector('.reply [data-part="said"]');
    if (said) said.textContent = this.#sentence(reply);
    const keys = this.#feedbackKeys(reply);
    for (const line of this.querySelectorAll<HTMLElement>(':scope > .reply [data-feedback]')) {
      line.hidden = !keys.includes(line.dataset['feedback'] ?? '');
    }
    this.#enter('answered');
  }

  #sentence(reply: Reply): string {
    switch (reply.kind) {
      case 'skipped':
        return 'You skipped the guess.';
      case 'ratio':
        return `You said: ${sayRatio(reply.value)}.`;
      case 'choice': {
        const option = [...this.querySelectorAll<HTMLInputElement>(':scope > form input')].find(
          (input) => input.value === reply.value,
        );
        const label = option?.closest('label')?.textContent?.trim() ?? reply.value;
        const right = this.dataset['answer'];
        if (right === undefined) return `You said: ${label}.`;
        return `You said: ${label}. ${right === reply.value ? 'That is right.' : 'It is not so.'}`;
      }
    }
  }

  /** Which lines of feedback belong to a reply: none to a skipped question. */
  #feedbackKeys(reply: Reply): string[] {
    if (reply.kind === 'skipped') return [];
    const keys = ['all'];
    if (reply.kind === 'choice') keys.push(`is:${reply.value}`);
    const measured = Number(this.dataset['answer']);
    if (reply.kind === 'ratio' && measured > 0) keys.push(closenessOf(reply.value, measured));
    return keys;
  }

  #goToBenchmark(): void {
    const panel = [...document.querySelectorAll<HTMLElement>('bench-panel')].find(
      (element) => element.dataset['benchmark'] === this.dataset['benchmark'],
    );
    panel?.scrollIntoView({ block: 'center' });
    panel?.querySelector<HTMLElement>('button.go')?.focus({ preventScroll: true });
  }
}

customElements.define('predict-box', PredictBox);
