/** Answers one request for the built site: which file, which status, which headers. */
import type { IncomingMessage, RequestListener } from 'node:http';
import path from 'node:path';
import { compilerCookie } from '../compiler/cookie.ts';
import type { SiteTable } from './built-site.ts';
import { FileStore, type StoredFile } from './files.ts';
import { headersFor, isolationHeaders, REVALIDATED } from './headers.ts';
import { type Lane, ownTurn } from './one-a-turn.ts';
import { sendBody } from './send-body.ts';

/** Written by the build for the server and for file hosts; not part of the site. */
const hidden = new Set(['/headers.json', '/_headers']);

/** Pages, and what a browser asks for beside a page that it has kept. */
const telling = /\.html$|\/service-worker\.js$/;

type SiteOptions = (
  | {
      /** The built site, absolute. */
      readonly folder: string;
    }
  | {
      /** What may have been read of it already. */
      readonly store: FileStore;
    }
) & {
  /** Leaves out COOP and COEP where it says false; browsers heed them on trustworthy origins alone, and complain elsewhere. */
  readonly isolated?: boolean | ((request: IncomingMessage) => boolean);
  /** Leaves out all headers but the type, as the plainest file host does, and compresses nothing. */
  readonly bare?: boolean;
  /** Pages are told whether a compiler answers beside the site. */
  readonly hasCompiler?: boolean;
};

type Asked = Pick<IncomingMessage, 'url' | 'method' | 'headers'>;

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body?: Buffer;
}

export function respondWith(options: SiteOptions): RequestListener {
  const { isolated = true, bare = false, hasCompiler = false } = options;
  const store = 'store' in options ? options.store : new FileStore(options.folder);
  return (request, response) => {
    // The plainest host looks at none of the request's headers: it compresses nothing.
    const asked = bare ? { url: request.url, method: request.method, headers: {} } : request;
    ownTurn(laneOf(asked))
      .then(() => answer(store, asked, hasCompiler))
      .then(async ({ status, headers: all, body }) => {
        const headers = bare ? plainest(all) : all;
        const isIsolated = typeof isolated === 'boolean' ? isolated : isolated(request);
        if (!isIsolated) for (const name of Object.keys(isolationHeaders)) delete headers[name];
        response.writeHead(status, {
          ...headers,
          ...(body === undefined ? {} : { 'Content-Length': String(body.length) }),
        });
        if (body === undefined || request.method === 'HEAD') response.end();
        else await sendBody(response, body);
      })
      .catch((error) => {
        console.error(error);
        response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' });
        response.end('The server failed; its terminal says why.\n');
      });
  };
}

/** Addresses of pages end with a slash. */
function laneOf({ url = '/' }: Asked): Lane {
  return url.split('?', 1)[0]?.endsWith('/') ? 'page' : 'file';
}

/** What no file host leaves out. */
function plainest(headers: Record<string, string>) {
  const kept = ['Content-Type', 'Location'];
  return Object.fromEntries(Object.entries(headers).filter(([name]) => kept.includes(name)));
}

async function answer(store: FileStore, request: Asked, hasCompiler: boolean): Promise<Answer> {
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
  if (found !== null && found !== 'folder' && telling.test(found.file)) {
    const cookie = compilerCookie(request.headers.cookie, base, hasCompiler);
    if (cookie !== null) headers['Set-Cookie'] = cookie;
  }
  if (found !== null && found !== 'folder') return fileAnswer(200, found, request, headers);

  headers['Cache-Control'] = REVALIDATED;
  const page = await store.find('/404.html');
  if (page === null || page === 'folder') return plain(404, headers, 'There is no such page.');
  return fileAnswer(404, page, request, headers);
}

async function fileAnswer(
  status: number,
  file: StoredFile,
  request: Asked,
  headers: Record<string, string>,
): Promise<Answer> {
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

/** @param header If-None-Match of the request. */
function hasTag(header: string | undefined, tag: string) {
  if (header === undefined) return false;
  const tags = header.split(',').map((part) => part.trim().replace(/^W\//, ''));
  return tags.includes('*') || tags.includes(tag);
}

/** A path without `..`, doubled slashes and escapes; null when it cannot be decoded. */
function decodePath(rawPath: string) {
  try {
    const decoded = decodeURIComponent(rawPath);
    if (decoded.includes('\0') || decoded.includes('\\')) return null;
    // Normalising an absolute path cannot lead above its root.
    return path.posix.normalize(`/${decoded}`);
  } catch {
    return null;
  }
}

/** Of each version of the file. */
const tables = new WeakMap<StoredFile, SiteTable>();

/** @returns Null while a build replaces the site. */
async function readTable(store: FileStore): Promise<SiteTable | null> {
  const file = await store.find('/headers.json');
  if (file === null || file === 'folder') return null;
  const table: SiteTable = tables.get(file) ?? JSON.parse(file.content.toString('utf8'));
  tables.set(file, table);
  return table;
}

function plain(status: number, headers: Record<string, string>, text: string): Answer {
  const type = { 'Content-Type': 'text/plain; charset=utf-8' };
  return { status, headers: { ...headers, ...type }, body: Buffer.from(`${text}\n`) };
}
