/** Shows the state of a run of Rust: buttons, status line, notice, and what is read out. */
import { setText } from '../../browser/dom.ts';
import type { CompileOutcome } from '../../compiler/client.ts';
import type { RustParts } from './parts.ts';
import { problemWords, remarkOf, statusWords } from './run-words.ts';
import { isActive, type Problem, type RustState } from './state.ts';

/** Between two figures of a compilation's time, in milliseconds. */
const TICK = 100;

export class RunView {
  readonly #figure: HTMLElement;
  readonly #parts: RustParts;
  /** What is done with what was built, in words. */
  readonly #using: string;
  /** The words on the button that compiles. */
  readonly #button: string;
  #state: RustState = { kind: 'idle' };
  /** Why the last check has no answer. */
  #unchecked: Problem | null = null;
  #announced: RustState['kind'] = 'idle';
  #clock: ReturnType<typeof setInterval> | undefined;

  constructor(figure: HTMLElement, parts: RustParts, using: string, button: string) {
    this.#button = button;
    this.#figure = figure;
    this.#parts = parts;
    this.#using = using;
    this.render(this.#state);
  }

  render(state: RustState): void {
    const { button } = this.#parts;
    this.#state = state;
    this.#figure.dataset.state = state.kind;
    button.run.ariaDisabled = String(isActive(state));
    button.stop.ariaDisabled = String(!isActive(state));
    if (isActive(state)) this.#unchecked = null;
    this.#status();
    this.#notice();
    if (state.kind !== this.#announced) this.#announce(state);
    clearInterval(this.#clock);
    if (state.kind === 'compiling') this.#clock = setInterval(() => this.#status(), TICK);
  }

  /** A check that got no answer is told as a run is. */
  tellCheck(outcome: CompileOutcome | null): void {
    const isProblem =
      outcome !== null && !['built', 'rejected', 'stopped', 'busy'].includes(outcome.kind);
    this.#unchecked = isProblem ? (outcome as Problem) : null;
    this.#notice();
  }

  #status(): void {
    const words = statusWords(this.#state, this.#using, performance.now());
    setText(this.#parts.part.status, words);
  }

  #notice(): void {
    const { part, button } = this.#parts;
    const problem = this.#state.kind === 'failed' ? this.#state.problem : this.#unchecked;
    const words =
      problem === null ? remarkOf(this.#state, this.#button) : problemWords(problem, this.#button);
    const focused = document.activeElement === button.reload;
    part.notice.hidden = words === '';
    part.notice.classList.toggle('bad', problem !== null);
    setText(part['notice-words'], words);
    button.reload.hidden = problem?.kind !== 'older';
    if (focused && button.reload.hidden) button.run.focus();
  }

  #announce(state: RustState): void {
    this.#announced = state.kind;
    const { announcer } = this.#parts.part;
    if (state.kind === 'compiling') announcer.textContent = 'Compiling';
    if (isActive(state) || state.kind === 'idle') return;
    const status = statusWords(state, this.#using, performance.now());
    announcer.textContent = [status, remarkOf(state, this.#button)].filter(Boolean).join('. ');
  }
}
