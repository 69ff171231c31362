/** The element behind the sliders: reads them, works the law out and writes what follows. */

import { part } from '../../browser/dom.ts';
import { formatCount } from '../../figures/figures.ts';
import { type Waiter, waiterNamed } from '../payback/payback.ts';
import { across, ceilingHeight, curvePoints, down } from './curve.ts';
import { outcomeOf, type Plan } from './law.ts';
import { verdict } from './outcome-messages.ts';
import { positionFor, quantityAt } from './sliders.ts';

class AmdahlPanel extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (form === null) throw new Error('The panel of Amdahl has lost its form.');
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('input', () => this.#render(form));
    form.addEventListener('reset', () => queueMicrotask(() => this.#render(form)));
    part(this, 'reset', HTMLButtonElement).addEventListener('click', () => form.reset());
    for (const button of form.querySelectorAll<HTMLButtonElement>('button[data-runs]')) {
      button.addEventListener('click', () => {
        slider(form, 'runs').value = String(positionFor(Number(button.dataset['runs'])));
        this.#render(form);
      });
    }
    this.#render(form);
    this.dataset['ready'] = '';
  }

  #render(form: HTMLFormElement): void {
    const plan: Plan = {
      share: slider(form, 'share').valueAsNumber / 100,
      speedup: quantityAt(slider(form, 'speedup').valueAsNumber),
      runs: quantityAt(slider(form, 'runs').valueAsNumber),
      seconds: 1,
    };
    const outcome = outcomeOf(plan);
    const words = verdict(plan, outcome, waiterOf(form));
    const said = {
      share: `${Math.round(plan.share * 100)} %`,
      speedup: `${plan.speedup}×`,
      runs: formatCount(plan.runs),
    };
    for (const [name, text] of Object.entries(said)) {
      part(this, name, HTMLElement).textContent = text;
      // A position means nothing to who cannot see the slider.
      slider(form, name).setAttribute('aria-valuetext', text);
    }
    for (const [name, text] of Object.entries(words)) {
      part(this, name, HTMLElement).textContent = text;
    }
    const height = String(ceilingHeight(plan.share));
    const line = part(this, 'ceiling', SVGElement);
    line.setAttribute('y1', height);
    line.setAttribute('y2', height);
    part(this, 'curve', SVGElement).setAttribute('points', curvePoints(plan.share));
    const here = part(this, 'here', SVGElement);
    here.setAttribute('cx', String(across(plan.speedup)));
    here.setAttribute('cy', String(down(outcome.overall)));
  }
}

function waiterOf(form: HTMLFormElement): Waiter {
  const found = waiterNamed(new FormData(form).get('waiter'));
  if (found !== null) return found;
  throw new Error('The panel of Amdahl has lost its choice of who waits.');
}

function slider(form: HTMLFormElement, name: string): HTMLInputElement {
  const found = form.elements.namedItem(name);
  if (found instanceof HTMLInputElement) return found;
  throw new Error(`The panel of Amdahl has no slider "${name}".`);
}

customElements.define('amdahl-panel', AmdahlPanel);
