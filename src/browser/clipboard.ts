/** Puts text on the clipboard, and says why where the browser refuses. */

export type CopyResult =
  | { readonly kind: 'copied' }
  /** `why` is a sentence for the reader that says what to do instead. */
  | { readonly kind: 'refused'; readonly why: string };

/** The old way, for pages without the Clipboard API (plain http) or without its permission. */
function copyBySelection(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.readOnly = true;
  area.className = 'visually-hidden';
  const focused = document.activeElement;
  document.body.append(area);
  area.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    area.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
}

/** Copies `text` as it is. Call it while a click or key press is handled: browsers ask for that. */
export async function copyText(text: string): Promise<CopyResult> {
  try {
    await navigator.clipboard.writeText(text);
    return { kind: 'copied' };
  } catch {
    if (copyBySelection(text)) return { kind: 'copied' };
    return {
      kind: 'refused',
      why: 'Not copied: the browser refuses it. Select the text and copy it by hand.',
    };
  }
}

/** Copies `text` and says in `status`, a live region, how it went; "Copied" goes away by itself. */
export async function copyAndSay(text: string, status: HTMLElement): Promise<void> {
  const result = await copyText(text);
  const words = result.kind === 'copied' ? 'Copied' : result.why;
  status.textContent = words;
  if (result.kind === 'refused') return;
  setTimeout(() => {
    if (status.textContent === words) status.textContent = '';
  }, 4000);
}
