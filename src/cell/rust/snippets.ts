/** The snippets of this page that have become cells: each when its reader presses Edit, has an edit of it, or follows a link to it. */
import { sayNotFetched } from '../../browser/not-fetched.ts';
import { thisDevice } from '../../runtime/device.ts';
import type { RustPanel } from './panel.ts';

const panels = new Map<HTMLElement, Promise<RustPanel>>();

/** Rejects where something cannot be fetched; the next call tries again. */
function panelOf(figure: HTMLElement): Promise<RustPanel> {
  const known = panels.get(figure);
  if (known) return known;
  const panel = import('./panel.ts').then(({ rustPanel }) => rustPanel(figure));
  panels.set(figure, panel);
  panel.then(
    () => listen(figure),
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

function listen(figure: HTMLElement): void {
  const isCode = (target: EventTarget | null) =>
    target instanceof Element && target.closest('[data-part="code"]') !== null;
  figure.addEventListener('click', ({ target, clientX, clientY }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-do]') : null;
    const selecting = getSelection()?.isCollapsed === false;
    if (button) {
      // Edit is heard from the beginning.
      const isOther = button.dataset.do !== 'edit' && button.ariaDisabled !== 'true';
      if (isOther) using(figure, (panel) => panel.act(button.dataset.do));
    } else if (isCode(target) && !selecting) {
      using(figure, (panel) => panel.edit({ x: clientX, y: clientY }));
    }
  });
  figure.addEventListener('keydown', (event) => {
    if (!isCode(event.target) || event.key !== 'Enter') return;
    const isCommand = event.ctrlKey || event.metaKey;
    using(figure, (panel) => (isCommand ? panel.act('run') : panel.edit(null)));
    event.preventDefault();
  });
}

/** Follows the link in the address, which names a file. */
export async function followLink(): Promise<void> {
  const { followFileLink } = await import('./shareable.ts');
  await followFileLink((id) => {
    const figure = document.querySelector<HTMLElement>(`figure[data-module="${CSS.escape(id)}"]`);
    return figure ? panelOf(figure).then((panel) => panel.shareControls.get()) : undefined;
  });
}
