/** Serves the built site until the process is asked to end. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { PlainFailure } from '../setup/failure.mjs';
import { fromRoot } from '../setup/paths.mjs';
import { listen } from './listen.mjs';
import { respondWith } from './respond.mjs';

const defaultPort = 4321;

/**
 * @typedef {object} ServeOptions
 * @property {number} port The wanted one.
 * @property {boolean} strictPort Ends when that port is taken, instead of taking the next.
 * @property {boolean} isolated Sends COOP and COEP.
 */

/**
 * @param {readonly string[]} args As given on the command line.
 * @returns {ServeOptions}
 * @throws {PlainFailure} When an option is unknown or the port is not a number from 0 to 65535.
 */
export function readOptions(args) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        'strict-port': { type: 'boolean', default: false },
        'no-isolation': { type: 'boolean', default: false },
      },
    });
    const port = values.port === undefined ? defaultPort : Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) {
      throw new Error(`--port takes a number from 0 to 65535, not "${values.port}".`);
    }
    return { port, strictPort: values['strict-port'], isolated: !values['no-isolation'] };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new PlainFailure(`${reason}\nOptions: --port NUMBER, --strict-port, --no-isolation`);
  }
}

/**
 * @param {readonly string[]} args
 * @throws {PlainFailure} When the site is not built or no port is free.
 */
export async function serveSite(args) {
  const { port, strictPort, isolated } = readOptions(args);
  const folder = fromRoot('dist');
  if (!existsSync(path.join(folder, 'headers.json'))) {
    throw new PlainFailure('The site is not built yet: run "npm run build", or "npm start".');
  }
  const tries = strictPort ? 1 : 20;
  const site = await listen(respondWith({ folder, isolated }), port, console.log, tries);
  const without = isolated ? '' : '; COOP and COEP are off';
  console.log(`\nOpen ${site.address}\n(Ctrl+C ends it${without})`);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => site.close());
}
