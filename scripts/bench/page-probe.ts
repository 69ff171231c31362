/**
 * One more reader of a class, who opens a page again and again while the others are busy: a process of its own, so that
 * its clock waits for the server alone and not for what the measurement itself does.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fromRoot } from '../setup/paths.mjs';

/** What it is told, and what it says: the milliseconds that each page took. */
export type ProbeOrder = 'begin' | 'end';
export type ProbeReport = 'ready' | readonly number[];

export class PageProbe {
  readonly #process: ChildProcess;

  private constructor(process: ChildProcess) {
    this.#process = process;
  }

  /** @param args The port, the code, the number of the reader, and the path of the page. */
  static async enters(...args: readonly [number, string, number, string]): Promise<PageProbe> {
    const probe = new PageProbe(
      fork(fromRoot('scripts', 'bench', 'page-reader.ts'), args.map(String)),
    );
    await probe.#report();
    return probe;
  }

  /** Milliseconds of each page that was opened meanwhile. */
  async beside<T>(
    work: () => Promise<T>,
  ): Promise<{ readonly result: T; readonly pages: readonly number[] }> {
    this.#tell('begin');
    const result = await work();
    this.#tell('end');
    const pages = await this.#report();
    return { result, pages: pages === 'ready' ? [] : pages };
  }

  leave(): void {
    this.#process.disconnect();
  }

  #tell(order: ProbeOrder): void {
    this.#process.send(order);
  }

  async #report(): Promise<ProbeReport> {
    const [report] = await Promise.race([
      once(this.#process, 'message'),
      once(this.#process, 'exit').then(() => {
        throw new Error('The reader who opens pages has ended.');
      }),
    ]);
    return report;
  }
}
