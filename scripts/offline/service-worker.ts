/** Lists what a build holds and writes its service worker; the last step, because the list names final bytes. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { type Build, writeBuild } from '../../src/offline/build.ts';
import type { HeaderRule } from '../serve/headers.ts';
import { PlainFailure } from '../setup/failure.mjs';
import { fromRoot } from '../setup/paths.mjs';
import { filesBelow } from './files-below.ts';

/** Its address is the same in each build: the browser compares it to learn of a new one. */
export const WORKER_FILE = 'service-worker.js';

/** Never asked for by a page: packed forms, what hosts and crawlers read, and the worker itself. */
const left =
  /\.gz$|^_headers$|^headers\.json$|^404\.html$|^robots\.txt$|^cards\/|^[^/]+\.xml$|^service-worker\.js$/;
const fallbackPage = 'offline/';

/** @param folder The built site, with its `headers.json`. */
export async function writeServiceWorker(folder: string): Promise<Build> {
  const code = await bundle();
  writeSize(folder);
  const facts = describeBuild(folder, code);
  writeFileSync(path.join(folder, WORKER_FILE), writeBuild(facts) + code);
  return facts;
}

/**
 * Tells the page that offers to keep the whole book how large that is.
 * Its own size does not change with that: as many digits are there already.
 * @throws PlainFailure when no page has a place for it.
 */
function writeSize(folder: string) {
  const bytes = listed(folder).reduce(
    (sum, name) => sum + statSync(path.join(folder, name)).size,
    0,
  );
  const digits = String(bytes).padStart(10, '0');
  const file = path.join(folder, 'reference', 'storage', 'index.html');
  const html = readFileSync(file, 'utf8');
  if (!/data-bytes="\d{10}"/.test(html)) {
    throw new PlainFailure(`${file} has no data-bytes="…" of ten digits: see OfflineBook.astro.`);
  }
  writeFileSync(file, html.replace(/data-bytes="\d{10}"/, `data-bytes="${digits}"`));
}

/**
 * @param code Of the worker: another one is another build.
 * @throws PlainFailure when the page for offline is missing or the headers are.
 */
export function describeBuild(folder: string, code: string): Build {
  const files: Record<string, readonly [number, string]> = {};
  for (const file of listed(folder)) {
    const content = readFileSync(path.join(folder, file));
    const sha256 = createHash('sha256').update(content).digest('hex');
    files[file.replace(/(^|\/)index\.html$/, '$1')] = [content.length, sha256];
  }
  const headers = headersOfPages(folder);
  const fallback = closureOf(folder, files);
  const id = createHash('sha256')
    .update(JSON.stringify([code, headers, files]))
    .digest('hex')
    .slice(0, 12);
  return { id, headers, files, fallback };
}

/** Files of the built site that a page may ask for. */
function listed(folder: string) {
  return filesBelow(folder).filter((name) => !left.test(name));
}

/** What every page is sent with. */
function headersOfPages(folder: string): Record<string, string> {
  const name = 'Cross-Origin-Embedder-Policy';
  const { rules }: { rules: HeaderRule[] } = JSON.parse(
    readFileSync(path.join(folder, 'headers.json'), 'utf8'),
  );
  const rule = rules.find(({ headers }) => name in headers);
  if (rule === undefined) throw new PlainFailure(`No rule of headers.json sets ${name}.`);
  return rule.headers;
}

/** The page for offline with the files it cannot do without. */
function closureOf(folder: string, files: Build['files']): string[] {
  if (!existsSync(path.join(folder, fallbackPage, 'index.html'))) {
    throw new PlainFailure(
      `The built site has no ${fallbackPage}index.html: see content/offline.mdx.`,
    );
  }
  const found = new Set([fallbackPage]);
  for (const file of found) {
    const name = file.endsWith('/') ? `${file}index.html` : file;
    const text = /\.(?:html|js|css)$/.test(name)
      ? readFileSync(path.join(folder, name), 'utf8')
      : '';
    // What a page or a style names, and what a script imports at once: the rest waits for a press.
    const names = name.endsWith('.js')
      ? text.matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/g)
      : text.matchAll(/\b_astro\/([\w.@-]+)/g);
    for (const [, asset] of names) {
      if (files[`_astro/${asset}`] !== undefined) found.add(`_astro/${asset}`);
    }
  }
  return [...found];
}

/** @returns The worker with all it imports as one classic script. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    root: fromRoot(),
    publicDir: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: {
        input: fromRoot('src', 'offline', 'worker.ts'),
        output: { format: 'iife' },
      },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (output === undefined || !('output' in output)) {
    throw new PlainFailure('Vite built no service worker.');
  }
  return output.output[0].code;
}
