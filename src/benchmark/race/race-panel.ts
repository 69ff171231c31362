/** `<race-panel>`: the button of the race. What runs it is fetched at the first press. */
import { isUsable, part, setUsable } from '../../browser/dom.ts';
import type { RaceRun, ShippedRace } from './race-run.ts';

class RacePanel extends HTMLElement {
  #run: Promise<RaceRun> | null = null;

  connectedCallback(): void {
    if (this.dataset['ready'] !== undefined) return;
    const button = part(this, 'race', HTMLButtonElement);
    const stop = part(this, 'stop', HTMLButtonElement);
    const scale = part(this, 'scale', HTMLButtonElement);
    button.addEventListener('click', () => {
      if (isUsable(button)) void this.#race();
    });
    part(this, 'retry', HTMLButtonElement).addEventListener('click', () => void this.#race());
    stop.addEventListener('click', () => void this.#run?.then((run) => run.stop()));
    scale.addEventListener('click', () => {
      const toScale = this.dataset['scale'] === 'log';
      this.dataset['scale'] = toScale ? 'linear' : 'log';
      scale.setAttribute('aria-pressed', String(toScale));
    });
    this.dataset['ready'] = '';
  }

  async #race(): Promise<void> {
    const button = part(this, 'race', HTMLButtonElement);
    setUsable(button, false);
    this.dataset['state'] = 'loading';
    // Written by the build from a ShippedRace.
    const shipped: ShippedRace = JSON.parse(
      part(this, 'definition', HTMLScriptElement).textContent,
    );
    this.#run ??= import('./race-run.ts').then(({ RaceRun }) => new RaceRun(this, shipped));
    try {
      (await this.#run).start();
    } catch (error) {
      this.#run = null;
      this.dataset['state'] = 'failed';
      setUsable(button, true);
      const reason = error instanceof Error ? error.message : String(error);
      part(this, 'notice-text', HTMLElement).textContent =
        `The racing part of this page could not be fetched. ${reason}`;
      part(this, 'notice', HTMLElement).hidden = false;
    }
  }
}

customElements.define('race-panel', RacePanel);
