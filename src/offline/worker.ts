/** The service worker: keeps the files of one build, answers with them, and lets the reader decide on the next build. */
import { answer, answers } from './answer.ts';
import type { SitePath } from './build.ts';
import { BuildCache } from './build-cache.ts';
import type { ToWorker } from './messages.ts';
import { precache, precacheFromHttpCache, prepare } from './precache.ts';
import type { WorkerScope } from './scope.ts';

const scope = globalThis as unknown as WorkerScope;
const base = new URL('./', globalThis.location.href).href;
const cache = new BuildCache(scope.BUILD, base, caches);
const network = { fetch: (address: string, init: RequestInit) => fetch(address, init) };

// It waits until no page of the old build is open, or until the reader asks for it.
scope.addEventListener('install', (event) => event.waitUntil(prepare(cache, network)));

scope.addEventListener('activate', (event) => {
  event.waitUntil(cache.deleteOthers().then(() => scope.clients.claim()));
});

scope.addEventListener('fetch', (event) => {
  if (!answers(event.request, base)) return;
  event.respondWith(
    answer(event.request, {
      cache,
      fetch: (request) => fetch(request),
      later: (work) => event.waitUntil(work),
      newer: () => event.waitUntil(lookForUpdate()),
    }),
  );
});

scope.addEventListener('message', (event) => {
  const message = event.data as ToWorker;
  const [port] = event.ports;
  switch (message.kind) {
    case 'take-over':
      event.waitUntil(scope.skipWaiting());
      break;
    case 'describe':
      port?.postMessage(cache.build);
      break;
    case 'keep':
      event.waitUntil(
        precache(cache, matching(message.paths), network).then((end) => port?.postMessage(end)),
      );
      break;
    case 'keep-cached':
      event.waitUntil(
        precacheFromHttpCache(cache, matching(message.paths), network).then(() =>
          port?.postMessage(null),
        ),
      );
      break;
  }
});

/** A host in the middle of a change, or out of reach: the next request asks again. */
async function lookForUpdate(): Promise<void> {
  await scope.registration.update().catch(() => {});
}

/** Files of the build by name, or by the start of the name where it ends in `*`. */
function matching(names: readonly string[]): SitePath[] {
  const all = Object.keys(cache.build.files);
  return names.flatMap((name) =>
    name.endsWith('*') ? all.filter((path) => path.startsWith(name.slice(0, -1))) : [name],
  );
}
