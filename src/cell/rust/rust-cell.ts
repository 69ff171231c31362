/** Offers Edit on snippets where a compiler stands beside the site; what changes them is fetched when a reader reaches for it. */
import { fileKey } from '../../compiler/file-key.ts';
import { hasCompiler } from '../../compiler/present.ts';
import { read } from '../../storage/storage.ts';

/** Says it where it cannot be fetched. */
async function wake(figure: HTMLElement): Promise<typeof import('./snippets.ts') | null> {
  try {
    return await import('./snippets.ts');
  } catch {
    const said = figure.querySelector('[role="status"]');
    const words = 'This part of the page could not be fetched. Are you offline? Try again.';
    if (said) said.textContent = words;
    return null;
  }
}

function offer(figure: HTMLElement): void {
  const edit = figure.querySelector<HTMLElement>('[data-do="edit"]');
  if (!edit) return;
  edit.hidden = false;
  edit.addEventListener('click', async () => (await wake(figure))?.edit(figure));
  for (const near of ['pointerover', 'focusin']) {
    edit.addEventListener(near, async () => (await wake(figure))?.prepare(), { once: true });
  }
}

if (hasCompiler()) document.documentElement.dataset.compiler = '';
for (const figure of document.querySelectorAll<HTMLElement>('figure[data-module]')) {
  if (hasCompiler()) offer(figure);
  // A kept edit is shown, on a page without a compiler too.
  if (read(fileKey(figure.dataset.module ?? '')) !== null) {
    void wake(figure).then((snippets) => snippets?.open(figure));
  }
}

/** A link may bring a version of a file, on a page without a compiler too: it is shown, and nothing is compiled. */
const follow = (): void => {
  if (!location.hash.startsWith('#file=')) return;
  void import('./snippets.ts').then(({ followLink }) => followLink());
};
addEventListener('hashchange', follow);
follow();
