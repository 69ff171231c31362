/** The form of the race: what the reader wishes, and what a trial has found. */
import type { Unit } from '../../bench/define.ts';
import { SCALES, type Setup, VIEWS } from '../../benchmark/setup.ts';
import { make, part } from '../../browser/dom.ts';
import { formatSize } from '../../figures/figures.ts';
import { SHAPES, type Shape } from './given.ts';
import { setupOf } from './race-benchmark.ts';
import type { SizeProposal } from './sizes.ts';
import { TIMES } from './times.ts';

export class RaceForm {
  readonly #root: HTMLElement;
  readonly #form: HTMLFormElement;

  constructor(root: HTMLElement, changed: () => void) {
    this.#root = root;
    this.#form = part(root, 'setup', HTMLFormElement);
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    this.#form.addEventListener('change', () => {
      root.dataset['scale'] = this.setup(0).scale;
      part(root, 'scale', HTMLElement).hidden = this.setup(0).view !== 'bars';
      changed();
    });
  }

  get shape(): Shape {
    return SHAPES.find((shape) => shape === this.#value('shape')) ?? 'random';
  }

  /** In milliseconds. */
  get budget(): number {
    return 1000 * (TIMES.find((seconds) => String(seconds) === this.#value('time')) ?? 20);
  }

  /** Parameters that grow; null while the reader has not chosen among them. */
  get grows(): readonly string[] | null {
    const boxes = [...this.#form.querySelectorAll<HTMLInputElement>('input[name="grows"]')];
    const isChosen = boxes.some((box) => box.checked !== box.defaultChecked);
    return isChosen ? boxes.filter((box) => box.checked).map((box) => box.value) : null;
  }

  setup(seed: number): Setup {
    const view = VIEWS.find((name) => name === this.#value('view')) ?? 'bars';
    const scale = SCALES.find((name) => name === this.#value('scale')) ?? 'log';
    return { ...setupOf(seed, Number(this.#value('size') || 1), view), scale };
  }

  /** Offers the sizes of a trial; the chosen one stays where it is among them. */
  showSizes({ sizes, preset }: SizeProposal, unit: Unit): void {
    const field = this.#size;
    const kept = sizes.find((size) => String(size) === field.value) ?? preset;
    const options = sizes.map((size) =>
      make('option', { value: String(size) }, formatSize(size, unit)),
    );
    field.replaceChildren(...options);
    field.value = String(kept);
    field.disabled = false;
  }

  /** Offers the parameters that may grow, where there is a choice. */
  showGrows(grows: readonly string[], candidates: readonly string[]): void {
    const labels = candidates.map((name) => {
      const box = make('input', { type: 'checkbox', name: 'grows', value: name });
      box.defaultChecked = grows.includes(name);
      return make('label', {}, box, name);
    });
    part(this.#root, 'grown', HTMLElement).replaceChildren(...labels);
    part(this.#root, 'grows', HTMLElement).hidden = candidates.length < 2;
  }

  /** What a trial found belongs to another work, or to other inputs. */
  forgetSizes(): void {
    this.#size.replaceChildren(make('option', { value: '' }, 'found by the trial'));
    this.#size.disabled = true;
  }

  get #size(): HTMLSelectElement {
    return this.#form.elements.namedItem('size') as HTMLSelectElement;
  }

  #value(name: string): unknown {
    return new FormData(this.#form).get(name);
  }
}
