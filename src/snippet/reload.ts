/** Reloads pages of the development server when a shown source file changes. */
import type { Plugin } from 'vite';
import { languageOf } from './source.ts';

/** Build results change often and are not shown. */
const BUILT = /\/(?:target|build|dist|node_modules)\//;

/** Pages read sources from the disk, so the server does not know by itself that they depend on them. */
export function reloadOnSourceChange(): Plugin {
  return {
    name: 'snippet-reload',
    apply: 'serve',
    configureServer(server) {
      server.watcher.on('change', (file) => {
        const shown = file.endsWith('.out') || languageOf(file) !== 'text';
        if (shown && !BUILT.test(file)) server.ws.send({ type: 'full-reload' });
      });
    },
  };
}
