/** Serves dist/ as it is: `server.mjs [--port NUMBER] [--no-isolation]`. */
import { explainFailures } from '../setup/failure.mjs';
import { serveSite } from './site.mjs';

await explainFailures(() => serveSite(process.argv.slice(2)));
