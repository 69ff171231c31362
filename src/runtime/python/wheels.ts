/** Extension modules that a cell may import: fetched, checked and unpacked when the first one does. */

import type { PyodideAPI } from 'pyodide';
import { onSite } from '../../browser/address.ts';
import type { Wheel } from '../assets.ts';
import type { Progress } from '../protocol.ts';
import { type Download, Downloads } from '../worker/downloads.ts';

/** Where cells find the files of the wheels that were loaded. */
const WHEEL_FOLDER = '/wheels';

export class Wheels {
  readonly #pyodide: PyodideAPI;
  readonly #wheels: readonly Wheel[];
  readonly #reload: boolean;
  /** By import name: installed, or on its way. */
  readonly #installed = new Map<string, Promise<void>>();

  constructor(pyodide: PyodideAPI, wheels: readonly Wheel[], reload: boolean) {
    this.#pyodide = pyodide;
    this.#wheels = wheels;
    this.#reload = reload;
  }

  /** Import names of those that are not there yet. */
  get missing(): readonly string[] {
    return this.#wheels.map(({ name }) => name).filter((name) => !this.#installed.has(name));
  }

  /** Loads those among the modules that are missing. @throws EngineError */
  async provide(modules: readonly string[], report: (progress: Progress) => void): Promise<void> {
    const { missing } = this;
    const named = this.#wheels.filter(({ name }) => modules.includes(name));
    const names = new Set(named.flatMap(({ name, needs = [] }) => [name, ...needs]));
    const wanted = this.#wheels.filter(({ name }) => names.has(name) && missing.includes(name));
    const downloads = new Downloads(this.#reload, (loaded, total) =>
      report({ step: 'packages', loaded, total }),
    );
    for (const wheel of wanted) downloads.start(downloadOf(wheel));
    await Promise.all([
      this.install(wanted, downloads),
      ...[...names].map((name) => this.#installed.get(name)),
    ]);
  }

  /** Unpacks wheels that `downloads` fetches; one that fails is tried anew the next time. */
  async install(wheels: readonly Wheel[], downloads: Downloads): Promise<void> {
    const installing = wheels.map((wheel) => {
      const done = this.#unpack(wheel, downloads);
      this.#installed.set(wheel.name, done);
      done.catch(() => this.#installed.delete(wheel.name));
      return done;
    });
    await Promise.all(installing);
  }

  async #unpack(wheel: Wheel, downloads: Downloads): Promise<void> {
    const bytes = await downloads.bytes(downloadOf(wheel), wheel.sha256);
    this.#pyodide.unpackArchive(bytes, 'wheel');
    keep(this.#pyodide, wheel, bytes);
  }
}

/** The wheel itself stays, in Python's file system, so that a cell can look into what it was given. */
function keep({ FS }: PyodideAPI, { url }: Wheel, bytes: Uint8Array): void {
  FS.mkdirTree(WHEEL_FOLDER);
  FS.writeFile(`${WHEEL_FOLDER}/${url.slice(url.lastIndexOf('/') + 1)}`, bytes);
}

export function downloadOf({ url, bytes }: Wheel): Download {
  return { url: new URL(onSite(url), self.location.href).href, bytes };
}
