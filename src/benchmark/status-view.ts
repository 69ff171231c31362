/** What every panel that measures says of its state: notice, status line and progress. */
import type { BenchReport, SweepReport } from '../bench/report.ts';
import { part, setProgress, setText } from '../browser/dom.ts';
import { isCounted, progressWords, runningWords, statusWords } from './panel-messages.ts';
import type { PanelState } from './state.ts';
import { isActive } from './state.ts';
import { sweepRunningWords } from './sweep-messages.ts';

/** What went wrong stands in the notice, with a way to try again; everything else in the status line. */
export function showStatus(root: HTMLElement, state: PanelState): void {
  const words = statusWords(state);
  const isNotice = state.kind === 'failed' || state.kind === 'discarded';
  const isLoss = state.kind === 'stopped' && state.lost;
  const notice = part(root, 'notice', HTMLElement);
  notice.hidden = !isNotice && !isLoss;
  notice.classList.toggle('bad', state.kind === 'failed');
  setText(part(root, 'notice-text', HTMLElement), notice.hidden ? '' : words);
  part(root, 'retry', HTMLElement).hidden = !isNotice;
  setText(part(root, 'status', HTMLElement), notice.hidden ? words : '');
}

/** How far a download or a measurement is; `running` is the last report of the one under way. */
export function showProgress(
  root: HTMLElement,
  state: PanelState,
  running: BenchReport | SweepReport | null,
): void {
  const frame = part(root, 'progress', HTMLElement);
  frame.hidden = !isActive(state);
  if (!isActive(state)) return;
  const bar = part(frame, 'bar', HTMLProgressElement);
  const words = part(frame, 'progress-text', HTMLElement);
  if (state.kind === 'loading') {
    const { progress } = state;
    const counted = progress !== null && isCounted(progress) ? progress : null;
    setProgress(bar, counted && counted.total > 0 ? counted.loaded / counted.total : null);
    const isTold = counted !== null || progress?.step === 'compile';
    setText(words, isTold ? progressWords(progress) : '');
  } else if (running === null) {
    setProgress(bar, null);
    setText(words, '');
  } else {
    setProgress(bar, running.elapsed / Math.max(1, running.elapsed + running.remaining));
    setText(words, 'rounds' in running ? runningWords(running) : sweepRunningWords(running));
  }
}
