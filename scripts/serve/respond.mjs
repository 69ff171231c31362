/** Answers one request for the built site: which file, which status, which headers. */
import path from 'node:path';
import { FileStore } from './files.mjs';
import { headersFor, isolationHeaders, REVALIDATED } from './headers.mjs';

/** Written by the build for the server and for file hosts; not part of the site. */
const hidden = new Set(['/headers.json', '/_headers']);

/**
 * @typedef {object} SiteOptions
 * @property {string} folder The built site, absolute.
 * @property {boolean} [isolated] False leaves out COOP and COEP.
 * @property {boolean} [bare] Leaves out all headers but the type, as the plainest file host does, and compresses nothing.
 */

/** @typedef {Pick<import('node:http').IncomingMessage, 'url' | 'method' | 'headers'>} Asked */

/**
 * @typedef {object} Answer
 * @property {number} status
 * @property {Record<string, string>} headers
 * @property {Buffer} [body]
 */

/**
 * @param {SiteOptions} options
 * @returns {import('node:http').RequestListener}
 */
export function respondWith({ folder, isolated = true, bare = false }) {
  const store = new FileStore(folder);
  return (request, response) => {
    // The plainest host looks at none of the request's headers: it compresses nothing.
    answer(store, bare ? { url: request.url, method: request.method, headers: {} } : request)
      .then(({ status, headers: all, body }) => {
        const headers = bare ? plainest(all) : all;
        if (!isolated) for (const name of Object.keys(isolationHeaders)) delete headers[name];
        response.writeHead(status, {
          ...headers,
          ...(body === undefined ? {} : { 'Content-Length': String(body.length) }),
        });
        response.end(request.method === 'HEAD' ? undefined : body);
      })
      .catch((error) => {
        console.error(error);
        response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' });
        response.end('The server failed; its terminal says why.\n');
      });
  };
}

/**
 * What no file host leaves out.
 * @param {Record<string, string>} headers
 */
function plainest(headers) {
  const kept = ['Content-Type', 'Location'];
  return Object.fromEntries(Object.entries(headers).filter(([name]) => kept.includes(name)));
}

/**
 * @param {FileStore} store
 * @param {Asked} request
 * @returns {Promise<Answer>}
 */
async function answer(store, request) {
  const [rawPath = '/', query] = (request.url ?? '/').split('?', 2);
  const onHost = decodePath(rawPath);
  const table = await readTable(store);
  if (table === null) return plain(503, {}, 'The site is being built. Try again in a moment.');
  const { base, rules } = table;
  const headers = headersFor(rules, onHost ?? '/');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return plain(405, { ...headers, Allow: 'GET, HEAD' }, 'Only GET and HEAD are answered.');
  }
  if (onHost === null) return plain(400, headers, 'This path cannot be decoded.');
  if (!onHost.startsWith(base)) {
    return plain(404, headers, `This site was built to lie below ${base} on its host.`);
  }
  const pathname = `/${onHost.slice(base.length)}`;

  let found = hidden.has(pathname) ? null : await store.find(pathname);
  if (found === 'folder') {
    const index = await store.find(path.posix.join(pathname, 'index.html'));
    if (index !== null && !pathname.endsWith('/')) {
      const to = `${encodeURI(onHost)}/${query === undefined ? '' : `?${query}`}`;
      return { status: 301, headers: { ...headers, Location: to }, body: Buffer.alloc(0) };
    }
    found = index;
  }
  if (found !== null && found !== 'folder') return fileAnswer(200, found, request, headers);

  headers['Cache-Control'] = REVALIDATED;
  const page = await store.find('/404.html');
  if (page === null || page === 'folder') return plain(404, headers, 'There is no such page.');
  return fileAnswer(404, page, request, headers);
}

/**
 * @param {number} status
 * @param {import('./files.mjs').StoredFile} file
 * @param {Asked} request
 * @param {Record<string, string>} headers
 * @returns {Promise<Answer>}
 */
async function fileAnswer(status, file, request, headers) {
  const encoding = file.chooseEncoding(request.headers['accept-encoding']?.toString() ?? '');
  const tag = `"${file.tag}${encoding === undefined ? '' : `-${encoding}`}"`;
  headers['Content-Type'] = file.type;
  headers.ETag = tag;
  if (file.compressible) headers.Vary = 'Accept-Encoding';
  if (status === 200 && hasTag(request.headers['if-none-match'], tag)) {
    return { status: 304, headers };
  }
  if (encoding === undefined) return { status, headers, body: file.content };
  headers['Content-Encoding'] = encoding;
  return { status, headers, body: await file.packed(encoding) };
}

/**
 * @param {string | undefined} header If-None-Match of the request.
 * @param {string} tag
 */
function hasTag(header, tag) {
  if (header === undefined) return false;
  const tags = header.split(',').map((part) => part.trim().replace(/^W\//, ''));
  return tags.includes('*') || tags.includes(tag);
}

/**
 * A path without `..`, doubled slashes and escapes; null when it cannot be decoded.
 * @param {string} rawPath
 */
function decodePath(rawPath) {
  try {
    const decoded = decodeURIComponent(rawPath);
    if (decoded.includes('\0') || decoded.includes('\\')) return null;
    // Normalising an absolute path cannot lead above its root.
    return path.posix.normalize(`/${decoded}`);
  } catch {
    return null;
  }
}

/**
 * @param {FileStore} store
 * @returns {Promise<{ base: string, rules: import('./headers.mjs').HeaderRule[] } | null>} Null while a build replaces the site.
 */
async function readTable(store) {
  const file = await store.find('/headers.json');
  return file === null || file === 'folder' ? null : JSON.parse(file.content.toString('utf8'));
}

/**
 * @param {number} status
 * @param {Record<string, string>} headers
 * @param {string} text
 * @returns {Answer}
 */
function plain(status, headers, text) {
  const type = { 'Content-Type': 'text/plain; charset=utf-8' };
  return { status, headers: { ...headers, ...type }, body: Buffer.from(`${text}\n`) };
}
