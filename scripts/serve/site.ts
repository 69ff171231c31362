/** Serves the built site until the process is asked to end. */
import { parseArgs } from 'node:util';
import { openCompiler } from '../compiler/open.ts';
import { PlainFailure } from '../setup/failure.mjs';
import { readBuiltSite } from './built-site.ts';
import { listen } from './listen.ts';
import { respondWith } from './respond.ts';

const defaultPort = 4321;

const optionWords =
  '--port NUMBER, --strict-port, --no-compiler, --no-isolation, --no-headers, --folder BUILT-SITE';

export interface ServeOptions {
  /** The wanted one. */
  readonly port: number;
  /** Ends when that port is taken, instead of taking the next. */
  readonly strictPort: boolean;
  /** Compiles what readers make of the Rust. */
  readonly compiler: boolean;
  /** Sends COOP and COEP. */
  readonly isolated: boolean;
  /** Sends no header but the type, as the plainest file host. */
  readonly bare: boolean;
  /** The built site, relative to the root of the repository. */
  readonly folder: string;
}

/**
 * @param args As given on the command line.
 * @throws PlainFailure when an option is unknown or the port is not a number from 0 to 65535.
 */
export function readOptions(args: readonly string[]): ServeOptions {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        'strict-port': { type: 'boolean', default: false },
        'no-compiler': { type: 'boolean', default: false },
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
      // The plainest file host has none.
      compiler: !values['no-compiler'] && !values['no-headers'],
      isolated: !values['no-isolation'],
      bare: values['no-headers'],
      folder: values.folder,
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new PlainFailure(`${reason}\nOptions: ${optionWords}`);
  }
}

/** @throws PlainFailure when the site is not built or no port is free. */
export async function serveSite(args: readonly string[]) {
  const { port, strictPort, compiler: wanted, isolated, bare, folder } = readOptions(args);
  const built = readBuiltSite(folder, '"npm run build", or "npm start"');
  const compiler = wanted ? openCompiler(built, console.log) : null;
  const files = respondWith({
    ...{ folder: built.folder, isolated, bare },
    hasCompiler: compiler !== null,
  });
  const tries = strictPort ? 1 : 20;
  const site = await listen(
    (request, response) => {
      if (!compiler?.routes(request, response)) files(request, response);
    },
    port,
    console.log,
    { tries },
  );
  console.log(
    `\nOpen ${site.address}${built.base.slice(1)}\n(Ctrl+C ends it${without(isolated, bare)})`,
  );
  // Requests end with their connections, and compilations with their requests: nothing is left behind.
  const close = () => Promise.all([site.close(), compiler?.close()]);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, close);
}

function without(isolated: boolean, bare: boolean) {
  if (bare) return '; no headers are sent';
  return isolated ? '' : '; COOP and COEP are off';
}
