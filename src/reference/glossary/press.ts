/** A press on a term opens its definition in place. A term is a link: without this script, or with a key held, it is followed. */

function makeOpenable(term: HTMLAnchorElement): void {
  const isOpen = (): boolean => term.getAttribute('aria-expanded') === 'true';
  let isPressedOpen = false;
  let isLoading = false;

  const toggle = async (closes: boolean): Promise<void> => {
    if (isLoading) return;
    isLoading = true;
    try {
      const { hideDefinition, showDefinition } = await import('./definition.ts');
      if (closes) hideDefinition();
      else showDefinition(term);
    } catch {
      // Without network, or when the site was built anew meanwhile.
      location.assign(term.href);
    } finally {
      isLoading = false;
    }
  };

  term.setAttribute('role', 'button');
  term.setAttribute('aria-haspopup', 'dialog');
  term.setAttribute('aria-expanded', 'false');
  // The browser's own hint would lie on the definition.
  term.removeAttribute('title');
  term.addEventListener('pointerdown', () => {
    isPressedOpen = isOpen();
  });
  term.addEventListener('keydown', (event) => {
    if (event.key !== ' ') return;
    event.preventDefault();
    if (!event.repeat) term.click();
  });
  term.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    // A press beside a popover has closed it before the click comes.
    void toggle(isOpen() || (event.detail > 0 && isPressedOpen));
  });
}

for (const term of document.querySelectorAll<HTMLAnchorElement>('a.term')) makeOpenable(term);
