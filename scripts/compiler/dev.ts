/** The compile service beside the development server of Astro. */
import type { Plugin } from 'vite';
import { compilerCookie } from './cookie.ts';
import type { Routes } from './routes.ts';

/**
 * @param base Where the site lies on its host; begins and ends with a slash.
 * @param routes Null where there is no compiler.
 */
export function compilerInDev(base: string, routes: Routes | null): Plugin {
  return {
    name: 'compile-service',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (routes?.(request, response)) return;
        const cookie = compilerCookie(request.headers.cookie, base, routes !== null);
        if (cookie !== null && request.headers.accept?.includes('text/html')) {
          response.setHeader('Set-Cookie', cookie);
        }
        next();
      });
    },
  };
}
