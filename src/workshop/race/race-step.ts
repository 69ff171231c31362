/** Step 5 at work: a trial for the sizes, then a race with the book's own panel, then what the whole gains. */

import type { Milliseconds } from '../../bench/report.ts';
import { PanelRun } from '../../benchmark/panel-run.ts';
import type { ShippedBenchmark } from '../../benchmark/payload.ts';
import type { Setup } from '../../benchmark/setup.ts';
import { INITIAL, isActive, type PanelState } from '../../benchmark/state.ts';
import { needsAnotherRun } from '../../benchmark/task.ts';
import { PanelView } from '../../benchmark/view.ts';
import { shownOf } from '../../benchmark/visible-results.ts';
import { isUsable, part, setText, setUsable } from '../../browser/dom.ts';
import { throttle } from '../../browser/throttle.ts';
import { getEngine } from '../../runtime/client.ts';
import { findBooksPort, isListed } from '../examples/books-port.ts';
import { subjectOf } from '../found.ts';
import type { Shop } from '../shop.ts';
import type { StartStep } from '../step.ts';
import { type Conclusion, conclusionOf, noRatioWords, ratioOf, silentWords } from './conclusion.ts';
import { type Gate, gateOf } from './gate.ts';
import { givenOf, type RaceGiven, withObserved } from './given.ts';
import { raceBenchmark } from './race-benchmark.ts';
import { RaceForm } from './race-form.ts';
import { patienceOf, Silence } from './silence.ts';
import { proposeSizes, unitOf } from './sizes.ts';
import { type TrialEnd, tryOut } from './trial.ts';
import { WholeView } from './whole-view.ts';

/** Shortest time between two drawings while measuring, in milliseconds. */
const DRAW_INTERVAL = 250;

type Trial = Extract<TrialEnd, { readonly kind: 'tried' }>;

export const startRace: StartStep = (root, shop) => {
  new RaceStep(root, shop);
};

class RaceStep {
  readonly #shop: Shop;
  readonly #root: HTMLElement;
  readonly #form: RaceForm;
  readonly #whole: WholeView;
  readonly #drawing = throttle(() => this.#render(), DRAW_INTERVAL);
  /** The last trial and what it is of. */
  #trial: { readonly of: string; readonly found: Trial } | null = null;
  #trying: AbortController | null = null;
  #benchmark: ShippedBenchmark | null = null;
  /** Makes the benchmark of the last race, with its mark or without it. */
  #marked: ((isProven: boolean) => ShippedBenchmark) | null = null;
  #run: PanelRun | null = null;
  #view: PanelView | null = null;
  #kind: PanelState['kind'] = 'idle';
  /** What the figures are of. */
  #subject = '';
  /** What the last races have said of the whole. */
  #conclusion: Conclusion | null = null;
  /** Ends the race under way where a call does not return. */
  #silence: Silence | null = null;
  /** The last race was ended so, after this long. */
  #silent: Milliseconds | null = null;
  #measured: { readonly key: string; readonly setup: Setup } | null = null;

  constructor(root: HTMLElement, shop: Shop) {
    this.#shop = shop;
    this.#root = part(root, 'race', HTMLElement);
    this.#form = new RaceForm(this.#root, () => this.#wished());
    this.#whole = new WholeView(root, shop);
    this.#onPress('measure', () => this.#race());
    this.#onPress('retry', () => this.#race());
    this.#onPress('stop', () => this.#stop());
    this.#onPress('refine', () => this.#run?.refine());
    for (const format of ['markdown', 'json', 'csv', 'png'] as const) {
      this.#onPress(format, () => this.#share(format));
    }
    shop.subscribe(() => this.#follow());
    shop.found.subscribe(() => this.#follow());
    this.#follow();
  }

  #onPress(name: string, act: () => void | Promise<void>): void {
    const button = part(this.#root, name, HTMLButtonElement);
    button.addEventListener('click', () => {
      if (isUsable(button)) void act();
    });
  }

  /** The work has changed, or something was found out about it. */
  #follow(): void {
    const { work, found } = this.#shop;
    const profile = found.get('profile');
    this.#whole.follow(profile === null || profile.isStale ? null : profile.result);
    const gate = gateOf(this.#shop);
    const button = part(this.#root, 'measure', HTMLButtonElement);
    setText(button, gate.isProven ? 'Race' : 'Race, not proven');
    const words = part(this.#root, 'gate', HTMLElement);
    setText(words, gate.words);
    words.toggleAttribute('data-proven', gate.isProven);
    setText(
      part(this.#root, 'title', HTMLElement),
      `${work.chosen || 'original'} against its port`,
    );
    if (this.#trial !== null && this.#given()?.key !== this.#trial.of) this.#forgetTrial();
    if (this.#run === null) return;
    if (subjectOf('race', work) === this.#subject) {
      this.#benchmark = this.#marked?.(gate.isProven) ?? null;
      this.#drawing.request();
    } else if (found.get('race') === null) this.#clear();
    else this.#later();
  }

  /** Another work was opened: the figures were of the one before. */
  #clear(): void {
    this.#run?.stop();
    this.#run = null;
    this.#silence?.end();
    this.#silent = null;
    this.#conclusion = null;
    this.#view?.render(INITIAL, this.#form.setup(0), false);
    this.#whole.race(null, noRatioWords(INITIAL, null));
    this.#later();
  }

  /** The reader has changed the set-up. */
  #wished(): void {
    if (this.#trial !== null && this.#given()?.key !== this.#trial.of) {
      this.#trial = null;
      this.#form.forgetSizes();
    }
    this.#later();
    this.#drawing.request();
  }

  #forgetTrial(): void {
    this.#trial = null;
    this.#form.forgetSizes();
    this.#form.showGrows([], []);
  }

  /** Says whether what is set now waits for another race. */
  #later(): void {
    const measured = this.#measured;
    const isOther =
      measured !== null &&
      (this.#given()?.key !== measured.key ||
        needsAnotherRun(measured.setup, this.#form.setup(measured.setup.seed)));
    part(this.#root, 'later', HTMLElement).hidden = this.#run === null || !isOther;
  }

  #given(): { readonly key: string; readonly given: RaceGiven } | null {
    const { work } = this.#shop;
    if (work.contract === null) return null;
    const given = givenOf({ ...work, contract: work.contract }, this.#form.shape, this.#form.grows);
    return { key: JSON.stringify(given), given };
  }

  async #race(): Promise<void> {
    this.#usable(false);
    await findBooksPort(this.#shop, isListed);
    this.#usable(true);
    const gate = gateOf(this.#shop);
    const asked = this.#given();
    if (gate.port === null || asked === null) return this.#notice(gate.words);
    this.#notice('');
    part(this.#root, 'later', HTMLElement).hidden = true;
    const tried = await this.#tryOut(asked.key, asked.given);
    if (tried === null) return;
    this.#start(withObserved(asked.given, tried.observed), tried, gate);
  }

  /** The trial of these inputs: the last one, or a new one. Null where it was stopped, or says why it failed. */
  async #tryOut(key: string, given: RaceGiven): Promise<Trial | null> {
    if (this.#trial?.of === key) return this.#trial.found;
    const status = part(this.#root, 'status', HTMLElement);
    const trying = new AbortController();
    this.#trying = trying;
    this.#usable(false);
    setText(status, 'Trying the original on larger and larger inputs …');
    const { calls } = this.#shop.work;
    const report = (words: string) => setText(status, words);
    const end = await tryOut(getEngine(), given, calls, trying.signal, report);
    this.#trying = null;
    this.#usable(true);
    setText(status, end.kind === 'stopped' ? 'Stopped by you.' : '');
    if (end.kind === 'failed') this.#notice(end.words);
    if (end.kind !== 'tried') return null;
    this.#trial = { of: key, found: end };
    if (given.grows === null) this.#form.showGrows(end.grows, end.candidates);
    return end;
  }

  #start(given: RaceGiven, { tried, grows, note }: Trial, { port, hash, isProven }: Gate): void {
    const sizes = proposeSizes(tried);
    if (sizes === null || port === null) return;
    const unit = unitOf(given.contract, grows);
    this.#form.showSizes(sizes, unit);
    this.#marked = (proven) => raceBenchmark(given, port, hash, proven, sizes, unit);
    const benchmark = this.#marked(isProven);
    this.#benchmark = benchmark;
    this.#subject = subjectOf('race', this.#shop.work);
    this.#view ??= new PanelView(this.#root, () => this.#benchmark ?? benchmark);
    const run: PanelRun = new PanelRun({
      benchmark,
      setup: () => this.#form.setup(given.seed),
      text: () => '',
      budget: () => this.#form.budget,
      changed: (state) => {
        if (this.#run === run) this.#changed(state);
      },
    });
    this.#run = run;
    this.#silent = null;
    const patience = patienceOf(this.#form.budget);
    this.#silence = new Silence(patience, () => {
      this.#silent = patience;
      run.stop();
    });
    const key = this.#given()?.key ?? '';
    this.#measured = { key, setup: this.#form.setup(given.seed) };
    if (note !== null) this.#notice(note);
    run.measure();
    this.#view.figures.prepare();
  }

  #stop(): void {
    part(this.#root, 'measure', HTMLButtonElement).focus({ preventScroll: true });
    this.#trying?.abort();
    this.#run?.stop();
  }

  #changed(state: PanelState): void {
    // What is fetched first may take as long as it takes.
    if (state.kind === 'measuring') this.#silence?.heard();
    else this.#silence?.end();
    if (state.kind === this.#kind) this.#drawing.request();
    else this.#drawing.flush();
    this.#kind = state.kind;
    const report = ratioOf(state);
    if (report !== null) this.#shop.found.set('race', this.#subject, report);
  }

  #render(): void {
    const [run, view] = [this.#run, this.#view];
    if (run === null || view === null) return;
    const { state, canRefine } = run;
    view.render(state, this.#form.setup(0), canRefine);
    if (this.#silent !== null && !isActive(state)) {
      setText(part(this.#root, 'status', HTMLElement), '');
      this.#notice(silentWords(this.#silent));
    }
    this.#conclusion = conclusionOf(this.#subject, state, this.#conclusion);
    this.#whole.race(this.#conclusion, noRatioWords(state, this.#silent));
  }

  /** Whether Race can be pressed, or Stop. */
  #usable(race: boolean): void {
    setUsable(part(this.#root, 'measure', HTMLButtonElement), race);
    setUsable(part(this.#root, 'stop', HTMLButtonElement), !race);
  }

  #notice(words: string): void {
    const notice = part(this.#root, 'notice', HTMLElement);
    notice.hidden = words === '';
    setText(part(this.#root, 'notice-text', HTMLElement), words);
  }

  async #share(format: 'markdown' | 'json' | 'csv' | 'png'): Promise<void> {
    const [run, view, benchmark] = [this.#run, this.#view, this.#benchmark];
    if (run === null || view === null || benchmark === null) return;
    const { share } = await import('../../benchmark/export-figures.ts');
    const shown = shownOf(run.state, this.#form.setup(0));
    const said = await share(format, benchmark, shown, await view.figures.figure);
    setText(part(this.#root, 'said', HTMLElement), said);
  }
}
