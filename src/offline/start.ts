/** Decides on each page, in a few bytes, whether the service worker has anything to do; its code comes only then. */
import { ENGINE_READY, type EngineReady } from '../runtime/ready.ts';

/** Undefined where the browser has none, or the page did not come securely; a development server never has one. */
const workers: ServiceWorkerContainer | undefined = import.meta.env.PROD
  ? navigator.serviceWorker
  : undefined;

if (workers) {
  const load = () => import('./page.ts');
  addEventListener(ENGINE_READY, async (event) => {
    const { engine } = (event as EngineReady).detail;
    (await load()).keepUsed(engine);
  });
  addEventListener('load', async () => {
    if (workers.controller) (await load()).watch();
    else if (!crossOriginIsolated) (await load()).isolate();
  });
}
