/** What a page and the service worker say to each other. */
import type { Build, SitePath } from './build.ts';

export type ToWorker =
  /** Keep these, or all of a role where a name ends in `*`. Answered on the port with a `PrecacheEnd`. */
  | { readonly kind: 'keep'; readonly paths: readonly SitePath[] }
  /** Keep those among these that the browser's own cache holds. Answered on the port with null. */
  | { readonly kind: 'keep-cached'; readonly paths: readonly SitePath[] }
  /** Answered on the port with the `Build`. */
  | { readonly kind: 'describe' }
  /** The reader wants the newer version now. */
  | { readonly kind: 'take-over' };

/** Asks a worker and waits for what it posts back. */
export function ask(worker: ServiceWorker, message: ToWorker): Promise<unknown> {
  const { promise, resolve } = Promise.withResolvers<unknown>();
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', ({ data }) => {
    resolve(data);
    port1.close();
  });
  port1.start();
  worker.postMessage(message, [port2]);
  return promise;
}

/** Asks a worker for the facts of its build. */
export async function askForBuild(worker: ServiceWorker): Promise<Build> {
  return (await ask(worker, { kind: 'describe' })) as Build;
}
