/** Step 2: finds the contract, shows it as a table that can be changed, and says what stands in the way. */
import { buttonOf, make, part, setText, setUsable } from '../../browser/dom.ts';
import { getEngine } from '../../runtime/client.ts';
import type { Shop } from '../shop.ts';
import type { StartStep } from '../step.ts';
import { changeOf } from './change.ts';
import type { BadInput, Contract } from './contract.ts';
import type { Costs } from './crossing.ts';
import { differencesOf } from './differences.ts';
import { type Finding, findContract } from './find-contract.ts';
import { rowsOf } from './table.ts';

export const startContract: StartStep = (root, shop) => new ContractStep(root, shop).start();

/** The largest distance of floats that can be asked for. */
const MOST_ULP = 1_000_000;

class ContractStep {
  readonly #root: HTMLElement;
  readonly #shop: Shop;
  readonly #costs: Costs;
  #finding: Finding | null = null;
  /** A contract that was found and differs, until the reader has chosen. */
  #offered: Contract | null = null;

  constructor(root: HTMLElement, shop: Shop) {
    this.#root = root;
    this.#shop = shop;
    this.#costs = JSON.parse(part(root, 'costs', HTMLElement).dataset['costs'] ?? '{}');
  }

  start(): void {
    buttonOf(this.#root, 'find').addEventListener('click', () => void this.#find());
    buttonOf(this.#root, 'stop').addEventListener('click', () => this.#finding?.stop());
    buttonOf(this.#root, 'take').addEventListener('click', () => this.#choose(this.#offered));
    buttonOf(this.#root, 'keep').addEventListener('click', () => this.#choose(null));
    this.#root.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) {
        this.#changed(target);
      }
    });
    this.#shop.subscribe((_, changed) => {
      if (changed.has('contract')) this.#show();
      if (changed.has('name')) {
        this.#say('');
        this.#notes([]);
      }
      // What differs was said of another contract.
      if (changed.has('contract') || changed.has('name')) this.#offer(null, []);
    });
    this.#show();
  }

  async #find(): Promise<void> {
    if (this.#finding !== null) return;
    const { work } = this.#shop;
    if (work.chosen === '') {
      this.#say('Pick a function in step 1 first.');
      return;
    }
    this.#notes([]);
    this.#offer(null, []);
    this.#say('Looking …');
    this.#busy(true);
    this.#finding = findContract(getEngine(), work, (words) => this.#say(words));
    const found = await this.#finding.done;
    this.#finding = null;
    this.#busy(false);
    if (this.#shop.work.name !== work.name) return;
    if (found.kind === 'none') this.#say(found.words);
    else if (found.kind === 'refused') {
      this.#say(found.message);
      this.#root.dataset['refused'] = found.why;
    } else {
      this.#notes(found.notes);
      this.#compare(this.#shop.work.contract, found.contract);
    }
  }

  /** The work keeps its contract, with its files and its port, until the reader takes another one. */
  #compare(own: Contract | null, found: Contract): void {
    if (own === null || own.function !== found.function) {
      this.#shop.change({ contract: found });
      this.#say(
        `This is the contract of ${found.function}. Look through it, and change what is wrong.`,
      );
      return;
    }
    const differences = differencesOf(own, found);
    if (differences.length === 0) {
      this.#say(`The contract of ${found.function} was found again: nothing of it has changed.`);
      return;
    }
    this.#say(`Another contract of ${found.function} was found. Yours stays until you choose.`);
    // How exact and how wide it has to be is not found: that is the reader's wish.
    this.#offer({ ...found, ulp: own.ulp, beyond: own.beyond }, differences);
  }

  #offer(contract: Contract | null, differences: readonly string[]): void {
    this.#offered = contract;
    part(this.#root, 'offer', HTMLElement).hidden = contract === null;
    part(this.#root, 'differences', HTMLElement).replaceChildren(
      ...differences.map((words) => make('li', {}, words)),
    );
  }

  /** @param taken Null: the contract stays as it is. */
  #choose(taken: Contract | null): void {
    buttonOf(this.#root, 'find').focus();
    if (taken !== null) this.#shop.change({ contract: taken });
    this.#offer(null, []);
    this.#say(taken === null ? 'The contract stays as it is.' : 'What was found is the contract.');
  }

  #busy(isBusy: boolean): void {
    delete this.#root.dataset['refused'];
    setUsable(buttonOf(this.#root, 'find'), !isBusy);
    setUsable(buttonOf(this.#root, 'stop'), isBusy);
  }

  #changed(control: HTMLInputElement | HTMLSelectElement): void {
    const { contract } = this.#shop.work;
    const { key = '' } = control.dataset;
    if (contract === null || key === '') return;
    const whole = this.#ofWhole(contract, key, control);
    const change =
      whole === null
        ? changeOf(contract, key, control)
        : ({ kind: 'contract', contract: whole } as const);
    control.setAttribute('aria-invalid', String(change.kind === 'fault'));
    if (change.kind === 'fault') {
      this.#say(change.words);
      return;
    }
    this.#say('');
    this.#shop.change({ contract: change.contract });
  }

  /** The contract after the change of what concerns all of it; null for a control of the table. */
  #ofWhole(
    contract: Contract,
    key: string,
    control: HTMLInputElement | HTMLSelectElement,
  ): Contract | null {
    const { value } = control;
    switch (key) {
      case 'ulp':
        return {
          ...contract,
          ulp: Math.min(MOST_ULP, Math.max(0, Math.floor(Number(value)) || 0)),
        };
      case 'beyond':
        return { ...contract, beyond: value === 'original' ? 'original' : 'OverflowError' };
      case 'raises':
        return { ...contract, raises: [...new Set(value.match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? [])] };
      case 'interruptible':
        return { ...contract, interruptible: 'checked' in control && control.checked };
      default:
        return null;
    }
  }

  #show(): void {
    const { contract } = this.#shop.work;
    const focused = document.activeElement;
    const key =
      focused instanceof HTMLElement && this.#root.contains(focused)
        ? focused.dataset['key']
        : undefined;
    part(this.#root, 'contract', HTMLElement).hidden = contract === null;
    if (contract === null) return;
    part(this.#root, 'rows', HTMLElement).replaceChildren(...rowsOf(contract, this.#costs));
    part(this.#root, 'ulp', HTMLInputElement).value = String(contract.ulp);
    part(this.#root, 'beyond', HTMLSelectElement).value = contract.beyond;
    part(this.#root, 'raises', HTMLInputElement).value = contract.raises.join(', ');
    part(this.#root, 'interruptible', HTMLInputElement).checked = contract.interruptible;
    setText(part(this.#root, 'of', HTMLElement), contract.function);
    this.#showBad(contract);
    if (key === undefined) return;
    for (const control of this.#root.querySelectorAll<HTMLElement>('[data-key]')) {
      if (control.dataset['key'] === key) control.focus({ preventScroll: true });
    }
  }

  #showBad({ bad }: Contract): void {
    part(this.#root, 'bad', HTMLElement).hidden = bad.length === 0;
    part(this.#root, 'bad-rows', HTMLElement).replaceChildren(
      ...bad.map((row) =>
        make(
          'tr',
          {},
          make('th', { scope: 'row' }, make('code', {}, `${row.parameter} = ${row.given}`)),
          make(
            'td',
            {},
            row.raised === null ? 'answers ' : `${row.raised}: `,
            make('code', {}, row.text),
          ),
          make('td', {}, ...this.#portOf(row)),
        ),
      ),
    );
  }

  /** What the port may do with bad input, and a button that asks for what the original does. */
  #portOf(row: BadInput): (Node | string)[] {
    if (row.port === null) return ['the same'];
    const { raised } = row.port;
    const back = make('button', { type: 'button', class: 'quiet' }, 'Ask for the same');
    const label = `Ask the port for the same as the original with ${row.parameter} = ${row.given}`;
    back.setAttribute('aria-label', label);
    back.addEventListener('click', () => {
      const { contract } = this.#shop.work;
      if (contract === null) return;
      const bad = contract.bad.map((each) => (each === row ? { ...row, port: null } : each));
      this.#shop.change({ contract: { ...contract, bad } });
      part(this.#root, 'bad', HTMLElement).querySelector('summary')?.focus({ preventScroll: true });
    });
    return [raised === null ? 'may answer ' : `may raise ${raised} `, back];
  }

  #say(words: string): void {
    setText(part(this.#root, 'said', HTMLElement), words);
  }

  #notes(notes: readonly string[]): void {
    part(this.#root, 'notes', HTMLElement).replaceChildren(
      ...notes.map((note) => make('li', {}, note)),
    );
  }
}
