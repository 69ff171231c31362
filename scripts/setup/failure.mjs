/** A failure that is explained to the person at the terminal: its message is shown without a stack trace. */
export class PlainFailure extends Error {
  /** @override */
  name = 'PlainFailure';
}

/**
 * Runs `main`; a PlainFailure is printed as its message alone and ends the process with exit code 1.
 * @param {() => Promise<void>} main
 */
export async function explainFailures(main) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof PlainFailure)) throw error;
    process.stderr.write(`\n${error.message}\n`);
    process.exitCode = 1;
  }
}
