/** Runs a table of steps in order and leaves out those whose inputs have not changed since they last succeeded. */
import { PlainFailure } from './failure.mjs';
import { root } from './paths.mjs';
import { Progress } from './progress.mjs';
import { runCommand } from './run-command.mjs';
import { fingerprint, Stamps } from './stamp.mjs';

/**
 * @typedef {object} StepContext
 * @property {string} root
 * @property {(text: string) => void} detail Says what the step is doing just now.
 * @property {(command: string, args: readonly string[], options?: import('./run-command.mjs').CommandOptions) => Promise<string[]>} run
 *   Runs a command that has to succeed; its lines become the detail.
 */

/**
 * @typedef {object} Step
 * @property {string} name Name of the stamp; also of the step's file in scripts/steps/.
 * @property {string} title As shown while it runs.
 * @property {readonly string[]} inputs Files and folders whose content the work depends on.
 * @property {() => Record<string, string> | Promise<Record<string, string>>} [values] Further dependencies: versions, paths.
 * @property {readonly string[]} outputs Files and folders that exist when the work is done.
 * @property {() => boolean} [holds] False when the work is lost although its outputs are there.
 * @property {(context: StepContext) => Promise<void>} run
 */

/**
 * @param {readonly Step[]} steps
 * @param {{ root?: string, progress?: Progress }} [options]
 * @throws {PlainFailure} When a step fails: with its reason and the advice to run the same command again.
 */
export async function runSteps(steps, options = {}) {
  const base = options.root ?? root;
  const progress = options.progress ?? new Progress(steps.length);
  const stamps = new Stamps(base);
  for (const step of steps) {
    const line = progress.start(step.title);
    const inputs = [...step.inputs, `scripts/steps/${step.name}.ts`];
    // Taken before the work: an input that is edited meanwhile makes the step run again next time.
    const print = fingerprint(base, inputs, (await step.values?.()) ?? {});
    if (stamps.isCurrent(step.name, print, step.outputs) && step.holds?.() !== false) {
      line.end('unchanged');
      continue;
    }
    stamps.clear(step.name);
    try {
      await step.run({
        root: base,
        detail: line.detail,
        run: (command, args, commandOptions = {}) =>
          runCommand(command, args, { onLine: line.detail, ...commandOptions }),
      });
    } catch (error) {
      line.end('failed');
      if (!(error instanceof PlainFailure)) throw error;
      throw new PlainFailure(
        `${step.title} did not succeed.\n${error.message}\n` +
          'What was finished before is kept: the same command goes on from here.',
      );
    }
    stamps.set(step.name, print);
    line.end('done');
  }
}
