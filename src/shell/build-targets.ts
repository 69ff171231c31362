/** Compiles what pages load for the oldest browsers that docs/browsers.md names; Astro would for the newest alone. */
import type { Plugin } from 'vite';

/** As esbuild and Lightning CSS name them. */
const OLDEST = ['chrome119', 'edge119', 'firefox125', 'safari17.4', 'ios17.4'];

export function forOldBrowsers(): Plugin {
  return {
    name: 'for-old-browsers',
    configEnvironment(name, options) {
      // Merging would keep Astro's own target beside these.
      if (name === 'client' && options.build) options.build.target = OLDEST;
    },
  };
}
