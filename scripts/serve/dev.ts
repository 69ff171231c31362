/** Astro's development server, with the compile service beside it. */
import { dev } from 'astro';
import type { Connect, Plugin } from 'vite';
import { readSiteAddress } from '../../src/shell/address.ts';
import { compilerCookie } from '../compiler/cookie.ts';
import { type OpenCompiler, openCompiler } from '../compiler/open.ts';
import { root } from '../setup/paths.mjs';
import { isolationHeaders } from './headers.ts';
import type { ServeOptions } from './site.ts';

/** Serves the sources until the process is asked to end. */
export async function serveDev({
  port,
  isolated,
  compiler: wanted,
}: Pick<ServeOptions, 'port' | 'isolated' | 'compiler'>) {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const { base } = readSiteAddress();
  const headers = isolated ? isolationHeaders : {};
  const compiler = wanted ? openCompiler({ base, headers }, console.log) : null;
  const server = await dev({
    root,
    server: { port, headers },
    vite: { plugins: [compileService(base, compiler)] },
  });
  const close = async () => {
    await server.stop();
    process.exit();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, close);
}

/** Answers before Astro does, which has no page there, and tells pages that it is there. */
function compileService(base: string, compiler: OpenCompiler | null): Plugin {
  const handle: Connect.NextHandleFunction = (request, response, next) => {
    if (compiler?.routes(request, response)) return;
    const cookie = compilerCookie(request.headers.cookie, base, compiler !== null);
    if (cookie !== null && request.headers.accept?.includes('text/html')) {
      response.setHeader('Set-Cookie', cookie);
    }
    next();
  };
  return {
    name: 'compile-service',
    enforce: 'post',
    // Astro puts its own before all others in the same way: what comes last is asked first.
    configureServer: (server) => () => server.middlewares.stack.unshift({ route: '', handle }),
    // Vite waits for this before it ends, also where it ends by itself at a signal.
    closeBundle: () => compiler?.close(),
  };
}
