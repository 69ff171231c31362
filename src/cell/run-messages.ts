/** Says in words what a cell is doing and what became of it. */
import { formatCount } from '../bench/report-words.ts';
import { onSite } from '../browser/address.ts';
import type { Device } from '../runtime/device.ts';
import type { Progress } from '../runtime/protocol.ts';
import type { CellState, Ended, NeedFault, Problem } from './state.ts';

/** "0.42 ms", "12.3 ms", "2.4 s" or "1 min 5 s", of a duration in milliseconds. */
export function duration(milliseconds: number): string {
  if (milliseconds < 1) return `${milliseconds.toFixed(2)} ms`;
  if (milliseconds < 100) return `${milliseconds.toFixed(1)} ms`;
  if (milliseconds < 999.5) return `${milliseconds.toFixed(0)} ms`;
  if (milliseconds < 59_950) return `${(milliseconds / 1000).toFixed(1)} s`;
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

/** "Downloading Python: 3.1 of 13.5 MB", and the like. */
export function progressWords({ step, loaded, total }: Progress): string {
  const what = {
    download: 'Downloading Python',
    copy: 'Starting Python from the copy on this computer',
    start: 'Starting Python',
    packages: 'Loading packages',
  }[step];
  if (loaded === 0 || step === 'start' || step === 'copy') return `${what} …`;
  return total > 0
    ? `${what}: ${megabytes(loaded)} of ${megabytes(total)} MB`
    : `${what}: ${megabytes(loaded)} MB`;
}

const NEED_FAULTS: Readonly<Record<NeedFault, (name: string) => string>> = {
  missing: (name) => `This cell needs ${name}, which is not on this page.`,
  circular: (name) => `This cell and ${name} need each other, so neither can run first.`,
  raised: (name) =>
    `This cell needs ${name}, which raised an error. Correct that cell, then run this one again.`,
  stopped: (name) => `This cell needs ${name}, which was stopped. You can run this one again.`,
  failed: (name) => `This cell needs ${name}, which could not run. Run this one again.`,
};

function endWords(result: Ended): string {
  const time = duration(result.milliseconds);
  switch (result.kind) {
    case 'done':
      return result.defined === undefined
        ? `ran in ${time}`
        : `ran in ${time}; it defined ${result.defined.join(', ')}`;
    case 'raised':
      return `raised an error after ${time}`;
    case 'exited':
      return `exited with code ${result.code} after ${time}`;
  }
}

/** One line for the footer. `now` is `performance.now()`; `interpreter` the one alive now. */
export function statusWords(state: CellState, now: number, interpreter: number): string {
  switch (state.kind) {
    case 'idle':
      return 'not run yet';
    case 'waiting':
      return state.first === null ? 'waiting for Python' : `running ${state.first} first`;
    case 'loading':
      return progressWords(state.progress);
    case 'running': {
      const seconds = Math.floor((now - state.since) / 1000);
      return seconds < 1 ? 'running' : `running for ${duration(seconds * 1000).replace('.0', '')}`;
    }
    case 'done': {
      const gone = state.interpreter === interpreter ? '' : '; its variables are gone since';
      return `${endWords(state.result)}${gone}`;
    }
    case 'stopped': {
      if (state.result === null) return 'stopped';
      const line = state.result.line === undefined ? '' : ` in line ${state.result.line}`;
      return `stopped${line} after ${duration(state.result.milliseconds)}`;
    }
    case 'failed':
      return hasCrashed(state.problem) ? 'ended the interpreter' : 'did not run';
  }
}

/** Where no second Python is ready, the next run takes longer. */
const RESTARTS: Readonly<Record<Device['spare'], string>> = {
  beside: '',
  instead:
    ' Python has to start again, which takes some seconds. This device has too little memory to keep a second Python ready.',
  never:
    ' Python has to start again, which takes some seconds. To save data, no second Python is kept ready.',
};

function hasCrashed(problem: Problem): boolean {
  return problem.kind === 'engine' && problem.failure.reason === 'crashed';
}

/** What the reader has to know beyond the status, or null; `spare` is the device's. */
export function noticeWords(state: CellState, spare: Device['spare'] = 'beside'): string | null {
  if (state.kind === 'stopped' && state.lost) {
    return `The interpreter was replaced, so the variables of all cells on this page are gone. Your code and the output are kept.${RESTARTS[spare]}`;
  }
  if (state.kind !== 'failed') return null;
  const { problem } = state;
  return problem.kind === 'need' ? NEED_FAULTS[problem.how](problem.name) : problem.failure.message;
}

/** "CPython 3.14.2, doubles 0.1.0": what ran the cell; Pyodide goes without saying. */
export function versionWords(versions: Readonly<Record<string, string>>): string {
  return Object.entries(versions)
    .filter(([name]) => name !== 'Pyodide')
    .map(([name, version]) => `${name} ${version}`)
    .join(', ');
}

/** What stands above output that was recorded with the original. */
export function recordedWords(isEdited: boolean): string {
  return isEdited ? 'Recorded output of the original, not of your edit' : 'Recorded output';
}

/** What stands on the fold of a traceback: its last line, which names the exception. */
export function foldWords(traceback: string): string {
  const last = traceback.trimEnd().split('\n').at(-1) ?? '';
  return `What Python says: ${last.length > 160 ? `${last.slice(0, 160)}…` : last}`;
}

/** What stands on the link to an entry of the page "When it does not work". */
export const ENTRY_WORDS = 'Why this happens, and what to do';

/** Where an entry of that page is, by its id. */
export const entryAddress = (entry: string): string =>
  onSite(`/reference/when-it-does-not-work/#${entry}`);

/** "… 12,345 more characters were not shown": the note below output that was cut. */
export function truncationWords(dropped: number): string {
  const characters = dropped === 1 ? 'character was' : 'characters were';
  return `… ${formatCount(dropped)} more ${characters} not shown`;
}
