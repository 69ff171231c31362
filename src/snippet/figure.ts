/** Makes the Copy buttons of code figures work. */
import { copyAndSay } from '../browser/clipboard.ts';

/** The region's text as in the file: of a diff, what it looks like afterwards. */
function regionOf(figure: Element): string {
  const lines = figure.querySelectorAll('.line:not(del)');
  if (lines.length === 0) return figure.querySelector('code')?.textContent ?? '';
  return [...lines].map((line) => line.textContent).join('');
}

/** A page keeps each whole file once, in the first figure that offers it. */
function wholeOf(figure: HTMLElement): string {
  const kept = [...document.querySelectorAll<HTMLTemplateElement>('template[data-whole]')];
  const whole = kept.find((template) => template.dataset['whole'] === figure.dataset['file']);
  return whole?.content.textContent ?? '';
}

for (const figure of document.querySelectorAll<HTMLElement>('figure.snippet:not([data-ready])')) {
  const status = figure.querySelector<HTMLElement>('[role="status"]');
  for (const button of figure.querySelectorAll<HTMLElement>('button[data-copy]')) {
    // What readers can change is a file of its own on the site: its cell copies that.
    if (button.dataset.copy === 'whole' && figure.dataset.module !== undefined) continue;
    button.addEventListener('click', () => {
      const text = button.dataset.copy === 'whole' ? wholeOf(figure) : regionOf(figure);
      if (status) void copyAndSay(text, status);
    });
  }
  figure.dataset.ready = '';
}
