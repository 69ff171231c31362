/** The element of a choice cell: reads the controls, runs what was chosen or shows the compiler's objection, keeps the choice. */
import { onSite } from '../../browser/address.ts';
import { copyAndSay } from '../../browser/clipboard.ts';
import { buttonOf, part, setUsable } from '../../browser/dom.ts';
import { forget, keep, recall } from '../../storage/json.ts';
import { endWords, verdictWords } from './choice-messages.ts';
import type { Compiled, Outcomes } from './combinations.ts';
import { type ProgramRun, runAt } from './run-program.ts';
import { type Blank, fillIn, keyOf, type Picks } from './template.ts';

interface Definition {
  readonly pieces: readonly string[];
  readonly blanks: readonly Blank[];
  readonly right: Picks;
  readonly because: string;
  readonly other: string | null;
  /** Address of the outcomes. */
  readonly outcomes: string;
}

class ChoiceCell extends HTMLElement {
  #run: ProgramRun | null = null;
  #outcomes: Promise<Outcomes> | null = null;

  connectedCallback(): void {
    if (this.dataset['ready'] !== undefined) return;
    const definition: Definition = JSON.parse(part(this, 'definition', HTMLScriptElement).text);
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
    this.dataset['ready'] = '';
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

  #reset(): void {
    this.#run?.stop();
    for (const control of this.#controls()) control.selectedIndex = 0;
    forget(this.#name);
    delete this.dataset['right'];
    delete this.dataset['outcome'];
    part(this, 'outcome', HTMLElement).hidden = true;
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
      this.#show('failed', `The answers did not come: ${String(error)}. Press Run to try again.`);
      return;
    }
    // The reader may have chosen anew meanwhile.
    if (outcome === undefined || keyOf(picks) !== keyOf(this.#picks())) return;
    this.toggleAttribute('data-right', isRight);
    this.#show(outcome.kind, verdictWords(outcome.kind, isRight));
    const because = part(this, 'because', HTMLElement);
    const words = isRight
      ? definition.because
      : outcome.kind === 'program'
        ? definition.other
        : null;
    because.hidden = words === null;
    because.textContent = words?.replaceAll('`', '') ?? '';
    if (outcome.kind === 'error') {
      this.#write(outcome.message);
      this.#state('done');
      return;
    }
    const run = runAt(onSite(outcome.url), (text) => this.#write(text));
    this.#run = run;
    const end = await run.done;
    if (this.#run !== run) return;
    this.#run = null;
    this.#write(endWords(end));
    this.#state('done');
  }

  #wasRight(): boolean {
    const kept = recall(this.#name);
    return typeof kept === 'object' && kept !== null && 'right' in kept && kept.right === true;
  }

  #show(outcome: 'error' | 'program' | 'failed', verdict: string): void {
    this.dataset['outcome'] = outcome;
    part(this, 'outcome', HTMLElement).hidden = false;
    part(this, 'verdict', HTMLElement).textContent = verdict;
    const output = part(this, 'output', HTMLElement);
    output.textContent = '';
    output.hidden = true;
    if (outcome === 'failed') this.#state('failed');
  }

  #write(text: string): void {
    if (text === '') return;
    const output = part(this, 'output', HTMLElement);
    output.hidden = false;
    output.append(text);
  }

  #state(state: 'idle' | 'running' | 'done' | 'failed'): void {
    this.dataset['state'] = state;
    setUsable(buttonOf(this, 'stop'), state === 'running');
  }
}

async function fetchOutcomes(address: string): Promise<Outcomes> {
  const response = await fetch(onSite(address));
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return response.json();
}

customElements.define('choice-cell', ChoiceCell);
