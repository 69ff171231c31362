/** The element of a choice cell: reads the controls, runs what was chosen or shows the compiler's objection, keeps the choice. */
import '../../cell/rust/rust-cell.ts';
import { onSite } from '../../browser/address.ts';
import { copyAndSay } from '../../browser/clipboard.ts';
import { buttonOf, part, setUsable } from '../../browser/dom.ts';
import { sayNotFetched } from '../../browser/not-fetched.ts';
import type { RustPanel } from '../../cell/rust/panel.ts';
import type { FileHolder } from '../../cell/rust/snippets.ts';
import { fileKey } from '../../compiler/file-key.ts';
import { hasCompiler } from '../../compiler/present.ts';
import type { Edit } from '../../edits/draft.ts';
import type { ShareControls } from '../../share/share-controls.ts';
import { forget, keep, recall } from '../../storage/json.ts';
import { read } from '../../storage/storage.ts';
import { endWords, verdictWords } from './choice-messages.ts';
import { type Compiled, fetchOutcomes, type Outcomes } from './combinations.ts';
import type { Definition } from './definition.ts';
import { OutcomeView } from './outcome-view.ts';
import type { OwnProgram } from './own-program.ts';
import { type ProgramRun, runAt } from './run-program.ts';
import { combinationsOf, fillIn, keyOf, type Picks } from './template.ts';

class ChoiceCell extends HTMLElement implements FileHolder {
  #run: ProgramRun | null = null;
  #outcomes: Promise<Outcomes> | null = null;
  #own: Promise<OwnProgram> | null = null;
  readonly #view = new OutcomeView(this);

  connectedCallback(): void {
    if (this.dataset['ready'] !== undefined) return;
    const definition = this.#definition();
    this.#restore(definition);
    for (const control of this.#controls()) {
      control.addEventListener('change', () => this.#choose(definition));
    }
    buttonOf(this, 'run').addEventListener('click', () => this.#choose(definition));
    buttonOf(this, 'stop').addEventListener('click', () => this.#run?.stop());
    buttonOf(this, 'reset').addEventListener('click', () => this.#reset());
    buttonOf(this, 'copy').addEventListener('click', () => {
      const program = fillIn(definition, this.#picks());
      void copyAndSay(program, part(this, 'copied', HTMLElement));
    });
    this.#offerOwn(definition);
    this.dataset['ready'] = '';
  }

  /** Of the reader's own program, which is then shown. */
  readonly shareControls = async (): Promise<ShareControls<Edit>> =>
    (await this.#showOwn(this.#definition())).shareControls.get();

  #definition(): Definition {
    return JSON.parse(part(this, 'definition', HTMLScriptElement).text);
  }

  #controls(): HTMLSelectElement[] {
    return [...this.querySelectorAll('select')];
  }

  #picks(): Picks {
    return this.#controls().map(({ selectedIndex }) => selectedIndex);
  }

  get #name(): string {
    return `choice:${this.dataset['choice']}`;
  }

  #restore({ blanks }: Definition): void {
    const kept = recall(this.#name);
    const picks = typeof kept === 'object' && kept !== null && 'picks' in kept ? kept.picks : null;
    if (!Array.isArray(picks) || picks.length !== blanks.length) return;
    for (const [index, control] of this.#controls().entries()) {
      const pick: unknown = picks[index];
      if (typeof pick === 'number' && blanks[index]?.options[pick] !== undefined) {
        control.selectedIndex = pick;
      }
    }
  }

  /** Where a compiler stands beside the site, the reader can write the program; what is kept of it is shown anywhere. */
  #offerOwn(definition: Definition): void {
    const { program } = definition;
    if (program === null) return;
    const write = buttonOf(this, 'write');
    write.hidden = !hasCompiler();
    write.addEventListener('click', () => {
      void this.#attempt(async () => (await this.#showOwn(definition)).edit(null));
    });
    if (read(fileKey(`${program.crate}/${program.module}`)) !== null) {
      void this.#attempt(() => this.#showOwn(definition));
    }
  }

  async #attempt(act: () => Promise<unknown>): Promise<void> {
    const said = part(this, 'copied', HTMLElement);
    try {
      await act();
      said.textContent = '';
    } catch {
      sayNotFetched(said);
    }
  }

  async #showOwn(definition: Definition): Promise<RustPanel> {
    this.#own ??= this.#makeOwn(definition);
    this.#own.catch(() => {
      this.#own = null;
    });
    const own = await this.#own;
    this.#run?.stop();
    this.#run = null;
    this.#state('idle');
    const versions = combinationsOf(definition).map((picks) => fillIn(definition, picks));
    return own.show(fillIn(definition, this.#picks()), new Set(versions));
  }

  async #makeOwn(definition: Definition): Promise<OwnProgram> {
    const [{ OwnProgram }, { runningHere }] = await Promise.all([
      import('./own-program.ts'),
      import('./run-own.ts'),
    ]);
    const { program } = definition;
    if (program === null) throw new Error('No compiler knows this program.');
    const solved = () => keep(this.#name, { picks: this.#picks(), right: true });
    return new OwnProgram(this, program, runningHere(definition, this.#view, solved));
  }

  #reset(): void {
    this.#run?.stop();
    for (const control of this.#controls()) control.selectedIndex = 0;
    forget(this.#name);
    this.#view.clear();
    this.#state('idle');
  }

  async #choose(definition: Definition): Promise<void> {
    this.#run?.stop();
    const picks = this.#picks();
    const isRight = keyOf(picks) === keyOf(definition.right);
    keep(this.#name, { picks, right: isRight || this.#wasRight() });
    this.#state('running');
    let outcome: Compiled | undefined;
    try {
      this.#outcomes ??= fetchOutcomes(definition.outcomes);
      outcome = (await this.#outcomes)[keyOf(picks)];
    } catch (error) {
      this.#outcomes = null;
      const words = `The answers did not come: ${String(error)}. Press Run to try again.`;
      this.#view.begin('failed', words);
      this.#state('failed');
      return;
    }
    // The reader may have chosen anew meanwhile.
    if (outcome === undefined || keyOf(picks) !== keyOf(this.#picks())) return;
    this.#view.begin(outcome.kind, verdictWords(outcome.kind, isRight), isRight);
    const { because, other } = definition;
    this.#view.explain(isRight ? because : outcome.kind === 'program' ? other : null);
    if (outcome.kind === 'error') {
      this.#view.print(outcome.message);
      this.#state('done');
      return;
    }
    const run = runAt(onSite(outcome.url), (text) => this.#view.print(text));
    this.#run = run;
    const end = await run.done;
    if (this.#run !== run) return;
    this.#run = null;
    this.#view.print(endWords(end));
    this.#state('done');
  }

  #wasRight(): boolean {
    const kept = recall(this.#name);
    return typeof kept === 'object' && kept !== null && 'right' in kept && kept.right === true;
  }

  #state(state: 'idle' | 'running' | 'done' | 'failed'): void {
    this.dataset['state'] = state;
    setUsable(buttonOf(this, 'stop'), state === 'running');
  }
}

customElements.define('choice-cell', ChoiceCell);
