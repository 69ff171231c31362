/** Has the cell of a changed file do what its reader presses. */
import type { RustPanel } from './panel.ts';

/** `use` gives the panel of `figure`, when it is there. */
export function listen(figure: HTMLElement, use: (act: (panel: RustPanel) => unknown) => void) {
  const isCode = (target: EventTarget | null) =>
    target instanceof Element && target.closest('[data-part="code"]') !== null;
  figure.addEventListener('click', ({ target, clientX, clientY }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-do]') : null;
    const selecting = getSelection()?.isCollapsed === false;
    if (button) {
      // Edit is heard from the beginning.
      const isOther = button.dataset.do !== 'edit' && button.ariaDisabled !== 'true';
      if (isOther) use((panel) => panel.act(button.dataset.do));
    } else if (isCode(target) && !selecting) {
      use((panel) => panel.edit({ x: clientX, y: clientY }));
    }
  });
  figure.addEventListener('keydown', (event) => {
    if (!isCode(event.target) || event.key !== 'Enter') return;
    const isCommand = event.ctrlKey || event.metaKey;
    use((panel) => (isCommand ? panel.act('run') : panel.edit(null)));
    event.preventDefault();
  });
}
