/** The yardstick of a cold start: a page with nothing but a worker that loads Pyodide and prints. */
import { readdirSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { PlainFailure } from '../setup/failure.mjs';
import { fromRoot } from '../setup/paths.mjs';

export const BARE_PAGE = '/bare.html';
const BARE_WORKER = '/bare-worker.js';

/** Answers the bare page's two files itself and leaves everything else to the site. */
export function withBarePage(site: RequestListener): RequestListener {
  const folder = readdirSync(fromRoot('dist', 'engine')).find((name) =>
    name.startsWith('pyodide-'),
  );
  if (folder === undefined) throw new PlainFailure('dist/engine holds no Pyodide: build the site.');
  const files: Readonly<Record<string, readonly [type: string, body: string]>> = {
    [BARE_PAGE]: ['text/html', page()],
    [BARE_WORKER]: ['text/javascript', worker(`/engine/${folder}/`)],
  };
  return (request, response) => {
    const file = files[request.url ?? ''];
    if (file === undefined) {
      site(request, response);
      return;
    }
    response.writeHead(200, {
      'Content-Type': file[0],
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
      'Cross-Origin-Resource-Policy': 'same-origin',
    });
    response.end(file[1]);
  };
}

function page(): string {
  return `<!doctype html><title>bare</title><py-cell><button>Run</button>
<div data-part="output"></div></py-cell>
<script>
document.querySelector('button').onclick = () => {
  const worker = new Worker('${BARE_WORKER}', { type: 'module' });
  worker.onmessage = ({ data }) => {
    document.querySelector('[data-part="output"]').append(data);
  };
};
</script>`;
}

function worker(base: string): string {
  return `import { loadPyodide } from '${base}pyodide.mjs';
const pyodide = await loadPyodide({ indexURL: '${base}', stdout: (line) => postMessage(line) });
pyodide.runPython("print('ready')");
`;
}
