/** The form about the whole program, and what the race says of it. */
import { make, part, setText } from '../../browser/dom.ts';
import { waiterNamed } from '../../labs/payback/payback.ts';
import type { Results } from '../found.ts';
import type { Shop } from '../shop.ts';
import type { OwnProgram } from '../work.ts';
import type { Conclusion } from './conclusion.ts';
import { type Program, wholeOf } from './whole.ts';

export class WholeView {
  readonly #root: HTMLElement;
  readonly #form: HTMLFormElement;
  readonly #shop: Shop;
  #profile: Results['profile'] | null = null;
  #conclusion: Conclusion | null = null;
  /** What stands there without one: what the page came with, at first. */
  #without: string;

  constructor(root: HTMLElement, shop: Shop) {
    this.#root = root;
    this.#shop = shop;
    this.#form = part(root, 'program', HTMLFormElement);
    this.#without = part(root, 'headline', HTMLElement).textContent ?? '';
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    this.#form.addEventListener('input', () => shop.change({ program: this.#typed() }));
  }

  /** The work has changed, or its profile: a new one says the share. */
  follow(profile: Results['profile'] | null): void {
    if (profile !== this.#profile) {
      this.#profile = profile;
      const { program } = this.#shop.work;
      if (profile !== null) {
        this.#shop.change({
          program: { ...program, share: Math.round(profile.share * 1000) / 10 },
        });
      }
    }
    this.#show();
    this.#render();
  }

  /** @param without What is said where there is no conclusion. */
  race(conclusion: Conclusion | null, without: string): void {
    [this.#conclusion, this.#without] = [conclusion, without];
    this.#render();
  }

  #render(): void {
    const { report, sweep } = this.#conclusion ?? { report: null, sweep: null };
    const whole = report === null ? null : wholeOf(report, sweep, this.#program());
    const { verdict = 'unknown', sentences = [] } = whole ?? {};
    part(this.#root, 'whole', HTMLElement).dataset['verdict'] = verdict;
    setText(part(this.#root, 'headline', HTMLElement), whole?.headline ?? this.#without);
    const list = part(this.#root, 'sentences', HTMLElement);
    const before = [...list.children].map((item) => item.textContent);
    if (before.join('\n') === sentences.join('\n')) return;
    list.replaceChildren(...sentences.map((sentence) => make('li', {}, sentence)));
  }

  #program(): Program {
    const { share, seconds, runs, waiter } = this.#shop.work.program;
    const profile = this.#profile;
    return {
      share: share === null || share > 100 ? null : share / 100,
      load: seconds && runs ? { seconds, runs } : null,
      waiter,
      parts: profile !== null && 'parts' in profile ? profile.parts : null,
    };
  }

  #typed(): OwnProgram {
    return {
      ...{ share: this.#number('share'), seconds: this.#number('seconds') },
      runs: this.#number('runs'),
      waiter: waiterNamed(new FormData(this.#form).get('waiter')) ?? 'person',
    };
  }

  /** What the work says; a field that holds it already stays as it was typed. */
  #show(): void {
    const { waiter, ...numbers } = this.#shop.work.program;
    for (const [name, value] of Object.entries(numbers)) {
      if (this.#number(name) !== value)
        this.#field(name).value = value === null ? '' : String(value);
    }
    (this.#form.elements.namedItem('waiter') as HTMLSelectElement).value = waiter;
  }

  /** Null where the field is empty, or says what the form does not take. */
  #number(name: string): number | null {
    const field = this.#field(name);
    return field.value === '' || !field.validity.valid ? null : field.valueAsNumber;
  }

  #field(name: string): HTMLInputElement {
    return this.#form.elements.namedItem(name) as HTMLInputElement;
  }
}
