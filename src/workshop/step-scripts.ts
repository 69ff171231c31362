/** Brings the script of a step when the reader comes near it, once; one that could not be fetched is tried again. */
import { sayNotFetched } from '../browser/not-fetched.ts';
import type { Shop } from './shop.ts';
import { STEP_TITLES, type StartStep, type Step, stepNamed } from './step.ts';

/** Where each step's script is; none for a step that is words alone. */
const SCRIPTS: Readonly<Partial<Record<Step, () => Promise<StartStep>>>> = {
  original: () => import('./original/original-step.ts').then(({ startOriginal }) => startOriginal),
  contract: () => import('./contract/contract-step.ts').then(({ startContract }) => startContract),
  port: () => import('./port/port-step.ts').then(({ startPort }) => startPort),
  proof: () => import('./proof/proof-step.ts').then(({ startProof }) => startProof),
  race: () => import('./race/race-step.ts').then(({ startRace }) => startRace),
  'take-home': () =>
    import('./take-home/take-home-step.ts').then(({ startTakeHome }) => startTakeHome),
};

/** How far from the window a step is near, in pixels. */
const NEAR = '300px 0px';

export class StepScripts {
  readonly #root: HTMLElement;
  readonly #shop: Shop;
  readonly #started = new Set<Step>();
  readonly #watcher: IntersectionObserver;

  constructor(root: HTMLElement, shop: Shop) {
    this.#root = root;
    this.#shop = shop;
    this.#watcher = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) if (isIntersecting) this.#at(target);
      },
      { rootMargin: NEAR },
    );
    for (const step of root.querySelectorAll('[data-step]')) this.#watcher.observe(step);
    for (const near of ['focusin', 'pointerdown', 'dragenter']) {
      root.addEventListener(near, ({ target }) => {
        if (target instanceof Element) this.#at(target.closest('[data-step]'));
      });
    }
  }

  /** Whatever the step shows, the reader comes to it now. */
  near(step: Step): void {
    this.#at(this.#root.querySelector(`[data-step="${step}"]`));
  }

  #at(element: Element | null): void {
    if (!(element instanceof HTMLElement)) return;
    const step = stepNamed(element.dataset['step']);
    if (step === null || this.#started.has(step)) return;
    const script = SCRIPTS[step];
    if (script === undefined) return;
    this.#started.add(step);
    const trouble = this.#root.querySelector(`[data-trouble-of="${step}"]`);
    script().then(
      (start) => {
        this.#watcher.unobserve(element);
        trouble?.replaceChildren();
        element.dataset['ready'] = '';
        start(element, this.#shop);
      },
      () => {
        this.#started.delete(step);
        sayNotFetched(trouble, `What step “${STEP_TITLES[step]}” needs`);
      },
    );
  }
}
