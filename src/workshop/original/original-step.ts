/** Step 1: the reader's Python, calls of it, where the time goes, and which function is to be ported. */
import { buttonOf, part, setText, setUsable } from '../../browser/dom.ts';
import { saveFile } from '../../browser/save-file.ts';
import { throttle } from '../../browser/throttle.ts';
import { getEngine } from '../../runtime/client.ts';
import { subjectOf } from '../found.ts';
import { followUnreached } from '../proof/show-unreached.ts';
import { OBSERVE } from '../python/record-modules.ts';
import type { Shop } from '../shop.ts';
import { BEGIN, type StartStep } from '../step.ts';
import { pickIn, shareIn, showFunctions } from './function-list.ts';
import { readObservation } from './observation.ts';
import { oneFile } from './observe-file.ts';
import { obstaclesIn, WAY_OUT } from './obstacles.ts';
import { PythonField } from './python-field.ts';
import { Runs } from './runs.ts';

/** Characters of a file, and of what is pasted. */
const LONGEST_FILE = 2_000_000;
/** Between two writes of what is typed, in milliseconds. */
const PAUSE = 300;

export const startOriginal: StartStep = (root, shop) => new OriginalStep(root, shop).start();

class OriginalStep {
  readonly #root: HTMLElement;
  readonly #shop: Shop;
  readonly #source: PythonField;
  readonly #calls: PythonField;
  readonly #runs: Runs;
  readonly #typed = throttle(() => this.#take(), PAUSE);
  #isRunning = false;

  constructor(root: HTMLElement, shop: Shop) {
    this.#root = root;
    this.#shop = shop;
    const field = (name: string, label: string): PythonField =>
      new PythonField(
        part(root, name, HTMLTextAreaElement),
        part(root, `${name}-editor`, HTMLElement),
        {
          ...{ label, hint: 'original-hint' },
          onChange: () => this.#typed.request(),
          onRun: () => void this.#run(),
          onOpen: () => opened(),
        },
      );
    let opened = (): void => {};
    this.#source = field('source', 'Your Python');
    this.#calls = field('calls', 'Calls of it');
    opened = followUnreached(shop, 'original', () => this.#source.editor);
    this.#runs = new Runs(getEngine(), shop, (words) => this.#say(words));
  }

  start(): void {
    const root = this.#root;
    root.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button[data-do]') : null;
      if (button instanceof HTMLButtonElement && button.ariaDisabled !== 'true') {
        this.#act(button.dataset['do'] ?? '');
      }
    });
    const chosen = part(root, 'chosen', HTMLInputElement);
    chosen.addEventListener('change', () => this.#choose(chosen.value.trim()));
    part(root, 'functions', HTMLElement).addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) void this.#pick(target.value);
    });
    const file = part(root, 'file', HTMLInputElement);
    file.addEventListener('change', () => {
      const [first] = file.files ?? [];
      if (first) void this.#open(first);
      file.value = '';
    });
    // Before the editor has it: that much would stop the page, and could not be kept.
    root.addEventListener('paste', (event) => this.#refuseLong(event), { capture: true });
    root.addEventListener('dragover', (event) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    });
    root.addEventListener('drop', (event) => {
      const [first] = event.dataTransfer?.files ?? [];
      if (!first) return;
      event.preventDefault();
      void this.#open(first);
    });
    // A text that was typed before this script came is the reader's.
    if (this.#source.text() !== '' || this.#calls.text() !== '') this.#take();
    this.#shop.subscribe((_, changed) => {
      if (changed.has('name')) part(root, 'functions', HTMLElement).replaceChildren();
      this.#show();
    });
    this.#show();
    this.#shop.places.follow(({ file, line }) => {
      if (file !== 'original') return false;
      void this.#source.goToLine(line);
      return true;
    });
  }

  #act(name: string): void {
    if (name === 'run') void this.#run();
    else if (name === 'stop') this.#runs.stop();
    else if (name === 'open') part(this.#root, 'file', HTMLInputElement).click();
    else if (name === 'forget') this.#shop.change({ observed: [], seen: null });
    else if (name === 'observe') {
      saveFile('observe.py', new Blob([oneFile(OBSERVE)], { type: 'text/x-python' }));
      this.#say('Saved as observe.py. Start it with: python observe.py your_program.py');
    }
  }

  /** What the fields hold goes into the work. */
  #take(): void {
    this.#shop.change({ original: this.#source.text(), calls: this.#calls.text() });
  }

  #show(): void {
    const { original, calls, chosen, observed, seen } = this.#shop.work;
    this.#source.show(original);
    this.#calls.show(calls);
    const field = part(this.#root, 'chosen', HTMLInputElement);
    if (document.activeElement !== field) field.value = chosen;
    pickIn(part(this.#root, 'functions', HTMLElement), chosen);
    const obstacles = obstaclesIn(original);
    setText(
      part(this.#root, 'obstacles', HTMLElement),
      obstacles.length === 0
        ? ''
        : `This page's Python does not have: ${obstacles.join(', ')}. ${WAY_OUT}`,
    );
    const all = Number(seen?.['calls'] ?? observed.length);
    const kept = observed.length.toLocaleString('en');
    setText(
      part(this.#root, 'observed', HTMLElement),
      seen === null ? '' : `Calls kept: ${kept} of ${all.toLocaleString('en')} seen.`,
    );
    buttonOf(this.#root, 'forget').hidden = seen === null;
  }

  #say(words: string): void {
    setText(part(this.#root, 'said', HTMLElement), words);
  }

  /** Calls of another function say nothing of this one. */
  #choose(chosen: string): void {
    if (chosen === this.#shop.work.chosen) return;
    this.#shop.change({ chosen, observed: [], seen: null });
  }

  async #pick(chosen: string): Promise<void> {
    if (this.#isRunning) return;
    this.#choose(chosen);
    await this.#busy(() => this.#measure());
  }

  /** Lists the functions, and measures the chosen one where there is one. */
  async #run(): Promise<void> {
    if (this.#isRunning) return;
    this.#typed.flush();
    if (this.#shop.work.original.trim() === '') {
      this.#say('Paste a Python file first.');
      return;
    }
    this.#say('Running …');
    await this.#busy(async () => {
      const functions = await this.#runs.functions();
      if (functions === null) return;
      const { chosen, calls } = this.#shop.work;
      const called = functions.filter((each) => each.calls > 0);
      const [only] = called;
      if (only && called.length === 1 && chosen === '') this.#choose(only.name);
      const picked = this.#shop.work.chosen;
      showFunctions(part(this.#root, 'functions', HTMLElement), functions, picked);
      if (functions.length === 0) this.#say('The file defines no function.');
      else if (called.some(({ name }) => name === picked)) await this.#measure();
      else if (calls.trim() === '') this.#say('Pick a function. Write a call to see its time.');
      else this.#say(picked === '' ? 'Pick a function.' : `The calls never came to ${picked}.`);
    });
  }

  /** The list then shows the shares of that run: the sentence above it speaks of the same time. */
  async #measure(): Promise<void> {
    const functions = await this.#runs.chosen();
    if (functions !== null) shareIn(part(this.#root, 'functions', HTMLElement), functions);
  }

  async #busy(work: () => Promise<unknown>): Promise<void> {
    this.#isRunning = true;
    setUsable(buttonOf(this.#root, 'run'), false);
    setUsable(buttonOf(this.#root, 'stop'), true);
    try {
      await work();
    } finally {
      this.#isRunning = false;
      setUsable(buttonOf(this.#root, 'run'), true);
      setUsable(buttonOf(this.#root, 'stop'), false);
    }
  }

  #refuseLong(event: ClipboardEvent): void {
    const { length } = event.clipboardData?.getData('text/plain') ?? '';
    if (length <= LONGEST_FILE) return;
    event.preventDefault();
    event.stopPropagation();
    this.#say(
      'What you pasted has more than two million characters. Paste the function and what it needs. Nothing here has changed.',
    );
  }

  async #open(file: File): Promise<void> {
    if (file.size > LONGEST_FILE) {
      this.#say(`${file.name} is too large. Paste the function and what it needs.`);
      return;
    }
    if (!/\.json$/i.test(file.name)) {
      // It begins a work of its own: what is written here stays.
      this.#root.dispatchEvent(new CustomEvent<File>(BEGIN, { bubbles: true, detail: file }));
      return;
    }
    const text = await file.text();
    const found = readObservation(text);
    if (found.kind === 'other') this.#say(found.words);
    else if (found.kind === 'functions') {
      const names = found.functions.slice(0, 5).join(', ');
      this.#say(`Most of the time: ${names}. Now observe one of them: --function NAME.`);
    } else {
      const { function: chosen, calls: observed, seen, profile } = found;
      this.#shop.change({ chosen, observed, seen });
      this.#shop.found.set('profile', subjectOf('profile', this.#shop.work), profile);
      this.#say(`${chosen} took ${Math.round(profile.share * 100)} % of your program's time.`);
    }
  }
}
