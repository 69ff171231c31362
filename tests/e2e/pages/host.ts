/** A host of the built site that a test starts, stops, changes and holds back; and a second build for it. */
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeServiceWorker } from '../../../scripts/offline/service-worker.ts';
import { type Listening, listen } from '../../../scripts/serve/listen.ts';
import { respondWith } from '../../../scripts/serve/respond.ts';
import type { Build } from '../../../src/offline/build.ts';

export interface HostOptions {
  /** False sends no header but the type, as the plainest file host. */
  readonly headers: boolean;
}

export class Host {
  readonly #options: HostOptions;
  #listener: RequestListener;
  #server: Listening | null = null;
  #port = 0;
  #open: Promise<void> = Promise.resolve();
  #workersWait: Promise<void> = Promise.resolve();
  /** Paths that were asked for, in order. */
  readonly asked: string[] = [];

  constructor(options: HostOptions) {
    this.#options = options;
    this.#listener = this.#answering('dist');
  }

  get address(): string {
    return `http://localhost:${this.#port}`;
  }

  async start(): Promise<void> {
    this.#server = await listen(
      (request, response) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        this.asked.push(pathname);
        const wait = pathname.endsWith('/service-worker.js') ? this.#workersWait : this.#open;
        void wait.then(() => this.#listener(request, response));
      },
      this.#port,
      () => {},
      { tries: 1 },
    );
    this.#port = this.#server.port;
  }

  /** From now on nothing is answered. */
  async stop(): Promise<void> {
    await this.#server?.close();
    this.#server = null;
  }

  /** Serves another folder in place of the built site. */
  serve(folder: string): void {
    this.#listener = this.#answering(folder);
  }

  /** Holds the service worker back until the returned function is called. */
  holdWorker(): () => void {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#workersWait = promise;
    return resolve;
  }

  #answering(folder: string): RequestListener {
    return respondWith({ folder: path.resolve(folder), bare: !this.#options.headers });
  }
}

/** What a built site's service worker knows of it. */
export function buildIn(folder = 'dist'): Build {
  const code = readFileSync(path.join(folder, 'service-worker.js'), 'utf8');
  return JSON.parse(code.slice(code.indexOf('{'), code.indexOf(';\n')));
}

/** Makes a build in which every script has another name and every page says so in its title. */
export async function secondBuild(): Promise<{ readonly folder: string; remove(): void }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'second-build-'));
  cpSync('dist', folder, { recursive: true });
  const scripts = readdirSync(path.join(folder, '_astro')).filter((name) => name.endsWith('.js'));
  const renamed = scripts.map((name) => [name, name.replace(/js$/, 'second.js')] as const);
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) =>
      name.endsWith('.html') || (name.startsWith(`_astro${path.sep}`) && name.endsWith('.js')),
  );
  for (const name of texts) {
    const file = path.join(folder, name);
    let text = readFileSync(file, 'utf8').replace('<title>', '<title>Second build: ');
    for (const [from, to] of renamed) text = text.replaceAll(from, to);
    writeFileSync(file, text);
  }
  for (const [from, to] of renamed) {
    renameSync(path.join(folder, '_astro', from), path.join(folder, '_astro', to));
  }
  await writeServiceWorker(folder);
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
