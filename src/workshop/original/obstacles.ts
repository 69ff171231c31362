/** What a browser's Python cannot run, seen in the text at once: packages, files, the network, threads. */

const PACKAGES =
  /^(?:numpy|pandas|scipy|sklearn|polars|torch|tensorflow|jax|matplotlib|PIL|cv2|requests|httpx|aiohttp|django|flask|fastapi|sqlalchemy|pydantic|numba|cython|networkx|shapely|pyarrow|lxml|yaml|attr|attrs|rich|click|tqdm)$/;
const MODULES: Readonly<Record<string, string>> = {
  ...{ threading: 'threads', multiprocessing: 'processes', concurrent: 'threads' },
  ...{ subprocess: 'other programs', socket: 'the network', ssl: 'the network' },
  ...{ ctypes: 'libraries of C', sqlite3: 'a database', tkinter: 'windows', curses: 'a terminal' },
};
const IMPORT = /^[ \t]*(?:import|from)[ \t]+([\w.]+)/gm;
const OPENS = /(?<![\w.])open\(/;

/** The way out of all of them. */
export const WAY_OUT =
  'Run your program on your computer with observe.py, and drop the file that it writes here. The contract, the port and the project need no run.';

/** What stands in the way, in words; empty where nothing is seen. */
export function obstaclesIn(source: string): readonly string[] {
  const found = new Set<string>();
  for (const [, path = ''] of source.matchAll(IMPORT)) {
    const [top = ''] = path.split('.');
    if (PACKAGES.test(top)) found.add(`the package ${top}`);
    const uses = Object.hasOwn(MODULES, top) ? MODULES[top] : undefined;
    if (uses !== undefined) found.add(`${uses} (${top})`);
  }
  if (OPENS.test(source)) found.add('files of your computer (open)');
  return [...found];
}
