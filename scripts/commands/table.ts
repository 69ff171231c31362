/** The table of commands: what each brings up to date first, and what it then does. `npm run NAME` starts each. */
import { readOptions, serveSite } from '../serve/site.ts';
import { PlainFailure } from '../setup/failure.mjs';
import type { Step } from '../steps/run-steps.ts';
import { buildSteps, checkedSteps, siteSteps, testSteps } from '../steps/table.ts';
import { check, test, testBrowsers } from '../suites/main.ts';

interface Command {
  readonly steps: readonly Step[];
  /** Tests and measures the site at the root of a host, whatever address the reader builds for. */
  readonly atRoot?: true;
  /**
   * @param args As given on the command line, after the command's name.
   * @param setUp Brings `steps` up to date.
   * @returns Whether all is well; if not, the process ends with exit code 1.
   */
  readonly run: (args: readonly string[], setUp: () => Promise<void>) => Promise<boolean>;
}

/** The arguments are read, where there are any, after everything is set up. */
function afterSetUp(work: (args: readonly string[]) => Promise<boolean>): Command['run'] {
  return async (args, setUp) => {
    await setUp();
    return work(args);
  };
}

// What only one command needs, and takes long to load, is imported by that one.
export const commands: Readonly<Record<string, Command>> = {
  start: {
    steps: siteSteps,
    run: afterSetUp(async (args) => {
      await serveSite(args);
      return true;
    }),
  },
  class: {
    steps: siteSteps,
    async run(args, setUp) {
      const { serveClass } = await import('../class/serve.ts');
      const { readClassOptions } = await import('../class/options.ts');
      const options = readClassOptions(args);
      await setUp();
      await serveClass(options);
      return true;
    },
  },
  build: { steps: siteSteps, run: afterSetUp(async () => true) },
  dev: {
    steps: buildSteps,
    async run(args, setUp) {
      const options = readOptions(args);
      await setUp();
      await (await import('../serve/dev.ts')).serveDev(options);
      return true;
    },
  },
  check: { steps: checkedSteps, run: afterSetUp(check) },
  test: { steps: testSteps, atRoot: true, run: afterSetUp(() => test(false)) },
  'test:all': { steps: testSteps, atRoot: true, run: afterSetUp(() => test(true)) },
  'test:browsers': { steps: siteSteps, run: testBrowsers },
  bench: {
    steps: testSteps,
    atRoot: true,
    run: afterSetUp(async (args) => (await import('../bench/main.ts')).bench(args)),
  },
  record: {
    steps: testSteps,
    atRoot: true,
    async run(args, setUp) {
      await (await import('../record/main.ts')).record(args, setUp);
      return true;
    },
  },
};

/** @throws PlainFailure when there is none of that name. */
export function commandNamed(name: string): Command {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command !== undefined) return command;
  throw new PlainFailure(
    `There is no command "${name}". These are there: ${Object.keys(commands).join(', ')}.`,
  );
}
