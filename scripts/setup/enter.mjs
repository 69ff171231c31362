/**
 * `enter.mjs COMMAND [option …]`, as package.json calls it: checks what must be installed, installs the npm packages,
 * and goes on with the command in a Node that is new enough. This process ends as that one does.
 */
import { spawn } from 'node:child_process';
import { enterBare } from './bare.mjs';
import { explainFailures, PlainFailure } from './failure.mjs';
import { findNode, installPackages, packagesAreCurrent } from './packages.mjs';
import { fromRoot, root, toolPath } from './paths.mjs';
import { checkPrerequisites, refuseWindows } from './prerequisites.mjs';
import { Progress } from './progress.mjs';

await explainFailures(async () => {
  refuseWindows();
  if (process.argv.includes('--bare')) await enterBare();
  const progress = new Progress(0);
  await show(progress, 'Looking for Node, Rust and Python', checkPrerequisites);
  if (packagesAreCurrent()) progress.start('Installing npm packages').end('unchanged');
  else await show(progress, 'Installing npm packages', installPackages);
  const node = await findNode();
  process.exitCode = await runOn(node, [
    fromRoot('scripts', 'commands', 'main.ts'),
    ...process.argv.slice(2),
  ]);
});

/**
 * @param {Progress} progress
 * @param {string} title
 * @param {(detail: (line: string) => void) => Promise<void>} work
 */
async function show(progress, title, work) {
  const line = progress.start(title);
  try {
    await work(line.detail);
    line.end('done');
  } catch (error) {
    line.end('failed');
    throw error;
  }
}

/**
 * @param {string} node
 * @param {readonly string[]} args
 * @returns {Promise<number>} The exit code.
 */
function runOn(node, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(node, args, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, PATH: toolPath() },
    });
    // Ctrl+C reaches the child by itself, and it decides how to end; the others are handed on.
    process.on('SIGINT', () => {});
    for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP'])) {
      process.on(signal, () => child.kill(signal));
    }
    child.on('error', (error) => reject(new PlainFailure(`${node}: ${error.message}`)));
    child.on('close', (code) => resolve(code ?? 1));
  });
}
