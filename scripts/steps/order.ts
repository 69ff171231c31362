/** What each step waits for: steps whose results it needs, or whose folders it writes to as well. */
export const after: Readonly<Record<string, readonly string[]>> = {
  'native-wheel': ['venv'],
  'pyodide-wheel': ['targets', 'venv'],
  // Both write to one folder of cargo's, as do the two that build wasm-bindgen.
  'compiler-kits': ['pyodide-wheel'],
  'machine-code': ['compiler-kits'],
  'browser-module': ['targets', 'bindgen'],
  'page-packages': ['venv'],
  'engine-assets': ['pyodide-wheel', 'page-packages'],
  choices: ['targets'],
  'kernel-builds': ['targets'],
  site: [
    ...['compiler-kits', 'browser-module', 'engine-assets', 'choices', 'kernel-builds'],
    ...['downloads', 'machine-code'],
  ],
  // Astro keeps what it has read in one place.
  'site-under-path': ['site'],
  'bindings-venv': ['venv', 'native-wheel'],
  bindings: ['bindings-venv'],
  'wasm-pack': ['bindgen'],
  // Debian installs one package at a time.
  bubblewrap: ['browser'],
};
