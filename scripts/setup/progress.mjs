/** Shows which step runs, for how long, and what it is doing: a ticking line on a terminal, plain lines elsewhere. */
import { stripVTControlCharacters } from 'node:util';

/**
 * @typedef {object} Output
 * @property {(text: string) => void} write
 * @property {boolean} [isTTY]
 * @property {number} [columns]
 */

/**
 * @typedef {object} StepLine
 * @property {(text: string) => void} detail Says what the step is doing just now.
 * @property {(how: 'done' | 'unchanged' | 'failed') => void} end
 */

/** How often the line of a terminal is drawn again, and how often a plain log says that a step still runs. */
const tickEvery = { terminal: 250, log: 30_000 };

/**
 * @param {number} milliseconds
 */
export function formatElapsed(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 60) return `${Math.floor(seconds)} s`;
  return `${Math.floor(seconds / 60)} min ${String(Math.floor(seconds % 60)).padStart(2, '0')} s`;
}

export class Progress {
  /**
   * @param {number} total Number of steps; 0 leaves out the numbers.
   * @param {Output} [output]
   * @param {() => number} [now] Milliseconds.
   */
  constructor(total, output = process.stdout, now = () => performance.now()) {
    this.total = total;
    this.done = 0;
    this.output = output;
    this.now = now;
  }

  /**
   * @param {string} title For example "Building the native wheel".
   * @returns {StepLine}
   */
  start(title) {
    this.done += 1;
    const { output, now } = this;
    const terminal = output.isTTY === true;
    const position = `[${String(this.done).padStart(String(this.total).length)}/${this.total}] `;
    const label = `${this.total === 0 ? '' : position}${title}`;
    const from = now();
    let doing = '';

    /** @param {string} text */
    const redraw = (text) => {
      output.write(`\r\u001b[K${text.slice(0, (output.columns ?? 80) - 1)}`);
    };
    const tick = () => {
      const line = `${label} … ${formatElapsed(now() - from)}${doing === '' ? '' : `  ${doing}`}`;
      if (terminal) redraw(line);
      else output.write(`${line}\n`);
    };
    if (terminal) tick();
    const timer = setInterval(tick, terminal ? tickEvery.terminal : tickEvery.log);
    timer.unref();

    return {
      detail(text) {
        doing = stripVTControlCharacters(text).trim() || doing;
      },
      end(how) {
        clearInterval(timer);
        if (terminal) redraw('');
        const took = how === 'unchanged' ? 'unchanged' : `${how}, ${formatElapsed(now() - from)}`;
        output.write(`${label}: ${took}\n`);
      },
    };
  }
}
