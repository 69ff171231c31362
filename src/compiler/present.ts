/** Whether a compiler stands beside the site. */

/** A server with a compiler says so by this cookie, so that a page asks nothing before a press. */
export function hasCompiler(cookies: string = document.cookie): boolean {
  return cookies.split(/;\s*/).includes('compiler=1');
}
