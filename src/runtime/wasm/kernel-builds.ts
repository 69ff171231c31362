/** Fetches builds of the one kernel, each when it is first measured. */
import { onSite } from '../../browser/address.ts';
import manifest from '../../generated/builds.json';
import { damaged, firstLine } from '../worker/failure.ts';
import { fetchBytes } from '../worker/fetch-bytes.ts';
import { KernelBuild } from './kernel-build.ts';

export class Builds {
  readonly #loading = new Map<string, Promise<KernelBuild>>();

  /**
   * @param names Of the book's builds, or hashes of the reader's.
   * @throws EngineError that says why a module did not come.
   */
  async load(names: Iterable<string>): Promise<ReadonlyMap<string, KernelBuild>> {
    const loaded = [...new Set(names)].map(async (name) => [name, await this.#one(name)] as const);
    return new Map(await Promise.all(loaded));
  }

  /** One that fails is tried anew the next time. */
  #one(name: string): Promise<KernelBuild> {
    const loading = this.#loading.get(name) ?? fetchBuild(name);
    this.#loading.set(name, loading);
    loading.catch(() => this.#loading.delete(name));
    return loading;
  }
}

async function fetchBuild(name: string): Promise<KernelBuild> {
  const isOwn = /^[0-9a-f]{64}$/.test(name);
  const file = isOwn ? 'Your build' : `${name}.wasm`;
  const path = isOwn ? `/compile/modules/${name}.so` : `${manifest.base}${file}`;
  const url = new URL(onSite(path), self.location.href);
  return KernelBuild.load(await fetchBytes(file, url)).catch((cause: unknown) => {
    throw damaged(file, firstLine(cause));
  });
}
