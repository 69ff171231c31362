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
 * @param {readonly string[]} args As given on the command line.
 * @returns {{ port: number, isolated: boolean }}
 * @throws {PlainFailure} When an option is unknown or the port is not a number from 0 to 65535.
 */
export function readOptions(args) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { port: { type: 'string' }, 'no-isolation': { type: 'boolean' } },
    });
    const port = values.port === undefined ? defaultPort : Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) {
      throw new Error(`--port takes a number from 0 to 65535, not "${values.port}".`);
    }
    return { port, isolated: values['no-isolation'] !== true };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new PlainFailure(`${reason}\nOptions: --port NUMBER, --no-isolation`);
  }
}

/**
 * @param {readonly string[]} args
 * @throws {PlainFailure} When the site is not built or no port is free.
 */
export async function serveSite(args) {
  const { port, isolated } = readOptions(args);
  const folder = fromRoot('dist');
  if (!existsSync(path.join(folder, 'headers.json'))) {
    throw new PlainFailure('The site is not built yet: run "npm run build", or "npm start".');
  }
  const site = await listen(respondWith({ folder, isolated }), port, console.log);
  console.log(
    `\nOpen ${site.address}\n(Ctrl+C ends it${isolated ? '' : '; COOP and COEP are off'})`,
  );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => site.close());
}
