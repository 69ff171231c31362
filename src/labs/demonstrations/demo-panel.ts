/** `<demo-panel>`: a demonstration of the harness, fetched and run at the press of its button. */
import { isUsable, make, part, setProgress, setText, setUsable } from '../../browser/dom.ts';
import type { DemoName, Demonstrate, Stage } from './demos.ts';
import { draw, type Plot } from './plot.ts';

const LOADERS: Readonly<Record<DemoName, () => Promise<{ readonly demonstrate: Demonstrate }>>> = {
  'clock-resolution': () => import('./clock-resolution.ts'),
  'warm-up': () => import('./warm-up.ts'),
  'a-a': () => import('./a-a.ts'),
};

type DemoState = 'idle' | 'running' | 'done' | 'stopped' | 'failed';

class DemoPanel extends HTMLElement {
  #stop: AbortController | null = null;
  #plot: Plot | null = null;

  connectedCallback(): void {
    if (this.dataset['ready'] !== undefined) return;
    const run = part(this, 'run', HTMLButtonElement);
    const stop = part(this, 'stop', HTMLButtonElement);
    run.addEventListener('click', () => {
      if (isUsable(run)) void this.#run();
    });
    stop.addEventListener('click', () => {
      if (isUsable(stop)) this.#stop?.abort();
    });
    new ResizeObserver(() => this.#draw()).observe(part(this, 'plot', HTMLElement));
    this.dataset['ready'] = '';
  }

  async #run(): Promise<void> {
    const stop = new AbortController();
    this.#stop = stop;
    this.#plot = null;
    this.#become('running', 'Starting');
    this.#draw();
    this.#notes([]);
    try {
      const { demonstrate } = await this.#loader();
      await demonstrate(this.#stage(), stop.signal);
      if (stop.signal.aborted) this.#become('stopped', 'Stopped by you.');
      else this.#become('done', 'Done.');
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.#become('failed', `It could not be shown. ${reason}`);
    }
  }

  #loader() {
    const name = this.dataset['demo'];
    const loader = Object.entries(LOADERS).find(([known]) => known === name)?.[1];
    if (loader === undefined) throw new Error(`There is no demonstration "${name}".`);
    return loader();
  }

  #stage(): Stage {
    return {
      status: (words) => setText(part(this, 'status', HTMLElement), words),
      progress: (share) => setProgress(part(this, 'bar', HTMLProgressElement), share),
      plot: (plot) => {
        this.#plot = plot;
        this.#draw();
      },
      notes: (sentences) => this.#notes(sentences),
    };
  }

  #become(state: DemoState, words: string): void {
    this.dataset['state'] = state;
    const running = state === 'running';
    setUsable(part(this, 'run', HTMLButtonElement), !running);
    setUsable(part(this, 'stop', HTMLButtonElement), running);
    const bar = part(this, 'bar', HTMLProgressElement);
    bar.hidden = !running;
    setProgress(bar, null);
    setText(part(this, 'status', HTMLElement), words);
    part(this, 'hint', HTMLElement).hidden = true;
  }

  #notes(sentences: readonly string[]): void {
    const items = sentences.map((sentence) => make('li', {}, sentence));
    part(this, 'notes', HTMLElement).replaceChildren(...items);
  }

  /** Drawn anew at each width: text in it keeps its size. */
  #draw(): void {
    const frame = part(this, 'plot', HTMLElement);
    if (this.#plot === null) frame.replaceChildren();
    else if (frame.clientWidth > 0) frame.replaceChildren(draw(this.#plot, frame.clientWidth));
  }
}

customElements.define('demo-panel', DemoPanel);
