/** Addresses on this site, which may lie at the root of a host or in a folder of it. */

/** Begins and ends with a slash. */
const base = import.meta.env.BASE_URL;

/** The path to ask the host for: `/engine/x.wasm`, as everything here names it, may be `/book/engine/x.wasm` there. */
export function onSite(path: string): string {
  if (!path.startsWith('/'))
    throw new Error(`"${path}" is no path on the site: it begins with "/".`);
  return base + path.slice(1);
}

/** The other way round: the path on the site that a host's path stands for. */
export function pathOnSite(pathname: string): string {
  return pathname.startsWith(base) ? `/${pathname.slice(base.length)}` : pathname;
}
