/** Shows one step of a picture at a time: by buttons, and by arrow keys while the focus is on one of them. */
import { buttonOf, isUsable, part, setText, setUsable } from '../browser/dom.ts';
import { changedModuleNames, watchFiles } from '../compiler/changed-files.ts';

class DiagramSteps extends HTMLElement {
  #at = 0;

  connectedCallback(): void {
    const { dataset } = this;
    if (dataset['ready'] !== undefined || this.#steps.length < 2) return;
    for (const [name, by] of [
      ['back', -1],
      ['next', 1],
    ] as const) {
      const button = buttonOf(this, name);
      button.addEventListener('click', () => isUsable(button) && this.#go(this.#at + by));
    }
    part(this, 'place', HTMLElement).parentElement?.addEventListener('keydown', (event) =>
      this.#press(event),
    );
    this.#watchProgram();
    this.#mark();
    dataset['ready'] = '';
  }

  get #steps(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('.step')];
  }

  /** A program that the reader has changed is no longer the one that is drawn. */
  #watchProgram(): void {
    const [crate, module] = (this.dataset['program'] ?? '').split('/');
    if (crate === undefined || module === undefined) return;
    watchFiles(() => {
      part(this, 'changed', HTMLElement).hidden = !changedModuleNames(crate).includes(module);
    });
  }

  #press(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const last = this.#steps.length - 1;
    const target = { ArrowLeft: this.#at - 1, ArrowRight: this.#at + 1, Home: 0, End: last }[
      event.key
    ];
    if (target === undefined) return;
    event.preventDefault();
    this.#go(target);
  }

  #go(index: number): void {
    if (this.#steps[index] === undefined) return;
    this.#at = index;
    this.#mark();
    const says = this.#steps[index].querySelector('.says > span')?.textContent ?? '';
    setText(part(this, 'said', HTMLElement), `Step ${index + 1} of ${this.#steps.length}: ${says}`);
  }

  #mark(): void {
    const steps = this.#steps;
    const number = String(this.#at + 1);
    for (const [index, step] of steps.entries()) {
      step.toggleAttribute('data-current', index === this.#at);
    }
    for (const line of this.querySelectorAll<HTMLElement>('.line')) {
      const isCurrent = line.dataset['steps']?.split(' ').includes(number) ?? false;
      line.toggleAttribute('data-current', isCurrent);
    }
    setText(part(this, 'place', HTMLElement), `${number} / ${steps.length}`);
    setUsable(buttonOf(this, 'back'), this.#at > 0);
    setUsable(buttonOf(this, 'next'), this.#at < steps.length - 1);
  }
}

customElements.define('diagram-steps', DiagramSteps);
