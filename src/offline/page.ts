/** The page's side of the service worker: registers it when it is of use, isolates the page, and tells of a newer build. */
import { onSite } from '../browser/address.ts';
import { thisDevice } from '../runtime/device.ts';
import type { EngineName } from '../runtime/protocol.ts';
import { isFirst } from '../storage/once-per-tab.ts';
import { FILES_REFUSED, PREFIX, read } from '../storage/storage.ts';
import { pathBelow, type SitePath } from './build.ts';
import { mayReload, spendReload } from './isolation.ts';
import { ask } from './messages.ts';
import { showNotice } from './notice.ts';
import type { PrecacheEnd } from './precache.ts';
import { siteBase, WORKER } from './site.ts';

/** The registration, made where there is none; null where the browser refuses. */
export async function register(): Promise<ServiceWorkerRegistration | null> {
  try {
    await navigator.serviceWorker.register(WORKER, { updateViaCache: 'none' });
    return await navigator.serviceWorker.ready;
  } catch {
    // A private window, a full disk: the page works without.
    return null;
  }
}

/** After an engine's first use: keeps what this page has used, and what its next press may need. */
export async function keepUsed(engine: EngineName): Promise<void> {
  if (isRefused()) return;
  const registration = await register();
  if (registration?.active == null) return;
  const message = { kind: 'keep', paths: usedPaths(engine) } as const;
  const end = (await ask(registration.active, message)) as PrecacheEnd;
  // What workers have fetched no page can see: wheels, builds of a kernel, programs of choice cells.
  await ask(registration.active, {
    kind: 'keep-cached',
    paths: ['_astro/*', 'benchmarks/*', 'engine/*'],
  });
  if (end.kind === 'refused' && isFirst('told-no-room')) {
    void showNotice('full', () => location.assign(onSite('/reference/storage/')));
  }
  watch();
}

/** Where the host sends no headers: has the worker send them, and loads the page once more with them. */
export async function isolate(): Promise<void> {
  if (isRefused() || (await register()) === null) return;
  await controlled();
  if (mayReload(navigator)) {
    spendReload();
    location.reload();
  } else {
    watch();
  }
}

let watching = false;

/** Tells the reader of a newer build: when it waits, and when another tab has let it in. */
export async function watch(): Promise<void> {
  if (watching) return;
  watching = true;
  const container = navigator.serviceWorker;
  const registration = await container.getRegistration(siteBase);
  if (registration === undefined) return;
  let asked = false;
  const offer = (): void => {
    if (registration.waiting === null || registration.active === null) return;
    void showNotice('waiting', () => {
      asked = true;
      registration.waiting?.postMessage({ kind: 'take-over' });
    });
  };
  const follow = (): void => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed') offer();
    });
  };
  registration.addEventListener('updatefound', follow);
  container.addEventListener('controllerchange', () => {
    if (asked) location.reload();
    else if (container.controller !== null) void showNotice('replaced', () => location.reload());
  });
  // The browser looks for a newer build by itself when a page loads, and may have found one before we listened.
  follow();
  offer();
}

async function controlled(): Promise<void> {
  const container = navigator.serviceWorker;
  if (container.controller !== null) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  container.addEventListener('controllerchange', () => resolve(), { once: true });
  // It may have come between the look and the listening.
  if (container.controller === null) await promise;
}

/** Names for the worker; `*` stands for all that begins so. */
function usedPaths(engine: EngineName): SitePath[] {
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  const used = [location.href, ...loaded].flatMap((address) => pathBelow(siteBase, address) ?? []);
  if (engine === 'python') used.push('engine/pyodide-*');
  if (thisDevice().asks !== null) return used;
  // The rest of the scripts, all wheels and the next page: a few hundred kilobytes when packed.
  if (engine === 'python') used.push('engine/wheels-*');
  const next = document.querySelector<HTMLAnchorElement>('a[rel="next"]')?.href;
  return [
    ...used,
    '_astro/*',
    'benchmarks/*',
    ...(next === undefined ? [] : [pathBelow(siteBase, next) ?? '']),
  ];
}

/** Whether the reader has removed all files and wants none any more. */
function isRefused(): boolean {
  return read(PREFIX + FILES_REFUSED) !== null;
}
