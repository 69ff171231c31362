/** Serves the site with hot reload, with the headers that isolate the page. */
import { dev } from 'astro';
import { isolationHeaders } from '../serve/headers.ts';
import { readOptions } from '../serve/site.ts';
import { explainFailures } from '../setup/failure.mjs';
import { assertNode } from '../setup/packages.mjs';
import { root } from '../setup/paths.mjs';
import { runSteps } from '../setup/step.mjs';
import { buildSteps } from '../steps/table.ts';

await explainFailures(async () => {
  assertNode();
  const { port, isolated } = readOptions(process.argv.slice(2));
  await runSteps(buildSteps);
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  await dev({ root, server: { port, headers: isolated ? isolationHeaders : {} } });
});
