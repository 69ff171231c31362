/** Runs a table of steps and leaves out those whose inputs have not changed since they last succeeded. */
import { PlainFailure } from '../setup/failure.mjs';
import { root } from '../setup/paths.mjs';
import { Progress } from '../setup/progress.mjs';
import { type CommandOptions, runCommand } from '../setup/run-command.mjs';
import { inOrder } from './in-order.ts';
import { otherUser } from './in-use.ts';
import { after } from './order.ts';
import { fingerprint, Stamps } from './stamp.ts';

export interface StepContext {
  readonly root: string;
  /** Says what the step is doing just now. */
  readonly detail: (text: string) => void;
  /** Runs a command that has to succeed; its lines become the detail. */
  readonly run: (
    command: string,
    args: readonly string[],
    options?: CommandOptions,
  ) => Promise<string[]>;
}

export interface Step {
  /** Name of the stamp, and in `order.ts`; also of the step's file in scripts/steps/. */
  readonly name: string;
  /** As shown while it runs. */
  readonly title: string;
  /** Files and folders whose content the work depends on. */
  readonly inputs: readonly string[];
  /** Further dependencies: versions, paths. */
  readonly values?: () => Record<string, string> | Promise<Record<string, string>>;
  /** Files and folders that exist when the work is done. */
  readonly outputs: readonly string[];
  /** False when the work is lost although its outputs are there. */
  readonly holds?: () => boolean;
  readonly run: (context: StepContext) => Promise<void>;
}

/** Steps that run at once: most of them keep one processor busy most of the time. */
const LANES = 2;

/** @throws PlainFailure when a step fails: with its reason and the advice to run the same command again. */
export async function runSteps(
  steps: readonly Step[],
  options: { root?: string; progress?: Progress } = {},
) {
  const base = options.root ?? root;
  const progress = options.progress ?? new Progress(steps.length);
  await inOrder(steps, after, LANES, (step) => runStep(step, base, progress));
}

async function runStep(step: Step, base: string, progress: Progress) {
  const stamps = new Stamps(base);
  const line = progress.start(step.title);
  const inputs = [...step.inputs, `scripts/steps/${step.name}.ts`];
  // Taken before the work: an input that is edited meanwhile makes the step run again next time.
  const print = fingerprint(base, inputs, (await step.values?.()) ?? {});
  if (stamps.isCurrent(step.name, print, step.outputs) && step.holds?.() !== false) {
    line.end('unchanged');
    return;
  }
  const user = otherUser(base);
  if (user !== null) {
    line.end('failed');
    throw new PlainFailure(
      `${step.title} would change what ${user} reads.\nWait for its end, or work in a second clone.`,
    );
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
