/** What a build says about itself to its service worker, and how its files are called. */

/** A file of the site by its path below the site's base; a page's path ends in a slash, the front page's is empty. */
export type SitePath = string;

export interface Build {
  /** Changes with any file, with the worker's code and with the headers. */
  readonly id: string;
  /** Sent with every answer: the policy, and what isolates a page. */
  readonly headers: Readonly<Record<string, string>>;
  /** Every file that may be kept: bytes when unpacked, and lower-case hexadecimal SHA-256. */
  readonly files: Readonly<Record<SitePath, readonly [bytes: number, sha256: string]>>;
  /** What the page needs that is shown when a page is not kept; the page itself is the first. */
  readonly fallback: readonly SitePath[];
}

/** All that the site keeps in cache storage has a name that begins so. */
export const ALL_CACHES = 'oxidizing';

/** Caches of builds are named `oxidizing:/FOLDER/BUILD`: two copies of the book on one host keep out of each other's. */
export const cacheName = (base: string, { id }: Pick<Build, 'id'>): string =>
  `${ALL_CACHES}:${new URL(base).pathname}${id}`;

/** Whether a cache holds a build of the site at `base`. */
export function isBuildCache(base: string, name: string): boolean {
  const start = cacheName(base, { id: '' });
  return name.startsWith(start) && !name.slice(start.length).includes('/');
}

/** The first line of the service worker. */
export const writeBuild = (build: Build): string => `globalThis.BUILD=${JSON.stringify(build)};\n`;

/**
 * The path of a file below `base`, without query and fragment; null when it is not below it.
 * @param base Absolute address with a slash at its end.
 */
export function pathBelow(base: string, address: string): SitePath | null {
  const { origin, pathname } = new URL(address);
  const start = new URL(base);
  if (origin !== start.origin || !pathname.startsWith(start.pathname)) return null;
  try {
    const path = decodeURIComponent(pathname.slice(start.pathname.length));
    return path.replace(/(^|\/)index\.html$/, '$1');
  } catch {
    return null;
  }
}

/** The address of a file, as a page asks for it. */
export function addressOf(base: string, path: SitePath): string {
  return base + path.split('/').map(encodeURIComponent).join('/');
}

export const isPage = (path: SitePath): boolean => path === '' || path.endsWith('/');

/**
 * What a file is for, whatever its content: two builds name it alike. Scripts are
 * of one role, because their parts change their names and their borders from build to build.
 */
export function roleOf(path: SitePath): string {
  const [first = '', second = '', ...rest] = path.split('/');
  if (first === '_astro' || first === 'search') return first;
  if (first !== 'engine') return path;
  const kind = second.slice(0, second.indexOf('-'));
  const name = rest.join('/');
  // A wheel's name holds its version and its platform.
  return `engine/${kind}/${name.endsWith('.whl') ? name.slice(0, name.indexOf('-')) : name}`;
}

/** Bytes of these files when unpacked. */
export function bytesOf(build: Build, paths: Iterable<SitePath>): number {
  let sum = 0;
  for (const path of paths) sum += build.files[path]?.[0] ?? 0;
  return sum;
}
