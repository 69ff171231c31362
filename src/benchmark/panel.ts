/** `<bench-panel>`: the controls of a benchmark. What measures and draws is fetched at the first press of Measure. */
import { isUsable, make, part, setUsable } from '../browser/dom.ts';
import { sayNotFetched } from '../browser/not-fetched.ts';
import { thisDevice } from '../runtime/device.ts';
import { LazyControls } from '../share/lazy-controls.ts';
import { keep, recall } from '../storage/json.ts';
import { Controls } from './controls.ts';
import type { MeasurementController } from './measurement-controller.ts';
import type { BareBenchmark } from './payload.ts';
import type { Setup, Stored } from './setup.ts';
import { isSameSetup, parseStored } from './setup.ts';
import { fillSetup } from './setup-fields.ts';
import { forDevice, sizeNote } from './size-by-device.ts';
import { needsAnotherRun } from './task.ts';
import { offerYours } from './yours/offer.ts';

export class BenchPanel extends HTMLElement {
  #benchmark: BareBenchmark | null = null;
  #controls: Controls | null = null;
  #work: Promise<MeasurementController> | null = null;
  #shareControls: LazyControls<Stored> | null = null;
  /** The set-up of the last run. */
  #measured: Setup | null = null;

  connectedCallback(): void {
    if (this.#benchmark !== null) return;
    const json = part(this, 'definition', HTMLScriptElement).textContent;
    // Written by the build from a BareBenchmark.
    const declared: BareBenchmark = JSON.parse(json);
    const benchmark = forDevice(declared, thisDevice());
    fillSetup(part(this, 'options', HTMLDetailsElement), benchmark);
    const controls = new Controls(this, benchmark, () => this.#changed());
    const stored = parseStored(benchmark, recall(`bench:${benchmark.panel}`));
    controls.write(stored.setup);
    controls.text = stored.text;
    // What is not as the chapter sets it up has to be seen.
    if (!isSameSetup(stored.setup, benchmark.preset)) this.#openOptions();
    this.#benchmark = benchmark;
    this.#controls = controls;
    this.#onPress('measure', () => this.#measure());
    this.#onPress('retry', () => this.#measure());
    this.#onPress('stop', () => {
      // The button leaves with the run that it stops.
      part(this, 'measure', HTMLButtonElement).focus({ preventScroll: true });
      this.#withWork((work) => work.stop());
    });
    this.#onPress('refine', () => this.#withWork((work) => work.refine()));
    this.#onPress('copy-link', () => this.#shareControls?.copyLink());
    for (const format of ['markdown', 'json', 'csv', 'png'] as const) {
      this.#onPress(format, () => this.#withWork((work) => work.share(format)));
    }
    this.#showCodeOnDemand(benchmark);
    part(this, 'hint', HTMLElement).after(...sizeNote(declared, benchmark));
    this.#offerSharing(benchmark, controls);
    offerYours(this, benchmark);
    this.dataset['ready'] = '';
  }

  #onPress(name: string, act: () => void | Promise<void>): void {
    const button = part(this, name, HTMLButtonElement);
    button.addEventListener('click', () => {
      if (isUsable(button)) void act();
    });
  }

  #offerSharing(benchmark: BareBenchmark, controls: Controls): void {
    const copyLink = part(this, 'copy-link', HTMLButtonElement);
    const said = part(this, 'said', HTMLElement);
    const own = {
      element: this,
      benchmark,
      read: () => ({ setup: controls.read(), text: controls.text }),
      show: ({ setup, text }: Stored) => {
        controls.text = text;
        controls.write(setup);
        this.#openOptions();
        this.#changed();
      },
      focus: () => part(this, 'measure', HTMLButtonElement).focus({ preventScroll: true }),
    };
    const lazy = new LazyControls(copyLink, said, `bench-aside:${benchmark.panel}`, async () => {
      const { shareableBenchmark } = await import('./shareable.ts');
      return shareableBenchmark(own);
    });
    for (const near of ['pointerover', 'focusin']) {
      copyLink.parentElement?.addEventListener(near, () => lazy.prefetch(), { once: true });
    }
    this.#shareControls = lazy;
  }

  /** What makes links of the set-up and takes it from them. */
  get shareControls(): LazyControls<Stored> | null {
    return this.#shareControls;
  }

  #changed(): void {
    const [benchmark, controls] = [this.#benchmark, this.#controls];
    if (benchmark === null || controls === null) return;
    keep(`bench:${benchmark.panel}`, { setup: controls.read(), text: controls.text });
    part(this, 'later', HTMLElement).hidden =
      this.#measured === null ||
      !this.#isRunning ||
      !needsAnotherRun(this.#measured, controls.read());
    this.#withWork((work) => work.setupChanged());
  }

  get #isRunning(): boolean {
    return ['loading', 'measuring'].includes(this.dataset['state'] ?? '');
  }

  #openOptions(): void {
    part(this, 'options', HTMLDetailsElement).open = true;
  }

  #withWork(act: (work: MeasurementController) => void | Promise<void>): void {
    void this.#work?.then(act, () => undefined);
  }

  async #measure(): Promise<void> {
    const [benchmark, controls] = [this.#benchmark, this.#controls];
    if (benchmark === null || controls === null) return;
    if (controls.read().input === 'own' && controls.text === '') {
      this.#notice('Your text is empty: type or paste some, then press Measure.');
      this.#openOptions();
      controls.askForText();
      return;
    }
    part(this, 'recorded', HTMLDetailsElement).open = false;
    part(this, 'later', HTMLElement).hidden = true;
    this.#measured = controls.read();
    this.dataset['state'] = 'loading';
    setUsable(part(this, 'measure', HTMLButtonElement), false);
    const panel = {
      setup: (): Setup => controls.read(),
      text: (): string => controls.text,
    };
    this.#work ??= this.#fetchWork(benchmark, panel);
    try {
      (await this.#work).measure();
    } catch (error) {
      this.#work = null;
      this.dataset['state'] = 'failed';
      setUsable(part(this, 'measure', HTMLButtonElement), true);
      const reason = error instanceof Error ? error.message : String(error);
      this.#notice(`The measuring part of this page could not be fetched. ${reason}`);
      part(this, 'retry', HTMLButtonElement).hidden = false;
    }
  }

  async #fetchWork(
    bare: BareBenchmark,
    panel: { setup(): Setup; text(): string },
  ): Promise<MeasurementController> {
    const [{ MeasurementController }, { withCode }] = await Promise.all([
      import('./measurement-controller.ts'),
      import('./fetch-code.ts'),
    ]);
    return new MeasurementController(this, { ...panel, benchmark: await withCode(bare) });
  }

  #notice(words: string): void {
    const notice = part(this, 'notice', HTMLElement);
    notice.hidden = false;
    part(notice, 'retry', HTMLButtonElement).hidden = true;
    part(notice, 'notice-text', HTMLElement).textContent = words;
  }

  /** The code is fetched when the reader asks to see it. */
  #showCodeOnDemand(benchmark: BareBenchmark): void {
    const details = part(this, 'code', HTMLDetailsElement);
    const status = make('p', { class: 'bench-place', role: 'status' });
    const show = async (): Promise<void> => {
      if (!details.open || details.querySelector('pre') !== null) return;
      details.append(status);
      status.textContent = 'Fetching …';
      try {
        const { showCode } = await import('./show-code.ts');
        if (details.querySelector('pre') === null) await showCode(details, benchmark);
        status.remove();
      } catch {
        sayNotFetched(status, 'The code');
      }
    };
    details.addEventListener('toggle', () => void show());
  }
}

customElements.define('bench-panel', BenchPanel);

/** A link may bring a set-up: what reads it is fetched for such a link alone. */
const follow = async (): Promise<void> => {
  if (!location.hash.startsWith('#benchmark=')) return;
  const { followSetupLink } = await import('./shareable.ts');
  await followSetupLink((name) => {
    const panel = document.querySelector<BenchPanel>(
      `bench-panel[data-benchmark="${CSS.escape(name)}"]`,
    );
    return panel?.shareControls?.get();
  });
};
addEventListener('hashchange', () => void follow());
void follow();
