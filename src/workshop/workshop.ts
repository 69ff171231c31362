/** The element `<work-shop>`: holds the work, shows the state of each step, and brings a step's script when it is wanted. */
import { buttonOf, part, setText } from '../browser/dom.ts';
import { WorksPanel } from './kept/works-panel.ts';
import { Shop } from './shop.ts';
import { STEP_TITLES, STEPS, type Step, stepNamed } from './step.ts';
import { StepScripts } from './step-scripts.ts';
import { stateOf } from './step-states.ts';
import { NEW_WORK } from './work.ts';

class WorkShop extends HTMLElement {
  readonly #shop = new Shop(NEW_WORK);
  #here: Step | null = null;

  connectedCallback(): void {
    if (this.dataset['ready'] !== undefined) return;
    this.#shop.subscribe(() => this.#showStates());
    this.#shop.found.subscribe(() => this.#showStates());
    new WorksPanel(this, this.#shop).start();
    this.#showStates();
    this.#followSteps();
    const scripts = new StepScripts(this, this.#shop);
    this.#shop.places.follow(({ file }) => {
      scripts.near(file === 'original' ? 'original' : 'port');
      return false;
    });
    const follow = (): void => {
      const step = stepNamed(location.hash.slice(1));
      if (step !== null) scripts.near(step);
    };
    addEventListener('hashchange', follow);
    follow();
    this.dataset['ready'] = '';
  }

  #showStates(): void {
    const { work, found } = this.#shop;
    for (const step of STEPS) {
      const words = stateOf(step, work, found);
      for (const place of this.querySelectorAll<HTMLElement>(`[data-state-of="${step}"]`)) {
        setText(place, words);
      }
    }
    this.#showHere();
  }

  /** Marks the step that is being read, and folds the list where the window is narrow. */
  #followSteps(): void {
    const fold = buttonOf(this, 'unfold');
    const open = (isOpen: boolean): void => fold.setAttribute('aria-expanded', String(isOpen));
    fold.addEventListener('click', () => open(fold.ariaExpanded !== 'true'));
    const list = part(this, 'steps', HTMLElement);
    list.addEventListener('click', ({ target }) => {
      if (target instanceof Element && target.closest('a')) open(false);
    });
    list.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape' && fold.ariaExpanded === 'true') {
        open(false);
        fold.focus();
      }
    });
    const headings = STEPS.map((step) => document.getElementById(step));
    const look = (): void => {
      const line = window.innerHeight * 0.4;
      const passed = headings.filter(
        (heading) => heading && heading.getBoundingClientRect().top < line,
      );
      this.#here = stepNamed(passed.at(-1)?.id);
      this.#showHere();
    };
    let isWaiting = false;
    addEventListener(
      'scroll',
      () => {
        if (isWaiting) return;
        isWaiting = true;
        requestAnimationFrame(() => {
          isWaiting = false;
          look();
        });
      },
      { passive: true },
    );
    look();
  }

  #showHere(): void {
    for (const link of part(this, 'steps', HTMLElement).querySelectorAll('a')) {
      if (link.hash === `#${this.#here}`) link.setAttribute('aria-current', 'step');
      else link.removeAttribute('aria-current');
    }
    const here = this.#here;
    const words =
      here === null
        ? 'Six steps'
        : `Step ${STEPS.indexOf(here) + 1} of ${STEPS.length}: ${STEP_TITLES[here]}`;
    setText(part(this, 'where', HTMLElement), words);
  }
}

customElements.define('work-shop', WorkShop);
