/** Serves dist/ to a room as it is, without setting anything up: `server.ts [--port NUMBER] …`. */
import { explainFailures } from '../setup/failure.mjs';
import { readClassOptions } from './options.ts';
import { serveClass } from './serve.ts';

await explainFailures(() => serveClass(readClassOptions(process.argv.slice(2))));
