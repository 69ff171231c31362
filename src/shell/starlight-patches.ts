/** Replaces what Starlight's Page.astro imports by itself and offers no component to override for. */

import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const EMPTY = '\0shell-replaced';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Ends of import paths, and what is taken instead. */
const REPLACEMENTS: readonly (readonly [ending: string, instead: string])[] = [
  ['/style/props.css', EMPTY],
  ['/style/reset.css', EMPTY],
  ['/style/asides.css', EMPTY],
  ['/style/util.css', EMPTY],
  ['/style/print.css?url&no-inline', `${here('../styles/print.css')}?url&no-inline`],
  // The one script that runs on every page: Starlight's would keep the sidebar's state in sessionStorage.
  ['/components-internals/SidebarPersistState', here('./page.ts')],
];

/** Resolves those imports to ours. */
export function trimStarlight(): Plugin {
  return {
    name: 'shell-trim-starlight',
    enforce: 'pre',
    resolveId: {
      filter: { id: /\/(?:style|components-internals)\// },
      handler(source, importer) {
        if (!importer?.includes('@astrojs/starlight')) return null;
        return REPLACEMENTS.find(([ending]) => source.endsWith(ending))?.[1] ?? null;
      },
    },
    load: {
      filter: { id: new RegExp(`^${EMPTY}$`) },
      handler: () => '',
    },
  };
}
