/** The snippets of this page that have become cells: each when its reader presses Edit, has an edit of it, or follows a link to it. */
import { sayNotFetched } from '../../browser/not-fetched.ts';
import type { Edit } from '../../edits/draft.ts';
import { thisDevice } from '../../runtime/device.ts';
import type { ShareControls } from '../../share/share-controls.ts';
import { listen } from './listen.ts';
import type { RustPanel } from './panel.ts';

const panels = new Map<HTMLElement, Promise<RustPanel>>();

/** Rejects where something cannot be fetched; the next call tries again. */
function panelOf(figure: HTMLElement): Promise<RustPanel> {
  const known = panels.get(figure);
  if (known) return known;
  const panel = import('./panel.ts').then(({ rustPanel }) => rustPanel(figure));
  panels.set(figure, panel);
  panel.then(
    () => listen(figure, (act) => using(figure, act)),
    () => panels.delete(figure),
  );
  return panel;
}

function using(figure: HTMLElement, use?: (panel: RustPanel) => unknown): void {
  panelOf(figure).then(use, () => sayNotFetched(figure.querySelector('[role="status"]')));
}

/** A reader who reaches for the button will press it. */
export function prepare(): void {
  if (thisDevice().asks !== 'saving') import('./panel.ts').catch(() => undefined);
}

/** Makes a cell of the snippet and opens its editor. */
export function edit(figure: HTMLElement): void {
  using(figure, (panel) => panel.edit(null));
}

/** Makes a cell of the snippet, which then shows the reader's edit. */
export function open(figure: HTMLElement): void {
  using(figure);
}

/** An element that has a file of Rust of its own, by another way than a snippet. */
export interface FileHolder extends HTMLElement {
  readonly shareControls: () => Promise<ShareControls<Edit>>;
}

function controlsOf(element: HTMLElement): Promise<ShareControls<Edit>> {
  if ('shareControls' in element) return (element as FileHolder).shareControls();
  return panelOf(element).then((panel) => panel.shareControls.get());
}

/** Follows the link in the address, which names a file. */
export async function followLink(): Promise<void> {
  const { followFileLink } = await import('./shareable.ts');
  await followFileLink((id) => {
    const element = document.querySelector<HTMLElement>(`[data-module="${CSS.escape(id)}"]`);
    return element ? controlsOf(element) : undefined;
  });
}
