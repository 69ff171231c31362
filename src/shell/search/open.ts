/** Opens the search by its button, by "/" and by Ctrl or Cmd with K; everything else loads then. */

const EDITABLE = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';

function isShortcut(event: KeyboardEvent): boolean {
  if (event.key === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey) return true;
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return false;
  return !(event.target instanceof Element && event.target.closest(EDITABLE));
}

/** `<site-search>`: a button and the dialog it opens. */
class SiteSearch extends HTMLElement {
  connectedCallback(): void {
    const dialog = this.querySelector('dialog');
    const button = this.querySelector('button');
    if (!dialog || !button) throw new Error('<site-search> expects a button and a dialog inside.');
    const open = async (): Promise<void> => {
      if (dialog.open) return;
      dialog.showModal();
      // At once: what is typed while the rest loads stays.
      dialog.querySelector('input')?.select();
      const { fillSearch } = await import('./box.ts');
      fillSearch(dialog);
    };
    button.addEventListener('click', () => void open());
    document.addEventListener('keydown', (event) => {
      if (!isShortcut(event)) return;
      event.preventDefault();
      void open();
    });
    this.dataset['ready'] = '';
  }
}

customElements.define('site-search', SiteSearch);
