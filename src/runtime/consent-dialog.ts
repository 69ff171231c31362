/** Asks the reader, in a dialog, before Python comes over a slow connection or one that is to be spared. */
import { onSite } from '../browser/address.ts';
import { make } from '../browser/dom.ts';
import { read, write } from '../storage/storage.ts';
import { assets, downloadBytes } from './assets.ts';
import { thisDevice } from './device.ts';

/** Holds the folder of the Python that the reader agreed to download: another build is another question. */
const ENTRY = 'oxidizing:download';

const REASONS = {
  saving: 'Your browser asks sites to save data, so nothing is downloaded before you agree.',
  slow: 'Your browser reports that your connection is slow, so this may take a while.',
} as const;

/** Resolves with whether to go on; at once where the reader has agreed before or nothing is to be fetched. */
export async function askToDownload(): Promise<boolean> {
  const { base } = assets.pyodide;
  const { asks } = thisDevice();
  if (asks === null || read(ENTRY) === base || (await isKept(base))) return true;
  const isAgreed = await confirm(REASONS[asks]);
  if (isAgreed) write(ENTRY, base);
  return isAgreed;
}

/** Whether the largest file is among those that the service worker keeps: then nothing is downloaded. */
async function isKept(base: string): Promise<boolean> {
  try {
    return (await caches.match(onSite(`${base}pyodide.asm.wasm`))) !== undefined;
  } catch {
    return false; // outside a secure context, or forbidden
  }
}

function confirm(reason: string): Promise<boolean> {
  const size = `${(downloadBytes / 1e6).toFixed(1)} MB`;
  const yes = make('button', { class: 'go', value: 'yes' }, 'Download and go on');
  const form = make(
    'form',
    { method: 'dialog', class: 'panel-actions' },
    yes,
    make('button', { value: 'no' }, 'Not now'),
  );
  const dialog = make(
    'dialog',
    { class: 'panel not-content', 'aria-label': 'Download Python?' },
    make('p', {}, make('strong', {}, `Python is downloaded once: ${size}. `), reason),
    make(
      'p',
      {},
      'If the connection breaks, press Run or Measure again, even after you have reloaded the page. Files that are complete are not downloaded again.',
    ),
    form,
  );
  Object.assign(dialog.style, { margin: 'auto', padding: '1rem', maxWidth: 'min(30rem, 90vw)' });
  document.body.append(dialog);
  const { promise, resolve } = Promise.withResolvers<boolean>();
  dialog.addEventListener('close', () => {
    dialog.remove();
    resolve(dialog.returnValue === 'yes');
  });
  dialog.showModal();
  yes.focus();
  return promise;
}
