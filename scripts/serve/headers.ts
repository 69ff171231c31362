/** The one table of response headers: the server sends it, and the build writes it for file hosts and for nginx. */

type Headers = Record<string, string>;
/** A path ending in `/*` stands for all below it. */
export interface HeaderRule {
  readonly path: string;
  readonly headers: Headers;
}

/** Both are needed for SharedArrayBuffer: with it a Python loop is stopped without losing the interpreter. */
export const isolationHeaders = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/** Whatever no rule gives a `Cache-Control`. */
export const REVALIDATED = 'no-cache';

/** These folders hold files whose names change with their content. */
const hashedFolders = ['_astro', 'engine'];

/** Directives that hold only as a header. */
const headerOnly = new Set(['frame-ancestors']);

/**
 * @param scriptHashes `sha256-…` of each inline script on any page.
 * @param options `inPage` leaves out what a page cannot say of itself.
 */
export function contentSecurityPolicy(
  scriptHashes: readonly string[],
  { inPage = false }: { inPage?: boolean } = {},
): string {
  const directives: Record<string, readonly string[]> = {
    'default-src': ["'self'"],
    'script-src': ["'self'", "'wasm-unsafe-eval'", ...scriptHashes.map((hash) => `'${hash}'`)],
    // Starlight and CodeMirror set style attributes and insert style elements.
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'connect-src': ["'self'"],
    'worker-src': ["'self'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': ["'none'"],
  };
  return Object.entries(directives)
    .filter(([name]) => !(inPage && headerOnly.has(name)))
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');
}

/**
 * The table. Whatever no rule gives a `Cache-Control` is revalidated on each visit: file hosts do that by
 * themselves, and would join the values of two rules that name the same header.
 * @param base Where the site lies on its host; begins and ends with a slash.
 */
export function headerRules(scriptHashes: readonly string[], base = '/'): HeaderRule[] {
  return [
    {
      path: `${base}*`,
      headers: {
        'Content-Security-Policy': contentSecurityPolicy(scriptHashes),
        ...isolationHeaders,
        'Cross-Origin-Resource-Policy': 'same-origin',
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
      },
    },
    ...hashedFolders.map((folder) => ({
      path: `${base}${folder}/*`,
      headers: { 'Cache-Control': 'public, max-age=31536000, immutable' },
    })),
  ];
}

/**
 * Headers of one response.
 * @param pathname On the host, so with the base; decoded.
 */
export function headersFor(rules: readonly HeaderRule[], pathname: string): Headers {
  const headers: Headers = { 'Cache-Control': REVALIDATED };
  for (const rule of rules) {
    const matches = rule.path.endsWith('/*')
      ? pathname.startsWith(rule.path.slice(0, -1))
      : pathname === rule.path;
    if (matches) Object.assign(headers, rule.headers);
  }
  return headers;
}

/** The table in the format that Netlify and Cloudflare Pages read. */
export function formatHeadersFile(rules: readonly HeaderRule[]) {
  return rules
    .map(({ path, headers }) => {
      const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
      return `${path}\n${lines.join('')}`;
    })
    .join('\n');
}

/**
 * The table as lines that `deploy/nginx.conf` includes. It says by itself how long an answer is kept: in nginx that
 * depends on whether the file was found.
 */
export function formatNginxHeaders(rules: readonly HeaderRule[]) {
  return rules
    .flatMap(({ headers }) => Object.entries(headers))
    .filter(([name]) => name !== 'Cache-Control')
    .map(([name, value]) => `add_header ${name} "${value}" always;\n`)
    .join('');
}
