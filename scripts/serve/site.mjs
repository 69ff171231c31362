/** Serves the built site until the process is asked to end. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { PlainFailure } from '../setup/failure.mjs';
import { fromRoot } from '../setup/paths.mjs';
import { listen } from './listen.mjs';
import { respondWith } from './respond.mjs';

const defaultPort = 4321;

const optionWords =
  '--port NUMBER, --strict-port, --no-isolation, --no-headers, --folder BUILT-SITE';

/**
 * @typedef {object} ServeOptions
 * @property {number} port The wanted one.
 * @property {boolean} strictPort Ends when that port is taken, instead of taking the next.
 * @property {boolean} isolated Sends COOP and COEP.
 * @property {boolean} bare Sends no header but the type, as the plainest file host.
 * @property {string} folder The built site, relative to the root of the repository.
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
        'no-headers': { type: 'boolean', default: false },
        folder: { type: 'string', default: 'dist' },
      },
    });
    const port = values.port === undefined ? defaultPort : Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) {
      throw new Error(`--port takes a number from 0 to 65535, not "${values.port}".`);
    }
    return {
      port,
      strictPort: values['strict-port'],
      isolated: !values['no-isolation'],
      bare: values['no-headers'],
      folder: values.folder,
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new PlainFailure(`${reason}\nOptions: ${optionWords}`);
  }
}

/**
 * @param {readonly string[]} args
 * @throws {PlainFailure} When the site is not built or no port is free.
 */
export async function serveSite(args) {
  const { port, strictPort, isolated, bare, folder } = readOptions(args);
  const built = fromRoot(folder);
  const table = path.join(built, 'headers.json');
  if (!existsSync(table)) {
    throw new PlainFailure(
      `There is no built site in ${folder}/: run "npm run build", or "npm start".`,
    );
  }
  const { base } = JSON.parse(readFileSync(table, 'utf8'));
  const tries = strictPort ? 1 : 20;
  const site = await listen(
    respondWith({ folder: built, isolated, bare }),
    port,
    console.log,
    tries,
  );
  console.log(`\nOpen ${site.address}${base.slice(1)}\n(Ctrl+C ends it${without(isolated, bare)})`);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => site.close());
}

/** @param {boolean} isolated @param {boolean} bare */
function without(isolated, bare) {
  if (bare) return '; no headers are sent';
  return isolated ? '' : '; COOP and COEP are off';
}
