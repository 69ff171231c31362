/** `<predict-box>`: asks, keeps the guess, uncovers what it covered, and marks the guess beside the right answer. */

import { forgetPrediction, type Reply, readReply, savePrediction } from '../../storage/guesses.ts';
import { choiceWords, missingGuess, ratioWords } from './reply-messages.ts';
import { placeOf, ratioAt, sayRatio, sayTimes, sideOf } from './scale.ts';

/** What the box shows: the question alone; or the question with its answer, the reply and the covered part. */
type State = 'asking' | 'answered';

/** What a slider that nobody has moved says of its value. */
const NOT_YET = 'no guess yet';

class PredictBox extends HTMLElement {
  /** Whether the slider stands where the reader has put it. */
  #moved = false;

  connectedCallback(): void {
    if (this.dataset['ready'] !== undefined) return;
    this.#part('form', HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit();
    });
    this.#button('skip').addEventListener('click', () =>
      this.#answer({ kind: 'skipped', at: Date.now() }),
    );
    this.#button('again').addEventListener('click', () => this.#askAgain());
    this.#slider?.setAttribute('aria-valuetext', NOT_YET);
    this.#slider?.addEventListener('input', () => {
      this.#moved = true;
      this.#sayPosition();
    });
    this.#part('form', HTMLFormElement).addEventListener('input', () => this.#tell(''));
    const reply = readReply(this.#id);
    if (reply === null || !this.#isAnswer(reply)) this.#enter('asking');
    else this.#show(reply);
    this.dataset['ready'] = '';
  }

  get #id(): string {
    return this.dataset['predict'] ?? '';
  }

  get #slider(): HTMLInputElement | null {
    return this.querySelector<HTMLInputElement>(':scope > form input[type="range"]');
  }

  get #options(): readonly HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>(':scope > form input[type="radio"]')];
  }

  /** What a guess begins with. */
  get #first(): HTMLInputElement | undefined {
    return this.#slider ?? this.#options[0];
  }

  /** A part of the box itself, not of what it covers. */
  #part<Kind extends Element>(selector: string, kind: new () => Kind): Kind {
    const found = this.querySelector(`:scope > ${selector}, :scope > :not(.covered) ${selector}`);
    if (found instanceof kind) return found;
    throw new Error(`<predict-box> "${this.#id}" expects ${selector} inside.`);
  }

  #button(name: string): HTMLButtonElement {
    return this.#part(`[data-part="${name}"]`, HTMLButtonElement);
  }

  #enter(state: State): void {
    this.dataset['state'] = state;
    this.#part('fieldset', HTMLFieldSetElement).disabled = state === 'answered';
  }

  /** Keeps the guess, or says that there is none yet. */
  #submit(): void {
    const reply = this.#guess();
    if (reply === null) {
      this.#tell(missingGuess[this.#slider === null ? 'choice' : 'ratio']);
      this.#first?.focus();
    } else {
      this.#answer(reply);
    }
  }

  #guess(): Reply | null {
    const at = Date.now();
    const slider = this.#slider;
    if (slider !== null) {
      return this.#moved ? { kind: 'ratio', value: ratioAt(slider.valueAsNumber), at } : null;
    }
    const chosen = this.#options.find((option) => option.checked);
    return chosen === undefined ? null : { kind: 'choice', value: chosen.value, at };
  }

  /** Whether a kept reply answers this question: its options may have changed since. */
  #isAnswer(reply: Reply): boolean {
    if (reply.kind === 'skipped') return true;
    if (reply.kind === 'ratio') return this.#slider !== null;
    return this.#options.some(({ value }) => value === reply.value);
  }

  #answer(reply: Reply): void {
    savePrediction(this.#id, reply);
    this.#show(reply);
    this.#part('.reply', HTMLElement).focus({ preventScroll: true });
  }

  /** As if the question had never been asked. */
  #askAgain(): void {
    forgetPrediction(this.#id);
    this.#moved = false;
    this.#part('form', HTMLFormElement).reset();
    this.#slider?.setAttribute('aria-valuetext', NOT_YET);
    this.#enter('asking');
    this.#first?.focus();
  }

  #show(reply: Reply): void {
    this.#tell('');
    const words = this.#slider === null ? this.#markOption(reply) : this.#markRatio(reply);
    this.#part('[data-part="said"]', HTMLElement).textContent = words;
    this.#enter('answered');
  }

  /** @returns what is said of the reply. */
  #markOption(reply: Reply): string {
    let said: string | null = null;
    let right = '';
    for (const option of this.#options) {
      const choice = option.closest('.choice');
      const label = choice?.querySelector('[data-part="label"]')?.textContent.trim() ?? '';
      const mark = choice?.querySelector<HTMLElement>('.mark.guess');
      option.checked = reply.kind === 'choice' && option.value === reply.value;
      if (mark) mark.hidden = !option.checked;
      if (option.checked) said = label;
      if (choice?.hasAttribute('data-right')) right = label;
    }
    return choiceWords(said, right);
  }

  /** @returns what is said of the reply. */
  #markRatio(reply: Reply): string {
    const guess = reply.kind === 'ratio' ? reply.value : null;
    const mark = this.#part('.mark.guess', HTMLElement);
    mark.hidden = guess === null;
    if (guess !== null) {
      const { min, max } = this.dataset;
      const place = placeOf(guess, { min: Number(min), max: Number(max) });
      mark.style.left = `${place}%`;
      mark.dataset['side'] = sideOf(place);
      mark.textContent = `your guess: ${sayTimes(guess)}`;
    }
    const answer = Number(this.dataset['answer']);
    return ratioWords(guess, answer > 0 ? answer : null);
  }

  /** The ratio in words, beside the slider and as its accessible value. */
  #sayPosition(): void {
    const slider = this.#slider;
    if (slider === null) return;
    const words = sayRatio(ratioAt(slider.valueAsNumber));
    this.#part('output', HTMLOutputElement).value = words;
    slider.setAttribute('aria-valuetext', words);
  }

  #tell(words: string): void {
    this.#part('.missing', HTMLElement).textContent = words;
  }
}

customElements.define('predict-box', PredictBox);
