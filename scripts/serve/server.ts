/** Serves dist/ as it is: `server.ts [--port NUMBER] [--no-compiler] [--no-isolation]`. */
import { explainFailures } from '../setup/failure.mjs';
import { serveSite } from './site.ts';

await explainFailures(() => serveSite(process.argv.slice(2)));
