/** The cookie by which a page knows that a compiler stands beside the site, without asking for anything. */

const NAME = 'compiler';

/** A year, in seconds: a page that the service worker has kept comes without headers. */
const LIFE = 31_536_000;

/**
 * What `Set-Cookie` has to say; null where the browser has it right already.
 * @param sent The request's header `Cookie`.
 * @param base Where the site lies on its host; begins and ends with a slash.
 */
export function compilerCookie(
  sent: string | undefined,
  base: string,
  hasCompiler: boolean,
): string | null {
  const value = new RegExp(`(?:^|; *)${NAME}=([^;]*)`).exec(sent ?? '')?.[1];
  if (hasCompiler) {
    return value === '1' ? null : `${NAME}=1; Path=${base}; SameSite=Strict; Max-Age=${LIFE}`;
  }
  return value === undefined ? null : `${NAME}=; Path=${base}; SameSite=Strict; Max-Age=0`;
}
