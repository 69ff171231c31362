/** Offers a project with the reader's changes beside each project whose files they have changed. */
import { sayNotFetched } from '../browser/not-fetched.ts';
import { changedModuleNames, watchFiles } from '../compiler/changed-files.ts';

function offer(panel: HTMLElement, crate: string): void {
  const button = panel.querySelector<HTMLElement>('button');
  const said = panel.querySelector('[role="status"]');
  if (!button || !said) return;
  watchFiles(() => {
    button.hidden = changedModuleNames(crate).length === 0;
  });
  const say = (words: string): void => {
    said.textContent = words;
  };
  button.addEventListener('click', () => {
    import('./download-changed.ts').then(
      ({ downloadChanged }) => downloadChanged(crate, say),
      () => sayNotFetched(said),
    );
  });
}

for (const panel of document.querySelectorAll<HTMLElement>('.download[data-crate]')) {
  offer(panel, panel.dataset.crate ?? '');
}
