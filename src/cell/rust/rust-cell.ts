/** Offers Edit on snippets where a compiler stands beside the site; what changes them is fetched when a reader reaches for it. */
import { sayNotFetched } from '../../browser/not-fetched.ts';
import { fileKey } from '../../compiler/file-key.ts';
import { hasCompiler } from '../../compiler/present.ts';
import { read } from '../../storage/storage.ts';

const snippets = () => import('./snippets.ts');

/** Says it where it cannot be fetched. */
async function wake<T>(figure: HTMLElement, load: () => Promise<T>): Promise<T | null> {
  try {
    return await load();
  } catch {
    sayNotFetched(figure.querySelector('[role="status"]'));
    return null;
  }
}

function offer(figure: HTMLElement): void {
  const edit = figure.querySelector<HTMLElement>('[data-do="edit"]');
  if (!edit) return;
  edit.hidden = false;
  edit.addEventListener('click', async () => (await wake(figure, snippets))?.edit(figure));
  for (const near of ['pointerover', 'focusin']) {
    edit.addEventListener(near, async () => (await wake(figure, snippets))?.prepare(), {
      once: true,
    });
  }
}

if (hasCompiler()) document.documentElement.dataset.compiler = '';
for (const figure of document.querySelectorAll<HTMLElement>('figure[data-module]')) {
  if (hasCompiler()) offer(figure);
  // A kept edit is shown, on a page without a compiler too.
  if (read(fileKey(figure.dataset.module ?? '')) !== null) {
    void wake(figure, snippets).then((loaded) => loaded?.open(figure));
  }
}

/** A link may bring a version of a file, on a page without a compiler too: it is shown, and nothing is compiled. */
const follow = (): void => {
  if (!location.hash.startsWith('#file=')) return;
  void snippets().then(({ followLink }) => followLink());
};
addEventListener('hashchange', follow);
follow();
