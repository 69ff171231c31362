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
    this.started = 0;
    this.output = output;
    this.now = now;
    /**
     * The lines of the steps that run, in the order of their start.
     * @type {Set<() => string>}
     */
    this.running = new Set();
    /** How many lines of the terminal are drawn over. */
    this.drawn = 0;
  }

  /**
   * @param {string} title For example "Building the native wheel".
   * @returns {StepLine}
   */
  start(title) {
    this.started += 1;
    const { output, now } = this;
    const terminal = output.isTTY === true;
    const position = `[${String(this.started).padStart(String(this.total).length)}/${this.total}] `;
    const label = `${this.total === 0 ? '' : position}${title}`;
    const from = now();
    let doing = '';

    const line = () =>
      `${label} … ${formatElapsed(now() - from)}${doing === '' ? '' : `  ${doing}`}`;
    const tick = () => {
      if (terminal) this.draw();
      else output.write(`${line()}\n`);
    };
    this.running.add(line);
    if (terminal) this.draw();
    const timer = setInterval(tick, terminal ? tickEvery.terminal : tickEvery.log);
    timer.unref();

    return {
      detail(text) {
        doing = stripVTControlCharacters(text).trim() || doing;
      },
      end: (how) => {
        clearInterval(timer);
        this.running.delete(line);
        const took = how === 'unchanged' ? 'unchanged' : `${how}, ${formatElapsed(now() - from)}`;
        const ended = `${label}: ${took}\n`;
        if (terminal) this.draw(ended);
        else output.write(ended);
      },
    };
  }

  /**
   * Draws the lines of a terminal over themselves.
   * @param {string} [ended] Goes above them and stays.
   */
  draw(ended = '') {
    const up = this.drawn > 1 ? `\u001b[${this.drawn - 1}A` : '';
    const width = (this.output.columns ?? 80) - 1;
    const lines = [...this.running].map((line) => line().slice(0, width));
    this.output.write(`\r${up}\u001b[J${ended}${lines.join('\n')}`);
    this.drawn = lines.length;
  }
}
