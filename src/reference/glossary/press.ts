/** A press on a term opens its definition in place. A term is a link: without this script, or with a key held, it is followed. */

for (const term of document.querySelectorAll<HTMLAnchorElement>('a.term')) {
  term.role = 'button';
  term.ariaHasPopup = 'dialog';
  term.ariaExpanded = 'false';
  // The browser's own hint would lie on the definition.
  term.title = '';
  term.addEventListener('keydown', (event) => {
    if (event.key !== ' ') return;
    event.preventDefault();
    if (!event.repeat) term.click();
  });
  term.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    import('./definition.ts').then(
      ({ toggleDefinition }) => toggleDefinition(term, event),
      // Without network, or when the site was built anew meanwhile.
      () => location.assign(term.href),
    );
  });
}
