/** What the site keeps of Python's memory in Cache Storage, read and written from a page of it. */
import type { Page } from '@playwright/test';

const PREFIX = 'oxidizing-python:';

/** The copy as it is kept, compressed. */
export interface KeptMemory {
  readonly cache: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Names of the caches that hold a copy. */
export function keptCaches(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    async (prefix) => (await caches.keys()).filter((name) => name.startsWith(prefix)),
    PREFIX,
  );
}

export async function readMemory(page: Page): Promise<KeptMemory> {
  const [cache] = await keptCaches(page);
  if (cache === undefined) throw new Error('No memory of Python is kept in this browser.');
  const { body, ...rest } = await page.evaluate(async (name) => {
    const kept = await caches.open(name);
    const [request] = await kept.keys();
    const response = request === undefined ? undefined : await kept.match(request);
    if (request === undefined || response === undefined) throw new Error(`${name} is empty.`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    let text = '';
    for (let at = 0; at < bytes.length; at += 32_768) {
      text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
    }
    const headers = Object.fromEntries(response.headers);
    return { cache: name, url: request.url, headers, body: btoa(text) };
  }, cache);
  return { ...rest, body: Buffer.from(body, 'base64') };
}

/** Keeps a copy as an earlier visit would have; `page` shows any page of the site. */
export async function writeMemory(
  page: Page,
  { cache, url, headers, body }: KeptMemory,
): Promise<void> {
  await page.evaluate(
    async ([name, address, init, text]) => {
      const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
      await (await caches.open(name)).put(address, new Response(bytes, { headers: init }));
    },
    [cache, url, headers, body.toString('base64')] as const,
  );
}
