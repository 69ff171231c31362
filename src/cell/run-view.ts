/** Shows the state of a cell's run: buttons, status line, progress, notice, and what is read out. */
import type { EngineStatus } from '../runtime/client.ts';
import { thisDevice } from '../runtime/device.ts';
import type { Parts } from './parts.ts';
import { noticeWords, statusWords, versionWords } from './run-messages.ts';
import { type CellState, isActive } from './state.ts';

/** What is read out when a state begins; empty for those that only pass. */
function announcement(state: CellState, status: string, notice: string | null): string {
  switch (state.kind) {
    case 'idle':
    case 'waiting':
      return '';
    case 'loading':
      return 'Loading Python';
    case 'running':
      return 'Running';
    case 'done':
    case 'stopped':
    case 'failed':
      return notice ? `${status}. ${notice}` : status;
  }
}

export class RunView {
  readonly #cell: HTMLElement;
  readonly #parts: Parts;
  #announced: CellState['kind'] = 'idle';
  #clock: ReturnType<typeof setInterval> | undefined;

  constructor(cell: HTMLElement, parts: Parts) {
    this.#cell = cell;
    this.#parts = parts;
  }

  /** `remark` stands in for the state's own notice, for example after a restart. */
  render(state: CellState, engine: EngineStatus | undefined, remark: string | null): void {
    const { part, button } = this.#parts;
    const interpreter = engine?.interpreter ?? 0;
    this.#cell.dataset.state = state.kind;
    if (state.kind === 'done') {
      this.#cell.dataset.outcome = state.result.kind === 'done' ? 'finished' : state.result.kind;
    } else {
      delete this.#cell.dataset.outcome;
    }

    // A cell that was not run stays as it is: nothing moves because Python is there.
    const python = state.kind === 'idle' ? null : (engine?.loaded.python ?? null);
    const active = isActive(state);
    button.run.ariaDisabled = String(active);
    button.stop.ariaDisabled = String(!active);
    button.restart.hidden = python === null;

    const status = statusWords(state, performance.now(), interpreter);
    part.status.textContent = status;
    part.versions.textContent = versionWords(python?.versions ?? {});
    part['versions-fold'].hidden = python === null;
    this.#progress(state);

    const notice = remark ?? noticeWords(state, thisDevice().spare);
    const focused = document.activeElement === button.retry;
    part.notice.hidden = notice === null;
    part.notice.classList.toggle('bad', state.kind === 'failed');
    part['notice-words'].textContent = notice ?? '';
    button.retry.hidden = !(state.kind === 'failed' && state.problem.kind === 'engine');
    if (focused && part.notice.hidden) button.run.focus();

    if (state.kind !== this.#announced || remark) {
      this.#announced = state.kind;
      const words = announcement(state, status, notice);
      if (words) part.announcer.textContent = words;
    }
    this.#tick(state, interpreter);
  }

  #progress(state: CellState): void {
    const { bar } = this.#parts.part;
    if (!(bar instanceof HTMLProgressElement)) return;
    bar.hidden = state.kind !== 'loading';
    if (state.kind !== 'loading') return;
    const { loaded, total, step } = state.progress;
    if (step === 'download' && total > 0) bar.value = Math.min(1, loaded / total);
    else bar.removeAttribute('value');
  }

  /** Counts the seconds of a run. */
  #tick(state: CellState, interpreter: number): void {
    clearInterval(this.#clock);
    if (state.kind !== 'running') return;
    this.#clock = setInterval(() => {
      this.#parts.part.status.textContent = statusWords(state, performance.now(), interpreter);
    }, 1000);
  }
}
